import { describe, expect, test } from 'vitest';
import { canonical, compareText, sha256, shortHash } from '../../src/base/canonical.js';

describe('equal values have equal text', () => {
  test.each([
    [{ b: 1, a: undefined }, '{"b":1}'],
    [{ b: 1, a: { d: 2, c: [{ z: 1, y: 2 }] } }, '{"a":{"c":[{"y":2,"z":1}],"d":2},"b":1}'],
    [[2, 1, null], '[2,1,null]'],
    [null, 'null'],
    ['text', '"text"'],
    [{ é: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"é":1}'],
  ])('%j is %s', (value, text) => {
    expect(canonical(value)).toBe(text);
  });
});

test('texts are ordered by code unit', () => {
  expect(['é', 'z', 'Z', 'a', 'a'].toSorted(compareText)).toEqual(['Z', 'a', 'a', 'z', 'é']);
  expect([compareText('a', 'a'), compareText('a', 'b'), compareText('b', 'a')]).toEqual([0, -1, 1]);
});

test('a short hash is the beginning of a whole one', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(shortHash('')).toBe('e3b0c44298fc1c149afbf4c8');
});
