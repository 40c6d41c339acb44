import type { Run, Sample } from './load.js';

type Name = 'memory' | 'heap' | 'handles' | 'latency';
type Point = [second: number, value: number];

/** What is looked at, its unit, and how much of its mean it may grow in a run of this length. */
const figures: [name: Name, unit: string, most: number][] = [
  ['memory', 'MB', 0.2],
  ['heap', 'MB', 0.2],
  ['handles', 'handles', 0.1],
  ['latency', 'ms', 0.5],
];
/** In a shorter run a program is still warming up: its figures are told, and not judged. */
const shortest = 120;
/** So many parts of a run each give their lowest value: what was at work at the moment of the others is not held for good. */
const parts = 10;
/** The share of questions that may be refused for want of time, on a machine that has other work. */
const excused = 0.01;

/**
 * Judges a run by straight lines through the lowest values of the parts of its last two thirds.
 *
 * @param busy true where the machine had other work: how long answers take is then told, and not judged
 * @returns lines for a person, and whether all is well
 */
export function verdict(
  { asked, refused, faults, samples }: Run,
  busy = false,
): { lines: string[]; good: boolean } {
  const settled = samples.slice(Math.floor(samples.length / 3));
  const seconds = samples.at(-1)?.second ?? 0;
  const judged = figures.map(([name, unit, most]) => judge(name, unit, most, settled, seconds));
  const flat = judged.every((figure) => figure.flat || (busy && figure.name === 'latency'));
  const heard = refused <= (busy ? asked * excused : 0);
  const good = faults.length === 0 && heard && (seconds < shortest || flat);
  const head = `${asked} questions in ${seconds.toFixed(0)} s, ${refused} of them were refused, ${faults.length} went wrong.`;
  return { lines: [head, ...faults, ...judged.map(({ line }) => line), good ? 'Flat.' : 'Not flat.'], good };
}

/** @param most how much of its mean it may grow */
function judge(
  name: Name,
  unit: string,
  most: number,
  samples: Sample[],
  seconds: number,
): { name: Name; line: string; flat: boolean } {
  const known = samples.flatMap(({ second, [name]: value }): Point[] =>
    value === undefined ? [] : [[second, value]],
  );
  const points = lowest(known);
  const mean = average(points.map(([, value]) => value));
  const slope = slopeOf(points);
  const line = `${name}: ${mean.toFixed(1)} ${unit}, ${(slope * 60).toFixed(2)} ${unit} a minute`;
  return { name, line, flat: slope * seconds <= most * mean };
}

/** The point with the lowest value of each part. */
function lowest(points: Point[]): Point[] {
  const size = Math.ceil(points.length / parts);
  const lows: Point[] = [];
  for (let from = 0; from < points.length; from += size)
    lows.push(points.slice(from, from + size).reduce((low, point) => (point[1] < low[1] ? point : low)));
  return lows;
}

/** Slope of the straight line with the least squares. */
export function slopeOf(points: Point[]): number {
  const x = average(points.map(([first]) => first));
  const y = average(points.map(([, second]) => second));
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const under = points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
