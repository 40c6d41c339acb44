import { expect, test } from 'vitest';
import { nameInQuery } from '../../../web/playground/src/operation-name.js';

test('a name that stands in the text is kept', () => {
  expect(nameInQuery('query A { a } query B($x: ID) { b }', 'B')).toBe('B');
});

test('a name of another tab is left out', () => {
  expect(nameInQuery('query Speakers { a }', 'Speak')).toBe(undefined);
  expect(nameInQuery('{ a }', 'A')).toBe(undefined);
  expect(nameInQuery('{ a }', null)).toBe(undefined);
});
