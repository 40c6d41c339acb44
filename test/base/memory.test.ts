import { expect, test } from 'vitest';
import { Memory } from '../../src/base/memory.js';

test('what is known is not made again', () => {
  const memory = new Memory<object>(4);
  const made = memory.recall('a', () => ({}));
  expect(memory.recall('a', () => ({}))).toBe(made);
  expect(memory.recall('b', () => ({}))).not.toBe(made);
});

test('no more is remembered than may be, and what was asked for last is', () => {
  const memory = new Memory<number>(10);
  const makes: number[] = [];
  const ask = (key: number): number =>
    memory.recall(String(key), () => {
      makes.push(key);
      return key;
    });
  for (let key = 0; key < 100; key += 1) {
    expect(ask(key)).toBe(key);
    expect(ask(0)).toBe(0);
    expect(memory.size).toBeLessThanOrEqual(10);
  }
  expect(makes, 'each was made once, and the one that was always asked for never again').toHaveLength(100);
});

test('null and false are remembered too', () => {
  const memory = new Memory<unknown>(4);
  expect(memory.recall('a', () => null)).toBeNull();
  expect(memory.recall('a', () => 1)).toBeNull();
  expect(memory.recall('b', () => false)).toBe(false);
  expect(memory.recall('b', () => true)).toBe(false);
});

test('what cannot be made leaves nothing behind', () => {
  const memory = new Memory<number>(4);
  const fail = (): number => {
    throw new Error('no');
  };
  expect(() => memory.recall('a', fail)).toThrow('no');
  expect([memory.size, memory.recall('a', () => 1)]).toEqual([0, 1]);
});
