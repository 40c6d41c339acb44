import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits, longestList, longestText } from '../../../src/base/limits.js';
import { cyclesOf, type Link } from '../../../src/dossier/read/validate/cycles.js';
import { locatorProblem } from '../../../src/dossier/read/validate/locator.js';
import { blocksOf, leavesOf, textOf, textsOf } from '../../../src/dossier/read/validate/parts.js';
import { checkAmount, clipped } from '../../../src/dossier/read/validate/size.js';
import { checkValues } from '../../../src/dossier/read/validate/values.js';
import { findingsOf } from './findings.js';
import { validText } from './valid.js';

describe('steps that lead in a circle', () => {
  const links = (...steps: string[]): Link[] =>
    steps.map((step) => ({ from: step.slice(0, 1), to: step.slice(1) }));
  const found = (...steps: string[]): string[] => cyclesOf(links(...steps)).map(({ from, to }) => from + to);

  test.each<[string, string[], string[]]>([
    ['none in a chain', ['ab', 'bc', 'cd'], []],
    ['none where two ways meet', ['ab', 'ac', 'bd', 'cd'], []],
    ['itself', ['aa', 'ab'], ['aa']],
    ['two', ['ab', 'ba', 'bc'], ['ab', 'ba']],
    ['three, in the order given', ['ca', 'ab', 'bc', 'xa'], ['ca', 'ab', 'bc']],
    ['two circles that a step joins', ['ab', 'ba', 'bc', 'cd', 'dc'], ['ab', 'ba', 'cd', 'dc']],
    ['two circles through one', ['ab', 'ba', 'ac', 'ca'], ['ab', 'ba', 'ac', 'ca']],
    ['a circle with a short cut', ['ab', 'bc', 'ca', 'ac'], ['ab', 'bc', 'ca', 'ac']],
    ['a circle behind a way that ended', ['ax', 'ab', 'bx', 'bc', 'ca'], ['ab', 'bc', 'ca']],
    ['the same step twice', ['ab', 'ab', 'ba'], ['ab', 'ab', 'ba']],
  ])('%s: %j', (_what, steps, expected) => {
    expect(found(...steps)).toEqual(expected);
  });

  test('are those whose start can be reached from their end', () => {
    const node = fc.constantFrom(...'abcdef');
    const steps = fc.array(
      fc.tuple(node, node).map((ends) => ends.join('')),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(steps, (given) => {
        expect(found(...given)).toEqual(
          given.filter((step) => reached(step.slice(1), given).has(step[0] ?? '')),
        );
      }),
    );
  });

  /** The ends of all ways from here, itself included. */
  function reached(start: string, steps: string[]): Set<string> {
    const all = new Set([start]);
    for (const one of all) for (const step of steps) if (step.startsWith(one)) all.add(step.slice(1));
    return all;
  }
});

describe('a locator', () => {
  const once = 'each place once';
  const forward = 'a range that runs forward between places of one letter, such as p3-p8';

  test.each([
    ['h', undefined],
    ['p1,p2,b3', undefined],
    ['p3-p8', undefined],
    ['h,p9-p10,f1', undefined],
    ['p1,p1', once],
    ['p1-p2,p1-p2', once],
    ['p8-p3', forward],
    ['p3-p3', forward],
    ['p10-p9', forward],
    ['p3-b8', forward],
    ['h-p8', forward],
    ['p3-h', forward],
    ['xp3-p8', forward],
    ['p3-p8x', forward],
    ['p0-p8', forward],
    ['p1,p8-p3', forward],
  ])('%s: %s', (at, problem) => {
    expect(locatorProblem(at)).toBe(problem);
  });
});

