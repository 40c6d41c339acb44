/** Numbers by chance, the same in every run. */
export interface Chance {
  /** A number from 0 to `below - 1`; small ones come far more often. */
  skewed(below: number): number;
  /** So many different numbers from 0 to `below - 1`, small ones more often. */
  distinct(count: number, below: number): number[];
}

/** Chance that begins with a seed: a linear congruential generator of 32 bits, good enough to mix a corpus. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const skewed = (below: number): number => Math.floor(below * next() ** 2);
  const distinct = (count: number, below: number): number[] => {
    const found = new Set<number>();
    while (found.size < count) found.add(skewed(below));
    return [...found];
  };
  return { skewed, distinct };
}
