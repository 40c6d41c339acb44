export const leastSamples: number;
export const concurrency: number;

export function enough(times: number[], effort: { rounds: number; bound: number }): boolean;

export function clientsFor(milliseconds: number, effort: { bound: number }): number;

export function enoughWindows(
  windows: { seconds: number }[],
  effort: { windows: number; bound: number },
): boolean;
