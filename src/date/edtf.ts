import { parse } from 'edtf';
import type { ParsedDate } from 'edtf';
import { AppError } from '../errors.js';

/** How fine a date is told, finest first; UNKNOWN where not even the century is told. */
export const DatePrecision = {
  DAY: 'DAY',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
  DECADE: 'DECADE',
  CENTURY: 'CENTURY',
  UNKNOWN: 'UNKNOWN',
} as const;
export type DatePrecision = (typeof DatePrecision)[keyof typeof DatePrecision];

/** A date as told and what follows from it. */
export interface FuzzyDate {
  edtf: string;
  /** First possible ISO day; null if the start is open or the year is unknown. */
  earliest: string | null;
  /** Last possible ISO day; null if the end is open or the year is unknown. */
  latest: string | null;
  /** The coarsest unit of its parts; the length of an interval does not matter. */
  precision: DatePrecision;
}

/** One date of an EDTF text: a single date, a bound of an interval, a member of a one-of. */
export interface DatePart {
  /** The date without its qualifier. */
  bare: string;
  qualifier: 'about' | 'unsure' | undefined;
  precision: DatePrecision;
  earliest: string | null;
  latest: string | null;
}

/** An EDTF text taken apart. An interval has two parts, undefined where it is open; it is never open at both ends. */
export type DateShape =
  | { kind: 'date'; part: DatePart }
  | { kind: 'interval'; from: DatePart | undefined; to: DatePart | undefined }
  | { kind: 'oneOf'; parts: DatePart[] };

/** A text that is no date of a dossier; `expected` says what it should have been. */
export class InvalidDateError extends AppError {
  override readonly name = 'InvalidDateError';

  constructor(
    edtf: string,
    readonly expected: string,
  ) {
    super('BAD_USER_INPUT', `Expected ${expected}; found ${JSON.stringify(edtf)}.`);
  }
}

const FORMS =
  'a day, month or year such as 2024-05-23, 2024-05 or 2024, an interval a/b, ../b or a/.., one of [a,b], with ~ about, ? unsure, X unknown digit';
const BARE = /^(?:\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?)?$/;
const UNITS: DatePrecision[] = ['UNKNOWN', 'CENTURY', 'DECADE', 'YEAR', 'MONTH', 'DAY'];
const MONTH_DIGITS = 16 | 32;
const DAY_DIGITS = 64 | 128;

/**
 * Reads an EDTF text (FORMAT.md rule 6; https://www.loc.gov/standards/datetime/). "October 2019" gives
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

/** The EDTF text taken apart. @throws InvalidDateError as `parseDate` does. */
export function parseShape(edtf: string): DateShape {
  if (edtf.startsWith('[') && edtf.endsWith(']')) return parseOneOf(edtf);
  if (edtf.includes('/')) return parseInterval(edtf);
  return { kind: 'date', part: parsePart(edtf, edtf) };
}

// The package parses sets and intervals, but refuses a qualifier inside a set, as in [2019~,2020], and on a date
// with unknown digits, as in 201X~. So we take brackets, slash and qualifier off, and it parses each date.
function parseOneOf(edtf: string): DateShape {
  const members = edtf.slice(1, -1).split(',');
  if (members.length < 2)
    throw new InvalidDateError(edtf, 'one of at least two dates, such as [2019-10-02,2019-10-09]');
  return { kind: 'oneOf', parts: members.map((member) => parsePart(member, edtf)) };
}

function parseInterval(edtf: string): DateShape {
  const ends = edtf.split('/');
  if (ends.length !== 2)
    throw new InvalidDateError(edtf, 'an interval of two ends, such as 2024-05-23/2024-05-24');
  const [from, to] = ends.map((end) => (end === '..' ? undefined : parsePart(end, edtf)));
  if (!from && !to)
    throw new InvalidDateError(edtf, 'an interval with at least one end, such as 2024/.. or ../2024');
  if (from?.earliest && to?.latest && from.earliest > to.latest) {
    throw new InvalidDateError(edtf, 'an interval that ends no earlier than it starts');
  }
  return { kind: 'interval', from, to };
}

