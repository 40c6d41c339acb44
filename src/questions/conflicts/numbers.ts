import type { Option } from './candidate.js';

type Told = Option['told'];

/** The bounds between which the number of a claim lies. */
function boundsOf({ value, upTo, qualifier }: Told): [low: number, high: number] {
  const number = Number(value);
  const top = upTo === undefined ? number : Number(upTo);
  if (qualifier === 'at-least') return [number, Infinity];
  if (qualifier === 'at-most') return [-Infinity, top];
  return qualifier === 'about' ? [0.9 * number, 1.1 * top] : [number, top];
}

/** Whether two numbers can both be true: what they may be overlaps. A whole number may be a rounded fraction. */
export function numbersAgree(a: Told, b: Told): boolean {
  const [[low, high], [from, to]] = [boundsOf(a), boundsOf(b)];
  const slack = isWhole(a) && isWhole(b) ? 0 : 1;
  const gap = Math.max(low - to, from - high);
  return slack === 0 ? gap <= 0 : gap < slack;
}

function isWhole({ value, upTo }: Told): boolean {
  return [value, upTo ?? 0].every(Number.isInteger);
}

/** The number as it is told: "at least 140", "150 to 180", "7". */
export function wordsOfNumber({ value, upTo, qualifier }: Told): string {
  const number = upTo === undefined ? `${value}` : `${value} to ${upTo}`;
  return typeof qualifier === 'string' ? `${qualifier.replace('-', ' ')} ${number}` : number;
}
