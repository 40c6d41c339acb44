import { describe, expect, test } from 'vitest';
import { checkText } from '../../../src/adhoc/guard/guard.js';
import { withPlace } from '../../../src/adhoc/guard/with-place.js';
import { AppError } from '../../../src/base/errors.js';

/** What a mistake that the server found is told as. */
function told(statement: string, found: { offset?: number; near?: string[] }): string {
  const error = Object.assign(new AppError('BAD_USER_INPUT', 'No such thing.', 'Look.'), found);
  const said = withPlace(error, statement, checkText(statement)) as AppError;
  expect([said.code, said.hint]).toEqual(['BAD_USER_INPUT', 'Look.']);
  expect(said === error || said.cause === error).toBe(true);
  return said.message;
}

describe('a mistake that the server found has its place in the statement as it was written', () => {
  test.each([
    ['where the server says where', 'EXPLAIN\nRETURN x', { offset: 7 }, 'Line 2, column 8: No such thing.'],
    ['at the start', 'RETURN x', { offset: 0 }, 'Line 1, column 1: No such thing.'],
    [
      'by the one call of a function',
      'RETURN date("x")',
      { near: ['date'] },
      'Line 1, column 8: No such thing.',
    ],
    ['whatever its case', 'RETURN DATE ("x")', { near: ['Date'] }, 'Line 1, column 8: No such thing.'],
    [
      'of a dotted function',
      'RETURN date.truncate("x")',
      { near: ['date.truncate'] },
      'Line 1, column 8: No such thing.',
    ],
    ['by the one operator', 'RETURN "a" =~ "("', { near: ['=~'] }, 'Line 1, column 12: No such thing.'],
    [
      'by the one part of a time',
      'RETURN d.week',
      { near: ['.Week'.toLowerCase(), 'date'] },
      'Line 1, column 9: No such thing.',
    ],
  ])('%s', (_how, statement, found, message) => {
    expect(told(statement, found)).toBe(message);
  });

  test.each([
    ['nobody says what it is about', 'RETURN date("x")', {}],
    ['the function is called twice', 'RETURN date("x"), date("y")', { near: ['date'] }],
    ['the function is not called', 'RETURN date, x.date, "date(", `date`', { near: ['date'] }],
    ['it is a part of another name', 'RETURN date.truncate("x")', { near: ['date', 'truncate'] }],
    ['it is the method of a value', 'RETURN x.date("y")'.replace('x.date', 'date.date'), { near: ['date'] }],
  ])('and none where %s', (_why, statement, found) => {
    expect(told(statement, found)).toBe('No such thing.');
  });

  test('and what is no mistake of ours stays as it is', () => {
    const error = Object.assign(new Error('broken'), { offset: 3 });
    expect(withPlace(error, 'RETURN x', checkText('RETURN x'))).toBe(error);
  });
});