function parsePart(text: string, whole: string): DatePart {
  const last = text.at(-1);
  const qualifier = last === '~' ? 'about' : last === '?' ? 'unsure' : undefined;
  const bare = qualifier ? text.slice(0, -1) : text;
  const { years, months, day, precision } = numbersOf(bare, whole);
  if (precision === 'UNKNOWN') return { bare, qualifier, precision, earliest: null, latest: null };
  const earliest = firstDay(years, months, day);
  const latest = lastDay(years, months, day);
  if (!earliest || !latest) throw new InvalidDateError(whole, 'a day that exists');
  return { bare, qualifier, precision, earliest, latest };
}

interface DateNumbers {
  /** First and last year, both included. */
  years: [number, number];
  /** First and last month, from 1. */
  months: [number, number];
  /** Undefined if it is unknown or not told. */
  day: number | undefined;
  precision: DatePrecision;
}

function numbersOf(bare: string, whole: string): DateNumbers {
  const { values, unspecified = 0 } = parseBare(bare, whole);
  const [year = 0, month, day] = values;
  const yearDigits = unspecified & 15;
  const knowsMonth = month !== undefined && !(unspecified & MONTH_DIGITS);
  const knowsDay = day !== undefined && !(unspecified & DAY_DIGITS);
  return {
    years: [year, year + spanOf(yearDigits)],
    months: knowsMonth ? [month + 1, month + 1] : [1, 12],
    day: knowsDay ? day : undefined,
    precision: precisionOf(yearDigits, knowsMonth, knowsDay),
  };
}

// The package takes a third of a millisecond for a date, and pages of an answer repeat theirs.
const parsed = new Map<string, ParsedDate>();
const MEMORY = 10_000;

function parseBare(bare: string, whole: string): ParsedDate {
  if (!BARE.test(bare)) throw new InvalidDateError(whole, FORMS);
  const known = parsed.get(bare);
  if (known) return known;
  const date = parseByPackage(bare);
  // It reads 2019-21 as a season.
  if (!date || date.type === 'Season') {
    throw new InvalidDateError(whole, 'a month from 01 to 12 and a day that exists');
  }
  if (parsed.size >= MEMORY) parsed.clear();
  parsed.set(bare, date);
  return date;
}

function parseByPackage(bare: string): ParsedDate | undefined {
  try {
    return parse(bare) as ParsedDate;
  } catch {
    return undefined;
  }
}

function spanOf(yearDigits: number): number {
  return yearDigits === 8 ? 9 : yearDigits === 12 ? 99 : 0;
}

/** The finest unit of which everything coarser is known as well: XXXX-10-24 tells no year, so nothing to order by. */
function precisionOf(yearDigits: number, knowsMonth: boolean, knowsDay: boolean): DatePrecision {
  if (yearDigits === 15) return 'UNKNOWN';
  if (yearDigits === 12) return 'CENTURY';
  if (yearDigits === 8) return 'DECADE';
  if (!knowsMonth) return 'YEAR';
  return knowsDay ? 'DAY' : 'MONTH';
}

function firstDay(
  years: [number, number],
  months: [number, number],
  day: number | undefined,
): string | undefined {
  for (let year = years[0]; year <= years[1]; year++) {
    for (let month = months[0]; month <= months[1]; month++) {
      if ((day ?? 1) <= daysIn(year, month)) return isoDay(year, month, day ?? 1);
    }
  }
  return undefined;
}

function lastDay(
  years: [number, number],
  months: [number, number],
  day: number | undefined,
): string | undefined {
  for (let year = years[1]; year >= years[0]; year--) {
    for (let month = months[1]; month >= months[0]; month--) {
      const last = daysIn(year, month);
      if ((day ?? last) <= last) return isoDay(year, month, day ?? last);
    }
  }
  return undefined;
}

function daysIn(year: number, month: number): number {
  // Day 0 of the next month; setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The dates of a text in the order written, open ends left out. */
export function partsOf(shape: DateShape): DatePart[] {
  if (shape.kind === 'date') return [shape.part];
  if (shape.kind === 'oneOf') return shape.parts;
  return [shape.from, shape.to].filter((part) => part !== undefined);
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

function isOpen(end: DatePart | undefined): boolean {
  return end === undefined || end.precision === 'UNKNOWN';
}

function coarsest(shape: DateShape): DatePrecision {
  // An unknown end of an interval is an open one: it says nothing on how fine the other end is.
  const parts = partsOf(shape).filter((part) => shape.kind !== 'interval' || !isOpen(part));
  const ranks = parts.map((part) => UNITS.indexOf(part.precision));
  return UNITS[Math.min(...ranks, UNITS.length)] ?? 'UNKNOWN';
}
