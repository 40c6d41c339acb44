import { describe, expect, test } from 'vitest';
import { Deadline, grace, withDeadline } from '../../src/base/deadline.js';

const never = (): Promise<never> => new Promise(() => undefined);
const late = (): Error => new Error('late');

/** Time in milliseconds until a promise is rejected. @param begin when its time began: a busy machine may be late to look */
async function untilRejected(waiting: Promise<unknown>, begin = performance.now()): Promise<number> {
  await expect(waiting).rejects.toThrow('late');
  return performance.now() - begin;
}

describe('the time of a statement', () => {
  test('is over at its limit, and its caller gets an error a little later', async () => {
    const begin = performance.now();
    const deadline = new Deadline(50);
    expect(deadline.told).toBe(false);
    expect(await untilRejected(deadline.within(never(), late), begin)).toBeGreaterThanOrEqual(50 + grace - 1);
    expect([deadline.left, deadline.told]).toEqual([0, true]);
  });

  test('begins when the request came in, which may be long ago', async () => {
    const deadline = new Deadline(5_000, performance.now() - 5_000 - grace);
    expect(deadline.left).toBe(0);
    expect(await untilRejected(deadline.within(never(), late))).toBeLessThan(grace);
  });

  test('waits no longer than needed: a result is passed on at once, and so is a failure', async () => {
    const deadline = new Deadline(5_000);
    expect(await deadline.within(Promise.resolve('done'), late)).toBe('done');
    await expect(deadline.within(Promise.reject(new Error('failed')), late)).rejects.toThrow('failed');
    expect(deadline.told).toBe(false);
  });

  test('grows once for waiting, even while somebody waits, and a statement has no more than its own', async () => {
    const deadline = new Deadline(50);
    const waiting = untilRejected(deadline.within(never(), late));
    deadline.enter('engine');
    deadline.extend(300);
    deadline.extend(300);
    expect(deadline.limit).toBe(350);
    expect(await waiting).toBeGreaterThanOrEqual(350 + grace - 1);
    const other = new Deadline(1_000);
    other.extend(60_000);
    other.enter('statement');
    expect(other.left).toBeLessThanOrEqual(1_000);
  });
});

test('waiting ends in time, and a failure after that is ignored', async () => {
  const failing = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('too late to matter')), 50);
  });
  await expect(withDeadline(failing, 10, late)).rejects.toThrow('late');
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
});
