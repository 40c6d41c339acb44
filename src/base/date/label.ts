import type { FuzzyDate } from './edtf.js';
import { parseShape } from './date-shape.js';
import type { DatePart } from './date-shape.js';
import { wordsOf } from './date-words.js';

type Unit = 'day' | 'month' | 'year';

// Making a formatter costs far more than using it, so they are kept; as callers may ask for any language, only
// a limited number is.
const formatters = new Map<string, Intl.DateTimeFormat>();
const MEMORY = 200;

const FIELDS: Record<Unit, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/**
 * A date for people: "23–24 May 2024", "mai 2024", "about January 2024".
 * @param lang a BCP 47 tag; one that is no tag, or that this machine has no dates of, gives English. The words for
 *   about, from, one of and the like exist in en, fr, nl, de and vi; other languages get them in English.
 */
export function label(date: FuzzyDate, lang = 'en'): string {
  const locale = localeOf(lang);
  const shape = parseShape(date.edtf);
  if (shape.kind === 'date') return qualified(shape.part, locale);
  if (shape.kind === 'interval') return interval(shape.from, shape.to, locale);
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  return wordsOf(locale).oneOf(list.format(shape.parts.map((part) => qualified(part, locale))));
}

function interval(from: DatePart | undefined, to: DatePart | undefined, locale: string): string {
  const words = wordsOf(locale);
  if (from && to) return closed(from, to, locale);
  if (from) return words.from(qualified(from, locale), unitOf(from) === 'day');
  return to ? words.until(qualified(to, locale), unitOf(to) === 'day') : words.unknown;
}

function closed(from: DatePart, to: DatePart, locale: string): string {
  const unit = unitOf(from);
  if (!unit || unit !== unitOf(to) || from.qualifier !== to.qualifier) {
    return `${qualified(from, locale)} – ${qualified(to, locale)}`;
  }
  const parts = formatter(locale, unit).formatRangeToParts(dayOf(from.earliest), dayOf(to.earliest));
  const text = parts.map((part) => part.value).join('');
  return qualify(isShort(parts) ? text.replace(/\s–\s/, '–') : text.replaceAll('\u2009', ' '), from, locale);
}

/** Whether the dash joins two single words or numbers, as in 23–24 May 2024: it then needs no spaces. */
function isShort(parts: Intl.DateTimeRangeFormatPart[]): boolean {
  return ['startRange', 'endRange'].every((source) => {
    const side = parts.filter((part) => part.source === source);
    return side.length === 1 && !side.some((part) => part.value.includes(' '));
  });
}

function qualified(part: DatePart, locale: string): string {
  return qualify(plain(part, locale), part, locale);
}

function qualify(text: string, part: DatePart, locale: string): string {
  const words = wordsOf(locale);
  if (part.qualifier === 'about') return words.about(text);
  return part.qualifier === 'unsure' ? words.unsure(text) : text;
}

function plain(part: DatePart, locale: string): string {
  const unit = unitOf(part);
  if (unit) return formatter(locale, unit).format(dayOf(part.earliest));
  const [, month = 'XX', day = 'XX'] = part.bare.split('-');
  const year = vagueYear(part, locale);
  if (month === 'XX') return part.bare.startsWith('XXXX') ? wordsOf(locale).unknown : year;
  return `${monthAndDay(month, day, locale)}, ${year}`;
}

function vagueYear(part: DatePart, locale: string): string {
  const words = wordsOf(locale);
  const year = part.bare.slice(0, 4);
  if (part.precision === 'DECADE') return words.decade(year.replace('X', '0'));
  if (part.precision !== 'CENTURY') return words.unknownYear;
  return words.between(year.replace('XX', '00'), year.replace('XX', '99'));
}

function monthAndDay(month: string, day: string, locale: string): string {
  // 2024, because it has a 29 February.
  const known = day !== 'XX';
  const date = dayOf(`2024-${month}-${known ? day : '01'}`);
  const fields: Intl.DateTimeFormatOptions = known ? { month: 'long', day: 'numeric' } : { month: 'long' };
  return new Intl.DateTimeFormat(locale, { ...fields, calendar: 'gregory', timeZone: 'UTC' }).format(date);
}

/** The unit in which the whole date can be formatted; undefined if digits of its year are unknown. */
function unitOf(part: DatePart): Unit | undefined {
  return ({ DAY: 'day', MONTH: 'month', YEAR: 'year' } as Partial<Record<string, Unit>>)[part.precision];
}

function dayOf(iso: string | null): Date {
  return new Date(`${iso ?? '1970-01-01'}T00:00:00Z`);
}

function formatter(locale: string, unit: Unit): Intl.DateTimeFormat {
  const key = `${locale} ${unit}`;
  const known = formatters.get(key);
  if (known) return known;
  // Days are days of the Gregorian calendar in UTC, wherever the reader and this machine are.
  const made = new Intl.DateTimeFormat(locale, { ...FIELDS[unit], calendar: 'gregory', timeZone: 'UTC' });
  if (formatters.size >= MEMORY) formatters.clear();
  formatters.set(key, made);
  return made;
}

function localeOf(lang: string): string {
  const [locale = 'en'] = supported(lang);
  // Plain English is that of the sources: the day comes first.
  return locale === 'en' ? 'en-GB' : locale;
}

function supported(lang: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([lang]);
  } catch {
    return [];
  }
}
