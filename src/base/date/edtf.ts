import { InvalidDateError, parseShape, partsOf } from './date-shape.js';
import type { DatePart, DatePrecision, DateShape } from './date-shape.js';

export { DatePrecision, InvalidDateError } from './date-shape.js';

/** From the coarsest to the finest. */
const UNITS: DatePrecision[] = ['UNKNOWN', 'CENTURY', 'DECADE', 'YEAR', 'MONTH', 'DAY'];

/** A date as the source gives it, and what follows from it. */
export interface FuzzyDate {
  edtf: string;
  /** First possible ISO day; null if the start is open or the year is unknown. */
  earliest: string | null;
  /** Last possible ISO day; null if the end is open or the year is unknown. */
  latest: string | null;
  /** The coarsest unit of its parts; the length of an interval does not matter. */
  precision: DatePrecision;
}

/**
 * Reads an EDTF text (https://www.loc.gov/standards/datetime/). "October 2019" gives
 * 2019-10-01 to 2019-10-31, never one day.
 * @throws InvalidDateError (code BAD_USER_INPUT), saying what is expected, if the text is not one of the forms of a dossier,
 *   names a day that does not exist, or is an interval that ends before it starts.
 */
export function parseDate(edtf: string): FuzzyDate {
  const shape = parseShape(edtf);
  return { edtf, ...bounds(shape), precision: coarsest(shape) };
}

/** Whether `parseDate` accepts the text. */
export function isValid(edtf: string): boolean {
  return dateProblem(edtf) === undefined;
}

/** What is expected instead of this text; undefined if it is valid. */
export function dateProblem(edtf: string): string | undefined {
  try {
    parseShape(edtf);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidDateError) return error.expected;
    throw error;
  }
}

/** Rank of the unit for choosing between claims: DAY is highest, UNKNOWN is 0. */
export function unitRank(date: FuzzyDate): number {
  return UNITS.indexOf(date.precision);
}

/** Rank of the certainty for choosing between claims: plain 3, `~` or `?` 2, one-of 1, open or unknown end 0. */
export function certaintyRank(date: FuzzyDate): number {
  const shape = parseShape(date.edtf);
  if (shape.kind === 'interval' && (isOpen(shape.from) || isOpen(shape.to))) return 0;
  if (shape.kind === 'oneOf') return 1;
  return partsOf(shape).some((part) => part.qualifier) ? 2 : 3;
}

function bounds(shape: DateShape): { earliest: string | null; latest: string | null } {
  if (shape.kind === 'interval') {
    return { earliest: shape.from?.earliest ?? null, latest: shape.to?.latest ?? null };
  }
  const parts = partsOf(shape);
  if (parts.some((part) => part.earliest === null)) return { earliest: null, latest: null };
  const days = (key: 'earliest' | 'latest'): string[] => parts.map((part) => part[key] ?? '').toSorted();
  return { earliest: days('earliest')[0] ?? null, latest: days('latest').at(-1) ?? null };
}

function coarsest(shape: DateShape): DatePrecision {
  // An unknown end of an interval counts as open: it does not change the unit of the other end.
  const parts = partsOf(shape).filter((part) => shape.kind !== 'interval' || !isOpen(part));
  const ranks = parts.map((part) => UNITS.indexOf(part.precision));
  return UNITS[Math.min(...ranks, UNITS.length)] ?? 'UNKNOWN';
}

function isOpen(end: DatePart | undefined): boolean {
  return end === undefined || end.precision === 'UNKNOWN';
}
