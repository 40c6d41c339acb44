import { describe, expect, it } from 'vitest';
import { clientsFor, concurrency, enough, enoughWindows, leastSamples } from '../../bench/measure/bounds.js';

const effort = { rounds: 40, windows: 3, bound: 20 };
const times = (count: number, each: number) => Array.from({ length: count }, () => each);

describe('bounds of a measurement', () => {
  it('takes all samples of a quick contender', () => {
    expect(enough(times(39, 10), effort)).toBe(false);
    expect(enough(times(40, 10), effort)).toBe(true);
  });

  it('ends with a slow contender when its time is up, but not before the least number of samples', () => {
    expect(enough(times(9, 2_000), effort)).toBe(false);
    expect(enough(times(10, 2_000), effort)).toBe(true);
    expect(enough(times(leastSamples - 1, 60_000), effort)).toBe(false);
    expect(enough(times(leastSamples, 60_000), effort)).toBe(true);
  });

  it('lets fewer clients ask a slow contender, two at least', () => {
    expect(clientsFor(5, effort)).toBe(concurrency);
    expect(clientsFor(4_000, effort)).toBe(5);
    expect(clientsFor(60_000, effort)).toBe(2);
  });

  it('ends with windows by number or by time, never without one', () => {
    const window = { seconds: 2 };
    expect(enoughWindows([], effort)).toBe(false);
    expect(enoughWindows([window, window], effort)).toBe(false);
    expect(enoughWindows([window, window, window], effort)).toBe(true);
    expect(enoughWindows([{ seconds: 25 }], effort)).toBe(true);
  });
});