describe('the parts of a dossier of any shape', () => {
  test('are its blocks, with their paths; what is no list and no block is left out', () => {
    expect(blocksOf({ people: [{ id: 'a' }, 'b', null, [1], { id: 'c' }] }, 'people', ['x'])).toEqual([
      { path: ['x', 'people', 0], value: { id: 'a' } },
      { path: ['x', 'people', 4], value: { id: 'c' } },
    ]);
    for (const value of [undefined, null, 'text', [], { people: { id: 'a' } }, {}])
      expect(blocksOf(value, 'people')).toEqual([]);
  });

  test('are its texts, with paths and the key of the nearest block', () => {
    expect(leavesOf({ a: 'x', b: ['y', { c: 'z', d: 1 }, null], e: [['w']] })).toEqual([
      { path: ['a'], key: 'a', text: 'x' },
      { path: ['b', 0], key: 'b', text: 'y' },
      { path: ['b', 1, 'c'], key: 'c', text: 'z' },
      { path: ['e', 0, 0], key: 'e', text: 'w' },
    ]);
  });

  test('are the texts under a key, one or a list', () => {
    const block = { path: ['x', 0], value: { one: 'a', list: ['b', 1, 'c'], number: 3 } };
    expect(textsOf(block, 'one')).toEqual([{ path: ['x', 0, 'one'], text: 'a' }]);
    expect(textsOf(block, 'list')).toEqual([
      { path: ['x', 0, 'list', 0], text: 'b' },
      { path: ['x', 0, 'list', 2], text: 'c' },
    ]);
    expect(textsOf(block, 'number')).toEqual([]);
    expect(['one', 'list', 'number', 'none'].map((key) => textOf(block.value, key))).toEqual([
      'a',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what is longer than any field allows', () => {
  const long = 'x'.repeat(2 * (longestText + 1));
  const list = Array.from({ length: longestList + 1 }, (_, at) => at);

  test('is cut to a little too much, wherever it stands', () => {
    expect(clipped({ a: [`${long}y`, 1] })).toEqual({ a: [long, 1] });
    expect(clipped([...list, 'more'])).toEqual(list);
    expect(clipped({ a: { b: `${long}y` }, c: null })).toEqual({ a: { b: long }, c: null });
  });

  test('what is not, is left as it is', () => {
    for (const value of [long, list, { a: [long, { b: list }], c: 1 }, null, 3, true, undefined])
      expect(clipped(value)).toBe(value);
  });
});

describe('the facts that participations state', () => {
  const many = (length: number): string[] => Array.from({ length }, (_, at) => `person:p${at}`);
  /** Half of what is allowed by so many people with one topic each. */
  const half = { who: many(limits.facts / 4), about: ['threat:x'] };

  test('are each who, and each who with each topic, in all', () => {
    expect(checkAmount({ participations: [half, half] })).toEqual([]);
    expect(checkAmount({ participations: [half, half, { who: 'person:one' }] })).toEqual([
      {
        path: ['participations'],
        expected: `at most ${limits.facts} facts: each who with each of its topics`,
        found: String(limits.facts + 1),
      },
    ]);
    expect(
      checkAmount({ participations: [half, { who: 'person:one', about: many(limits.facts / 2) }] }),
    ).toMatchObject([{ found: String(limits.facts + 1) }]);
  });
});

describe('single values', () => {
  const told = (dossier: unknown): string[] =>
    checkValues(dossier).map(({ path, expected, found }) => `${path.join('.')}: ${expected}; ${found}`);

  test.each<[string, Record<string, unknown>]>([
    ['an office of one day', { from: '2019-10-09', to: '2019-10-09' }],
    ['an office in one year', { from: '2019', to: '2019-02' }],
    ['an office without beginning', { to: '2019' }],
    ['an office of which an end is no date', { from: '2019', to: 'yesterday' }],
  ])('%s has no end before its start', (_what, position) => {
    const all = told({ people: [{ positions: [position] }] });
    expect(all.filter((one) => one.includes('no end before'))).toEqual([]);
  });

  test('an office ends no earlier than it begins', () => {
    expect(told({ people: [{ positions: [{ from: '2019-10-09', to: '2019-10-08' }] }] })).toEqual([
      'people.0.positions.0.to: no end before the start, 2019-10-09; "2019-10-08"',
    ]);
  });

  test('times and joint editions run forward', () => {
    const event = (more: Record<string, unknown>): string[] => told({ events: [more] });
    expect(event({ time: '09:30/09:30' })).toEqual([
      'events.0.time: a time that ends after it starts; "09:30/09:30"',
    ]);
    expect(event({ time: '09:30/10:00' })).toEqual([]);
    expect(event({ time: 'x11:00/09:30' })).toEqual([]);
    expect(event({ time: '11:00/09:30x' })).toEqual([]);
    expect(event({ ordinal: '3/3' })).toEqual(['events.0.ordinal: two numbers in order; "3/3"']);
    expect(event({ ordinal: '141/142' })).toEqual([]);
    expect(event({ ordinal: '0/3' })).toEqual([]);
    expect(event({ ordinal: 3 })).toEqual([]);
  });

  test('a bound of a count is at least its value', () => {
    const count = (more: Record<string, unknown>): string[] => told({ counts: [more] });
    expect(count({ value: 27, outOf: 27, upTo: 27 })).toEqual([]);
    expect(count({ value: 27, outOf: 26.5 })).toEqual(['counts.0.outOf: at least the value, 27; 26.5']);
    expect(count({ value: 'many', outOf: 26 })).toEqual([]);
    expect(count({ value: 27, outOf: 'all' })).toEqual([]);
    expect(count({ value: 2 ** 53, outOf: 1 })).toEqual([]);
    expect(count({ value: 2 ** 53 - 1, outOf: 1 })).toHaveLength(1);
  });

  test.each([
    ['write to press@example.org', 'no e-mail address'],
    ['é@bücher.example', 'no e-mail address'],
    ['call +32 2 555 01 23', 'no telephone number'],
    ['call +32(0)2/555.01', 'no telephone number'],
  ])('nothing private: %s', (text, expected) => {
    expect(told({ people: [{ notes: [text] }] })).toEqual([
      `people.0.notes.0: ${expected}; one in this text`,
    ]);
  });

  test.each([
    '@example.org',
    'press @ example.org',
    'press@example',
    '+32 255',
    '32 2 555 01 23 44',
    '+ 32 2 555 01',
  ])('but no mere look of it: %s', (text) => {
    expect(told({ people: [{ notes: [text] }] })).toEqual([]);
  });

  test('dates stand under keys of dates, ends of a relation are no dates', () => {
    expect(told({ events: [{ date: '2019-13' }], relations: [{ from: 'x', to: 'y' }] })).toEqual([
      'events.0.date: a month from 01 to 12 and a day that exists; "2019-13"',
    ]);
    expect(told({ people: [{ positions: [{ to: '2019-13' }] }] })).toEqual([
      'people.0.positions.0.to: a month from 01 to 12 and a day that exists; "2019-13"',
    ]);
  });

  test('an implied thing has no aliases', () => {
    const aliases = [{ text: 'MOF', lang: 'en' }];
    expect(told({ organisations: [{ implied: true, aliases }] })).toEqual([
      'organisations.0.aliases: only a label, as the thing is implied: not named on the page; "aliases"',
    ]);
    expect(told({ organisations: [{ implied: false, aliases }, { implied: true }, { aliases }] })).toEqual(
      [],
    );
  });
});

describe('the name of a file', () => {
  const expected = 'document.id: expected the name of the file, ';

  test.each(['seminar.yaml', 'seminar.yml', 'seminar.json', 'texts/seminar.yaml', 'a\\seminar.yaml'])(
    '%s is that of its document',
    async (file) => {
      expect(await findingsOf(validText, file)).toEqual([]);
    },
  );

  test.each([
    ['other.yml', 'other'],
    ['seminar.old.yaml', 'seminar.old'],
  ])('%s is another than that of its document', async (file, name) => {
    expect(await findingsOf(validText, file)).toEqual([expect.stringContaining(`${expected}${name}`)]);
  });

  test.each(['other.yaml.bak', 'other.yxml', 'other', 'standard input'])('%s is none', async (file) => {
    expect(await findingsOf(validText, file)).toEqual([]);
  });
});

test('what is no text is a mistake of its shape alone', async () => {
  const told = async (find: string, replacement: string): Promise<number> =>
    (await findingsOf(validText.replace(find, replacement))).length;
  expect(await told('    from: event:seminar\n', '    from: 5\n')).toBe(1);
  expect(await told('    kind: venue\n', '    kind: 5\n')).toBe(1);
});
