import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { limits } from '../../base/limits.js';

/** What a text must be to belong to the scalar: in words, and as a test. */
interface TextRule {
  name: string;
  description: string;
  specifiedByURL: string;
  expected: string;
  accepts(text: string): boolean;
}

/** A scalar whose values are texts on both sides, checked when they come in. */
function textScalar({
  name,
  description,
  specifiedByURL,
  expected,
  accepts,
}: TextRule): GraphQLScalarType<string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`${name}: expected ${expected}; found ${shown(value)}.`);
  };
  return new GraphQLScalarType<string>({
    name,
    description,
    specifiedByURL,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A day of the Gregorian calendar as YYYY-MM-DD, for example 2024-05-23.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  expected: 'a day such as "2024-05-23"',
  accepts: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text),
});

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description:
    'A moment in UTC, for example 2026-11-22T08:14:00.000Z. Used for records of ours, never for events.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  expected: 'a moment such as "2026-11-22T08:14:00.000Z"',
  accepts: (text) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)),
});

export const LanguageTagScalar = textScalar({
  name: 'LanguageTag',
  description: 'A language as a BCP 47 tag, for example fr, nl or sr-Latn.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc5646',
  expected: 'a language tag such as "fr" or "sr-Latn"',
  accepts: (text) => text.length <= limits.letters.tag && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text),
});

export const CountryCodeScalar = textScalar({
  name: 'CountryCode',
  description: 'A country by its code of two letters in ISO 3166-1, for example BE.',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  expected: 'two capital letters such as "BE"',
  accepts: (text) => /^[A-Z]{2}$/.test(text),
});

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'A web address, as the source gave it.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3986',
  expected: 'an address such as "https://example.org/page"',
  accepts: (text) => URL.canParse(text),
});

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return isReal && Number(text.slice(0, 4)) >= limits.numbers.year[0];
}

/** What came instead, cut where it is long: an error is no way to get a megabyte back. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
