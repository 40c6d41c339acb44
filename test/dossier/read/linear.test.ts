import { beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.js';
import { formatFinding } from '../../../src/dossier/read/finding.js';
import { parseDossier } from '../../../src/dossier/read/read-dossier.js';
import { cyclesOf } from '../../../src/dossier/read/validate/cycles.js';
import { validate } from '../../../src/dossier/read/validate.js';
import type { Vocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import { parseYaml } from '../../../src/dossier/read/yaml.js';
import { testFoundation } from '../../setup/graph.js';
import { full, spotsOf, withAt } from './at-limits.js';

// Whatever stands in a file of the largest size, its checks end soon: their time follows its length. What is measured is the
// time of the processor, which other work on the machine does not lengthen; what takes the square of the length takes minutes or hours.

let vocabulary: Vocabulary;
beforeAll(async () => {
  ({ vocabulary } = await testFoundation());
});

const length = 900_000;
const soon = 15_000;

const shapes: Record<string, (length: number) => string> = {
  'one letter': (n) => 'a'.repeat(n),
  'the sign of addresses': (n) => '@a'.repeat(n / 2),
  'addresses that never end': (n) => 'a.@'.repeat(n / 3),
  brackets: (n) => '('.repeat(n),
  digits: (n) => '1'.repeat(n),
  'telephones that never end': (n) => '+1 '.repeat(n / 3),
  hyphens: (n) => 'a-'.repeat(n / 2),
  spaces: (n) => `a${' '.repeat(n - 2)}b`,
  slashes: (n) => 'http://'.repeat(n / 7),
  commas: (n) => '2024,'.repeat(n / 5),
  quotes: (n) => '"\\'.repeat(n / 2),
  marks: (n) => 'a\u0316\u0301'.repeat(n / 3),
  'what cannot be seen': (n) => '\u200b'.repeat(n),
  'letters of two units': (n) => '\u{20000}'.repeat(n / 2),
};

function within<Result>(milliseconds: number, work: () => Result): Result {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(milliseconds);
  return result;
}

describe.each(Object.keys(shapes))('%s without end', (shape) => {
  const make = shapes[shape] ?? String;

  test('is refused in every field that holds text', () => {
    const text = make(length);
    const yaml = parseYaml(JSON.stringify(full), 'x');
    const fields = spotsOf(full).filter(({ value }) => typeof value === 'string');
    within(soon, () => {
      for (const { path } of fields) {
        const { findings } = validate({ ...yaml, value: withAt(full, path, text) }, vocabulary);
        expect([path, findings.length > 0]).toEqual([path, true]);
        expect(formatFinding(findings[0] ?? never).length).toBeLessThan(2_000);
      }
    });
  });

  test('is refused as a name in a file', () => {
    // As escapes: a file may hold a megabyte.
    const text = JSON.stringify(withAt(full, ['threats', 0, 'name', 'en'], make(length / 3)));
    const { findings } = within(soon, () => parseDossier(text, 'x', vocabulary));
    expect(findings).toHaveLength(1);
    expect(formatFinding(findings[0] ?? never)).toMatch(
      /expected at most (1000 letters, found \d+|1000000 bytes)/,
    );
  });

  test('is checked soon in a file full of remarks, each as long as it may be', () => {
    const note = make(limits.letters.remark).slice(0, limits.letters.remark);
    const lists = Array.from({ length: 4 }, (_, index) => ({
      id: `person:p${index}`,
      label: { en: 'x' },
      at: 'p1',
      notes: Array.from({ length: 100 }, () => note),
    }));
    const yaml = parseYaml(JSON.stringify(full), 'x');
    const value = { ...full, people: lists };
    expect(within(soon, () => validate({ ...yaml, value }, vocabulary)).findings.length).toBeGreaterThan(0);
  });
});

const never = { file: '', line: 0, column: 0, path: '', expected: '', found: '' };

const line = (start: string, end: (n: number) => string, times: number): string =>
  start + Array.from({ length: times }, (_, n) => end(n)).join('');

test.each<[what: string, text: string]>([
  ['keys that the format does not know', line('', (n) => `k${n}: 1\n`, 25_000)],
  ['blocks that are none', line('people:\n', () => '- a\n', 30_000)],
  ['blocks that are empty', line('people:\n', () => '- {}\n', 30_000)],
  [
    'ids that nobody declares',
    line('relations:\n', (n) => `- {from: place:a${n}, to: place:b${n}}\n`, 12_000),
  ],
  ['topics', line('participations:\n- about: [', (n) => `threat:a${n},`, 60_000) + ']'],
  [
    'places within places',
    line('places:\n', (n) => `- {id: place:a${n}, within: place:a${n + 1}}\n`, 12_000),
  ],
  ['a key without end', `${'a'.repeat(length)}: 1`],
  ['a comment without end', `# ${'a'.repeat(length)}\na: 1`],
  ['an anchor without end', `a: &${'a'.repeat(length)} b`],
  ['a tag without end', `a: ${'!'.repeat(length)}`],
])('%s are told soon', (_what, text) => {
  const { findings } = within(soon, () => parseDossier(text, 'x', vocabulary));
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings.slice(0, 10)) expect(formatFinding(finding).length).toBeLessThan(2_000);
});

test('half a million wrong escapes are one mistake, reported quickly', () => {
  const text = `a: "${'\\q'.repeat(length / 2)}"`;
  expect(within(2_500, () => parseDossier(text, 'x', vocabulary)).findings).toHaveLength(1);
});

test('a chain of any length is no circle, and one that is closed is one from end to end', () => {
  const chain = Array.from({ length: 100_000 }, (_, n) => ({ from: `${n}`, to: `${n + 1}` }));
  expect(within(soon, () => cyclesOf(chain))).toEqual([]);
  const closed = [...chain, { from: '100000', to: '0' }, { from: 'a', to: '0' }, { from: 'b', to: 'b' }];
  expect(within(soon, () => cyclesOf(closed))).toHaveLength(100_002);
});
