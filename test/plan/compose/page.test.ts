import { describe, expect, it } from 'vitest';
import { behindCursor, pageSize } from '../../../src/plan/compose/page.js';

describe('the size of a page', () => {
  it('is what is asked for, 20 if nothing is', () => {
    expect([{}, { first: null }, { first: 0 }, { first: 100 }].map(pageSize)).toEqual([20, 20, 0, 100]);
  });

  it('is at most 100: more is an error that names the limit', () => {
    expect(() => pageSize({ first: 101 })).toThrow(
      expect.objectContaining({ code: 'PAGE_TOO_LARGE', message: 'first: expected at most 100; found 101.' }),
    );
  });

  it.each([-1, -100])('is not %i', (first) => {
    expect(() => pageSize({ first })).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: `first: expected 0 to 100; found ${first}.`,
      }),
    );
  });
});

describe('the rows behind a cursor', () => {
  it('are told by the first key, and by the next where the first is the same', () => {
    expect(behindCursor(['y.order', 'y.id'], 'DESC')).toBe(
      '(y.order < $after0 OR (y.order = $after0 AND y.id < $after1))',
    );
    expect(behindCursor(['y.id'], 'ASC')).toBe('y.id > $after0');
  });
});
