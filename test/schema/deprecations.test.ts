import { buildSchema as buildFromText } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/schema.js';
import { textOf } from '../setup/pages.js';
import { brokenPromises } from './deprecations.js';

// The deprecation policy of CHANGELOG.md.

const withReason = (reason: string) =>
  buildFromText(`type Query { old: String @deprecated(reason: ${JSON.stringify(reason)}) new: String }`);

describe('a field is deprecated as CHANGELOG.md promises', () => {
  test.each([
    ['Since 2027-01-15, until 2027-04-15: use new.', '`Query.old`', []],
    ['Since 2026-11-30, until 2027-03-01: use new.', '`Query.old`', []],
    ['Since 2027-01-15, until 2027-04-14: use new.', '`Query.old`', ['Query.old: less than three months']],
    ['Since 2027-01-15, until 2027-04-15: use new.', '', ['Query.old: not listed in CHANGELOG.md']],
    ['Use new.', '`Query.old`', ['Query.old: the reason has another form: Use new.']],
  ])('%s %s', (reason, changes, broken) => {
    expect(brokenPromises(withReason(reason), changes)).toEqual(broken);
  });

  test('whatever of the schema is deprecated', () => {
    const [, changes = ''] = textOf('CHANGELOG.md').split('\n## Schema\n');
    expect(brokenPromises(buildSchema(), changes)).toEqual([]);
  });

  test('in the words of its own example', () => {
    const [, example = ''] = /`(Since [^`]+)`/.exec(textOf('CHANGELOG.md')) ?? [];
    expect(brokenPromises(withReason(example), '`Query.old`')).toEqual([]);
  });
});
