import { describe, expect, test } from 'vitest';
import { checkParameters } from '../../../src/adhoc/guard/parameters.js';
import { parseExact } from '../../../src/base/exact-json.js';

/** What is wrong with parameters given as JSON, for a statement that uses these. */
function mistake(json: string, ...parameters: string[]): string | undefined {
  try {
    checkParameters({ parameters }, parseExact(json) as Record<string, unknown>);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** A list in a list, so many times. */
const lists = (depth: number): string => `{"a":${'['.repeat(depth)}1${']'.repeat(depth)}}`;

describe('parameters that Cypher can hold pass', () => {
  test.each([
    ['none', '{}', []],
    ['what the statement uses, and more', '{"a":1,"b":null}', ['a']],
    ['the least and the greatest INTEGER', '{"a":[-9223372036854775808,9223372036854775807]}', ['a']],
    ['the greatest FLOAT', '{"a":1.797e308,"b":-1e308,"c":1.0}', ['a']],
    ['a long fraction', `{"a":1.${'0'.repeat(70)}}`, ['a']],
    ['lists and maps within one another', lists(100), ['a']],
    ['a text of almost a million letters', `{"a":"${'x'.repeat(999_992)}"}`, ['a']],
  ])('%s', (_what, json, used) => {
    expect(mistake(json, ...used)).toBeUndefined();
  });
});

describe('others are refused by name', () => {
  test.each([
    ['{"a":1}', ['a', 'b', 'c d'], 'The statement uses $b, $c d, which the parameters do not hold.'],
    ['{}', ['toString'], 'The statement uses $toString, which the parameters do not hold.'],
    [
      '{"a":[1,{"b":9223372036854775808}]}',
      [],
      'parameters.a[1].b: expected a whole number from -9223372036854775808 to 9223372036854775807, which is what an INTEGER holds; found 9223372036854775808.',
    ],
    [
      '{"a":-9223372036854775809}',
      [],
      'parameters.a: expected a whole number from -9223372036854775808 to 9223372036854775807, which is what an INTEGER holds; found -9223372036854775809.',
    ],
    [
      `{"a":1${'0'.repeat(70)}}`,
      [],
      `parameters.a: expected a whole number from -9223372036854775808 to 9223372036854775807, which is what an INTEGER holds; found 1${'0'.repeat(59)}….`,
    ],
    ['{"a":1e309}', [], 'parameters.a: expected a number that a FLOAT holds, up to 1.8e308; found 1e309.'],
    [
      lists(101),
      [],
      `parameters.a${'[0]'.repeat(16)}…: expected lists and maps within one another at most 100 deep; found more.`,
    ],
    [
      `{"a":"${'x'.repeat(999_993)}"}`,
      [],
      'The parameters take 1000001 characters of JSON; the limit is 1000000.',
    ],
  ])('%.60s with %j', (json, used, message) => {
    expect(mistake(json, ...used)).toBe(message);
  });
});
