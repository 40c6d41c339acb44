/** First and last of years or months, both included; months count from 1. */
export type Span = [first: number, last: number];

/** The first day of these years and months, or the first that bears this number; undefined if none does. */
export function firstDay(years: Span, months: Span, day: number | undefined): string | undefined {
  for (let year = years[0]; year <= years[1]; year++) {
    for (let month = months[0]; month <= months[1]; month++) {
      if ((day ?? 1) <= daysIn(year, month)) return isoDay(year, month, day ?? 1);
    }
  }
  return undefined;
}

/** The last day of these years and months, or the last that bears this number; undefined if none does. */
export function lastDay(years: Span, months: Span, day: number | undefined): string | undefined {
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
