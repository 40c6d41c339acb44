import fc, { type Arbitrary } from 'fast-check';

/** What a person, a program or a broken disk puts where something else belongs; as YAML, JSON and Cypher may have it. */
const put = [
  'null',
  '~',
  'true',
  '0',
  '-1',
  '1e999',
  '3000000000',
  '9007199254740993',
  '.nan',
  '2024-02-30',
  '0000-01-01',
  '[]',
  '{}',
  '[[[]]]',
  '{a: {b: c}}',
  '""',
  '" "',
  "'",
  '"',
  '\\',
  '|',
  '>-\n    x',
  '*a',
  '&a x',
  '!!binary x',
  '<<: x',
  '---',
  '...',
  '%YAML 1.1',
  '#',
  '?',
  '- - - x',
  ': x',
  '\t',
  '\r\n',
  '\u0000',
  '\u0007',
  '\u200b',
  '\u202e',
  '\u2028',
  '\uFEFF',
  'e\u0301',
  '\ud83d',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'document:x',
  'place:be',
  'event:',
  ':x',
  'person:a person:b',
  'threat:__proto__',
];
const long = [
  ['x', 5_000],
  ['é', 5_000],
  ['a ', 2_500],
  ['[', 3_000],
  ['{"a":', 2_000],
  ['{a: ', 2_000],
  ['- ', 3_000],
  ['(', 5_000],
] as const;

const pieces: Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...put) },
  { weight: 1, arbitrary: fc.constantFrom(...long).map(([piece, times]) => piece.repeat(times)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

type Change = (text: string) => Arbitrary<string>;

const cut: Change = (text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(200))
    .map(([at, length]) => text.slice(0, at) + text.slice(at + length));

const brokenOff: Change = (text) => fc.nat(text.length).map((at) => text.slice(0, at));

const inserted: Change = (text) =>
  fc.tuple(fc.nat(text.length), pieces).map(([at, piece]) => text.slice(0, at) + piece + text.slice(at));

const repeated: Change = (text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(300), fc.integer({ min: 2, max: 5 }))
    .map(
      ([at, length, times]) => text.slice(0, at) + text.slice(at, at + length).repeat(times) + text.slice(at),
    );

/** Of a value: what stands behind the colon of a line or a member. */
const values = /(:[ \t]*|- )("(?:[^"\\]|\\.)*"|[^\s,{}[\]"][^\n,{}[\]]*)/g;
/** Of a key: a word before a colon. */
const keys = /[A-Za-z]\w*(?="?:)/g;

const otherValue: Change = (text) =>
  replaced(text, values, (found, piece) =>
    found.replace(/(:[ \t]*|- ).*/s, (_all, start: string) => start + piece),
  );
const otherKey: Change = (text) => replaced(text, keys, (_found, piece) => piece);

function replaced(
  text: string,
  pattern: RegExp,
  change: (found: string, piece: string) => string,
): Arbitrary<string> {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return fc.constant(text);
  return fc.tuple(fc.constantFrom(...found), pieces).map(([match, piece]) => {
    const end = match.index + match[0].length;
    return text.slice(0, match.index) + change(match[0], piece) + text.slice(end);
  });
}

const linesMoved: Change = (text) => {
  const lines = text.split('\n');
  return fc
    .tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1), fc.boolean())
    .map(([from, to, copy]) => {
      const moved = lines[from] ?? '';
      const rest = copy ? lines : lines.filter((_line, index) => index !== from);
      return rest.toSpliced(to, 0, moved).join('\n');
    });
};

const changes: Change[] = [cut, brokenOff, inserted, repeated, otherValue, otherValue, otherKey, linesMoved];

/** A text after one to three changes of the sorts that people, programs and disks make. */
export function spoilt(text: string): Arbitrary<string> {
  const once = (given: string): Arbitrary<string> =>
    fc.constantFrom(...changes).chain((change) => change(given));
  return fc
    .integer({ min: 1, max: 3 })
    .chain((times) =>
      Array.from({ length: times - 1 }).reduce<Arbitrary<string>>((so) => so.chain(once), once(text)),
    );
}

/** The same as bytes, some of which are changed too. */
export function spoiltBytes(text: string): Arbitrary<Buffer> {
  const flipped = (bytes: Buffer): Arbitrary<Buffer> =>
    fc.array(fc.tuple(fc.nat(Math.max(bytes.length - 1, 0)), fc.nat(255)), { maxLength: 4 }).map((flips) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of flips) if (at < copy.length) copy[at] = value;
      return copy;
    });
  return fc.oneof(
    { weight: 8, arbitrary: spoilt(text).map((changed) => Buffer.from(changed)) },
    { weight: 2, arbitrary: flipped(Buffer.from(text)) },
    { weight: 1, arbitrary: spoilt(text).map((changed) => Buffer.from(changed, 'utf16le')) },
  );
}
