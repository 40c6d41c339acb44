import process from 'node:process';

/** How much is tried, and from which seed it is drawn. */
export interface FuzzPlan {
  cases: number;
  seed: number;
  /** Time that the test may take, in milliseconds. */
  limit: number;
}

/**
 * `npm run fuzz` asks for more than a run of all tests has time for; the seed draws the same cases again.
 *
 * @param few how many cases a run of all tests has time for
 */
export function fuzzPlan(few: number): FuzzPlan {
  // oxlint-disable-next-line node/no-process-env -- set by scripts/fuzz.ts and scripts/test.ts
  const { FUZZ_TIMES = '1', FUZZ_CASES = few * Number(FUZZ_TIMES), FUZZ_SEED = '20241' } = process.env;
  const cases = Number(FUZZ_CASES);
  return { cases, seed: Number(FUZZ_SEED), limit: 180_000 + cases * 200 };
}
