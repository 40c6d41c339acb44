import { describe, expect, test } from 'vitest';
import { collect, maxBytes, maxLimit } from '../../../src/adhoc/guard/collect.js';

describe('rows are taken', () => {
  test('up to the limit, and one more tells that there are more', () => {
    const collector = collect(2);
    expect([collector.take([1]), collector.take([2])]).toEqual([true, true]);
    expect(collector.because).toBeUndefined();
    expect(collector.take([3])).toBe(false);
    expect(collector.rows).toEqual([[1], [2]]);
    expect(collector.because).toBe(
      `There are more than 2 rows. Raise the limit (at most ${maxLimit}), or page with ORDER BY, SKIP and LIMIT.`,
    );
  });

  test('and who asks for the most is told to narrow the statement', () => {
    const collector = collect(maxLimit);
    for (let row = 0; row < maxLimit; row += 1) collector.take([row]);
    expect(collector.take([0])).toBe(false);
    expect(collector.because).toBe(
      `There are more than ${maxLimit} rows. Narrow the statement, or page with ORDER BY, SKIP and LIMIT.`,
    );
  });

  test('up to ten megabytes of JSON, to the byte', () => {
    // In brackets and quotes, letters of two bytes each.
    const half = 'é'.repeat(maxBytes / 4 - 2);
    const collector = collect(10);
    expect([collector.take([half]), collector.take([half])]).toEqual([true, true]);
    expect(collector.take([])).toBe(false);
    expect(collector.rows).toHaveLength(2);
    expect(collector.because).toBe(
      'The rows take more than 10 MB. Return fewer or smaller values, such as ids.',
    );
  });
});
