// A slow contender must not make a run endless: its samples and windows end by time.

/** How thoroughly is measured. */
export interface Effort {
  /** Answers one at a time, and windows of many, of each contender and question. */
  rounds: number;
  windows: number;
  /** Length of a window. */
  seconds: number;
  /** Seconds after which a slow contender is asked a question no more often. */
  bound: number;
  /** Seconds of warming up to each question; none where 0. */
  warm: number;
}

/** So many samples are taken of every contender, however slow. */
export const leastSamples = 5;
/** Requests at a time, unless the contender is too slow for them. */
export const concurrency = 16;

/**
 * Whether a contender has been timed enough for a question.
 * @param times milliseconds of its answers
 */
export function enough(times: number[], { rounds, bound }: Pick<Effort, 'rounds' | 'bound'>): boolean {
  if (times.length >= rounds) return true;
  return times.length >= leastSamples && sum(times) >= bound * 1000;
}

/**
 * How many clients ask at a time: as many as are answered within the bound even one after another, two at least.
 * @param milliseconds of an answer to one
 */
export function clientsFor(milliseconds: number, { bound }: Pick<Effort, 'bound'>): number {
  return Math.min(concurrency, Math.max(2, Math.floor((bound * 1000) / milliseconds)));
}

/**
 * Whether no further window is needed: there is one that counts, and the time is up.
 * @param windows those that count
 */
export function enoughWindows(
  windows: Pick<Effort, 'seconds'>[],
  { windows: wanted, bound }: Pick<Effort, 'windows' | 'bound'>,
): boolean {
  return windows.length >= wanted || (windows.length > 0 && sum(windows.map((one) => one.seconds)) >= bound);
}

const sum = (values: number[]): number => values.reduce((total, one) => total + one, 0);
