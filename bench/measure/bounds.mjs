// A slow contender must not make a run endless: its samples and windows end by time.

/** So many samples are taken of every contender, however slow. */
export const leastSamples = 5;
/** Requests at a time, unless the contender is too slow for them. */
export const concurrency = 16;

/**
 * Whether a contender has been timed enough for a question.
 * @param {number[]} times milliseconds of its answers
 * @param {{rounds: number, bound: number}} effort bound: seconds for a contender and question
 */
export function enough(times, { rounds, bound }) {
  if (times.length >= rounds) return true;
  return times.length >= leastSamples && sum(times) >= bound * 1000;
}

/**
 * How many clients ask at a time: as many as are answered within the bound even one after another, two at least.
 * @param {number} milliseconds of an answer to one
 * @param {{bound: number}} effort
 */
export function clientsFor(milliseconds, { bound }) {
  return Math.min(concurrency, Math.max(2, Math.floor((bound * 1000) / milliseconds)));
}

/**
 * Whether no further window is needed: there is one that counts, and the time is up.
 * @param {{seconds: number}[]} windows those that count
 * @param {{windows: number, bound: number}} effort
 */
export function enoughWindows(windows, { windows: wanted, bound }) {
  return windows.length >= wanted || (windows.length > 0 && sum(windows.map((one) => one.seconds)) >= bound);
}

const sum = (values) => values.reduce((total, one) => total + one, 0);
