import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf, parseExact, stringifyExact, WrittenNumber } from '../../src/base/exact-json.js';

const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,24})$/);
const fraction = fc.stringMatching(/^-?(0|[1-9]\d{0,5})(\.\d{1,4})?([eE][+-]?\d{1,3})?$/);

/** JSON texts with numbers of all kinds, in lists and maps, beside texts that look like numbers. */
const texts = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    digits,
    fraction,
    fc.string().map((text) => JSON.stringify(text)),
    fc.constantFrom('null', 'true', '"12345678901234567890"', '"\\"9007199254740993\\\\"', '"a: 1.0, [1e3]"'),
    fc.array(tie('value')).map((items) => `[${items.join(',')}]`),
    fc
      .uniqueArray(fc.tuple(fc.string(), tie('value')), { selector: ([key]) => key })
      .map((pairs) => `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
  ),
})).value;

describe('JSON without the loss of a digit', () => {
  test('differs from JSON.parse in nothing but the numbers that are kept as written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain: unknown = JSON.parse(JSON.stringify(parseExact(text)));
        expect(plain).toEqual(JSON.parse(JSON.stringify(JSON.parse(text))));
      }),
      { numRuns: 2_000 },
    );
  });

  test('comes back from its own text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = stringifyExact(parseExact(text));
        expect(stringifyExact(parseExact(once))).toBe(once);
        expect(JSON.stringify(JSON.parse(once))).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('keeps a whole number whatever its length, and a number where it stands', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const [{ a }] = parseExact(` [ {"a" : ${text} } ] `) as [{ a: number | WrittenNumber }];
        const kept = a instanceof WrittenNumber ? BigInt(a.text) : BigInt(a);
        expect(kept).toBe(BigInt(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['1', 1],
    ['-0', -0],
    ['1.5', 1.5],
    ['9007199254740991', 9007199254740991],
  ])('%s is a plain number', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  test.each(['9007199254740992', '-9007199254740993', '1.0', '1e3', '-0.0', '1e400', '0e0'])(
    '%s is kept as it is written',
    (text) => {
      expect(numberOf(text)).toEqual(new WrittenNumber(text));
    },
  );

  test('is refused where it is no JSON', () => {
    for (const text of ['', '{', '[1,]', '01', '1.', '"a', "{'a': 12345678901234567890}"])
      expect(() => parseExact(text)).toThrow(SyntaxError);
  });

  test('gives a name such as __proto__ no meaning', () => {
    const value = parseExact('{"__proto__": {"x": 12345678901234567890}}') as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
