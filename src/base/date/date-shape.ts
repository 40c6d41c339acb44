import { parse } from 'edtf';
import type { ParsedDate } from 'edtf';
import { limits } from '../limits.js';
import { AppError } from '../errors.js';
import { firstDay, lastDay } from './calendar.js';
import type { Span } from './calendar.js';

/** The unit in which a date is given, finest first; UNKNOWN where not even the century is given. */
export const DatePrecision = {
  DAY: 'DAY',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
  DECADE: 'DECADE',
  CENTURY: 'CENTURY',
  UNKNOWN: 'UNKNOWN',
} as const;
export type DatePrecision = (typeof DatePrecision)[keyof typeof DatePrecision];

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
const [firstYear, lastYear] = limits.numbers.year.map((year) => String(year).padStart(4, '0'));
const YEARS = `a year from ${firstYear} to ${lastYear}: before the year 1 comes 1 BC, and there is no year 0`;
const BARE = /^(?:\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?)?$/;
const MONTH_DIGITS = 16 | 32;
const DAY_DIGITS = 64 | 128;

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
  if (years[0] < limits.numbers.year[0]) throw new InvalidDateError(whole, YEARS);
  const earliest = firstDay(years, months, day);
  const latest = lastDay(years, months, day);
  if (!earliest || !latest) throw new InvalidDateError(whole, 'a day that exists');
  return { bare, qualifier, precision, earliest, latest };
}

interface DateNumbers {
  years: Span;
  months: Span;
  /** Undefined if it is unknown or not given. */
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

// The package needs a third of a millisecond for a date, and the same dates come again on most pages, so results are kept.
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

/** The finest unit of which everything coarser is known as well: XXXX-10-24 has no year, so it cannot be ordered. */
function precisionOf(yearDigits: number, knowsMonth: boolean, knowsDay: boolean): DatePrecision {
  if (yearDigits === 15) return 'UNKNOWN';
  if (yearDigits === 12) return 'CENTURY';
  if (yearDigits === 8) return 'DECADE';
  if (!knowsMonth) return 'YEAR';
  return knowsDay ? 'DAY' : 'MONTH';
}

/** The dates of a text in the order written, open ends left out. */
export function partsOf(shape: DateShape): DatePart[] {
  if (shape.kind === 'date') return [shape.part];
  if (shape.kind === 'oneOf') return shape.parts;
  return [shape.from, shape.to].filter((part) => part !== undefined);
}
