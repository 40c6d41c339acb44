import { parseDate } from '../../base/date/edtf.js';

/** First and last possible day; an open or unknown end is the first or last of all days. */
type Span = [first: string, last: string];

const firstOfAll = '0000-01-01';
const lastOfAll = '9999-12-31';

/** Whether two dates agree: one contains the other; of what has an open end, the other end agrees. */
export function datesAgree(a: string, b: string): boolean {
  const [one, other] = [spanOf(a), spanOf(b)];
  if (contains(one, other) || contains(other, one)) return true;
  return (isOpen(a) || isOpen(b)) && bothEndsAgree(a, b);
}

/** Whether two spans of existence agree: their starts do, and their ends do, as far as both are told. */
export function periodsAgree(a: string, b: string): boolean {
  return a.includes('/') && b.includes('/') ? bothEndsAgree(a, b) : datesAgree(a, b);
}

/** A date that is no span is both its ends. */
function bothEndsAgree(a: string, b: string): boolean {
  const [one, other] = [a.split('/'), b.split('/')];
  return endsAgree(one[0], other[0]) && endsAgree(one.at(-1), other.at(-1));
}

function isOpen(edtf: string): boolean {
  return edtf.includes('/') && edtf.split('/').some((end) => !isTold(end));
}

/** Whether two ends of a span agree; one that is open or not told agrees with any. */
export function endsAgree(a: string | undefined, b: string | undefined): boolean {
  return !isTold(a) || !isTold(b) || datesAgree(a, b);
}

function isTold(end: string | undefined): end is string {
  return end !== undefined && end !== '..';
}

function contains([first, last]: Span, [from, to]: Span): boolean {
  return first <= from && to <= last;
}

/** The span of a date; what is told as approximate or uncertain may be off by one of its units. */
function spanOf(edtf: string): Span {
  const { earliest, latest, precision } = parseDate(edtf);
  const slack = /[~?%]/.test(edtf) ? 1 : 0;
  return [
    earliest === null ? firstOfAll : shifted(earliest, precision, -slack),
    latest === null ? lastOfAll : shifted(latest, precision, slack),
  ];
}

/** How many days, months and years a unit has. */
const units: Readonly<Record<string, [years: number, months: number, days: number]>> = {
  DAY: [0, 0, 1],
  MONTH: [0, 1, 0],
  YEAR: [1, 0, 0],
  DECADE: [10, 0, 0],
  CENTURY: [100, 0, 0],
};

function shifted(day: string, precision: string, by: number): string {
  const [years, months, days] = units[precision] ?? [0, 0, 0];
  const date = new Date(`${day}T00:00:00Z`);
  if (by === 0) return day;
  date.setUTCDate(date.getUTCDate() + by * days);
  date.setUTCMonth(date.getUTCMonth() + by * months);
  date.setUTCFullYear(date.getUTCFullYear() + by * years);
  return date.getUTCFullYear() > 9999 ? lastOfAll : date.toISOString().slice(0, 10);
}
