import type { ErrorObject } from 'ajv/dist/2020.js';
import { lettersIn } from '../../../base/limits.js';
import { dateProblem } from '../../../base/date/edtf.js';
import { didYouMean, nearest, oneOf, show } from '../finding.js';
import type { Path, Problem } from '../finding.js';
import { locatorForm } from './locator.js';

interface Schema {
  type?: string;
  pattern?: string;
  enum?: string[];
  const?: unknown;
  required?: string[];
  minItems?: number;
  minimum?: number;
  maximum?: number;
  description?: string;
  properties?: Record<string, Schema>;
}

/** What each type is called in a dossier. */
const TYPES: Record<string, string> = {
  string: 'text',
  object: 'a block of keys',
  array: 'a list',
  integer: 'a whole number',
  number: 'a number',
};

/** What to say of a pattern of the schemas, by its text. */
const PATTERNS: [pattern: string, expected: string][] = [
  ['^https?://\\S+$', 'an address that starts with http:// or https://'],
  ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 'small letters, digits and single hyphens, such as be-2024-seminar'],
  ['^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$', 'a language tag such as fr or zh-Hant'],
  ['^\\d{4}-\\d{2}-\\d{2}$', 'a day such as 2026-11-22'],
  [
    '^(?:[01][0-9]|2[0-3]):[0-5][0-9](?:/(?:[01][0-9]|2[0-3]):[0-5][0-9])?$',
    'a time of day such as 09:30 or 09:30/11:30',
  ],
  ['^[a-z0-9]+$', 'one word in small letters without accents, such as douane'],
  ['^\\d{1,6}/\\d{1,6}$', "a whole number, or '141/142' for a joint edition"],
];

/** What the patterns of texts and of names in the schemas have in common. */
const lineOfText = '\\S(?:.*\\S)?$';
const oneLine = 'one line of text without spaces around it';

/** Keys that people write where the format says the same in another way. */
const ELSEWHERE = new Map([
  ['host', 'host, organiser and presidency are participations'],
  ['organiser', 'host, organiser and presidency are participations'],
  ['presidency', 'host, organiser and presidency are participations'],
  ['memberOf', 'membership is a relation memberOf'],
  ['persons', 'the section of persons is people'],
  ['topic', 'topics spoken on go to about; a topic in free words is a subject'],
]);

/** One error of the schema in words. */
export function explain(error: ErrorObject, path: Path): Problem {
  switch (error.keyword) {
    case 'required':
      return missing(error, path);
    case 'additionalProperties':
      return unknownKey(error, path);
    case 'propertyNames':
      return wrongKey(error, path);
    case 'enum':
      return notInList(error, path);
    case 'type':
      return wrongType(error, path);
    case 'not':
      return tooMuch(error, path);
    case 'maxLength':
      return {
        path,
        expected: `at most ${String(error.schema)} letters`,
        found: String(lettersIn(String(error.data))),
      };
    case 'maxItems':
    case 'maxProperties':
      return { path, expected: `at most ${String(error.schema)} entries`, found: String(sizeOf(error.data)) };
    default:
      return { path, expected: expectation(error), found: show(error.data) };
  }
}

/** In the identity map and among preferences a reason goes with whoever decided, not with a basis. */
function isDecision(error: ErrorObject): boolean {
  return Array.isArray(error.schema) && error.schema.includes('who') && error.schema.includes('when');
}

function missing(error: ErrorObject, path: Path): Problem {
  const key = String((error.params as { missingProperty: string }).missingProperty);
  const reason = {
    why: isDecision(error) ? ', the reason' : ', the reason, as the basis is not stated',
    label: error.schemaPath.includes('/then/') ? ', as the thing is implied' : '',
    at: ', the place in the source',
  }[key];
  return { path: [...path, key], expected: `the key ${key}${reason ?? ''}`, found: 'nothing' };
}

function unknownKey(error: ErrorObject, path: Path): Problem {
  const key = String((error.params as { additionalProperty: string }).additionalProperty);
  const keys = Object.keys((error.parentSchema as Schema).properties ?? {});
  const meant = nearest(key, keys);
  const hint = ELSEWHERE.get(key) ?? didYouMean(key, keys);
  const expected = `one of the keys ${oneOf(keys)}`;
  const problem = { path: [...path, key], atKey: true, expected, found: show(key) };
  return withHint(meant === undefined ? problem : { ...problem, meant }, hint);
}

function wrongKey(error: ErrorObject, path: Path): Problem {
  const key = String((error.params as { propertyName: string }).propertyName);
  const { pattern } = error.schema as Schema;
  return { path: [...path, key], atKey: true, expected: patternWords(pattern ?? ''), found: show(key) };
}

function notInList(error: ErrorObject, path: Path): Problem {
  const words = error.schema as string[];
  const hint = listHint(error.data, path) ?? didYouMean(String(error.data), words);
  return withHint({ path, expected: oneOf(words), found: show(error.data) }, hint);
}

function listHint(value: unknown, path: Path): string | undefined {
  if (path.at(-1) === 'role' && Array.isArray(value)) return 'several roles are several participations';
  return path.includes('about') && value === 'stated' ? 'a stated topic is its id alone' : undefined;
}

function wrongType(error: ErrorObject, path: Path): Problem {
  const wanted = String(error.schema);
  const problem = { path, expected: TYPES[wanted] ?? wanted, found: show(error.data) };
  return wanted === 'string' ? { ...problem, wantsText: true } : problem;
}

/** The schema refuses keys that exclude each other; the one that is too much is told. */
function tooMuch(error: ErrorObject, path: Path): Problem {
  const keys = (error.schema as Schema).required ?? [];
  const last = keys.at(-1) ?? '';
  const expected = {
    why: 'no reason, as the basis is stated',
    name: 'only a label, as the thing is implied: not named on the page',
    dateWithin: 'date or dateWithin, never both',
  }[last];
  return {
    path: [...path, last],
    atKey: true,
    expected: expected ?? `not ${keys.join(' with ')}`,
    found: show(last),
  };
}

function expectation(error: ErrorObject): string {
  const schema = (error.parentSchema ?? {}) as Schema;
  switch (error.keyword) {
    case 'pattern':
      return patternOf(error);
    case 'const':
      return show(schema.const);
    case 'minItems':
      return schema.minItems === 1
        ? 'at least one entry, or no such key'
        : `at least ${schema.minItems} entries`;
    case 'minProperties':
      return 'at least one language, or no such key';
    case 'uniqueItems':
      return 'each entry once';
    case 'minimum':
      return `at least ${schema.minimum}`;
    case 'anyOf':
      return alternatives(error.schema as Schema[]);
    case 'maximum':
      return `at most ${schema.maximum}`;
    default:
      return oneLine;
  }
}

function alternatives(branches: Schema[]): string {
  const keys = branches.flatMap((branch) => branch.required ?? []);
  const areKeys = branches.every((branch) => branch.required && !branch.type);
  if (areKeys) return `the key ${oneOf(keys)}`;
  return oneOf(
    branches.map(({ type = '', pattern = '' }) => (idKinds(pattern) ? 'an id' : (TYPES[type] ?? type))),
  );
}

function patternOf(error: ErrorObject): string {
  if (error.schemaPath.includes('$defs/at/')) return locatorForm;
  if (String(error.schema).endsWith(lineOfText)) return textWords(String(error.data));
  const isDate = /\$defs\/(edtf|interval)\//.test(error.schemaPath);
  const words = patternWords(String(error.schema), (error.parentSchema as Schema).description);
  return isDate ? (dateProblem(String(error.data)) ?? 'an interval such as 2019-07-01/2019-07-03') : words;
}

/** A name may fail for want of a letter, any text for its spaces. */
function textWords(text: string): string {
  return text.trim() === text && text !== '' ? 'a text with a letter or digit' : oneLine;
}

function sizeOf(value: unknown): number {
  return Object.keys(value as object).length;
}

function patternWords(pattern: string, description?: string): string {
  const kinds = idKinds(pattern)?.split('|');
  if (kinds) return `an id ${oneOf(kinds.map((kind) => `${kind}:<slug>`))}`;
  return PATTERNS.find(([known]) => known === pattern)?.[1] ?? description ?? `text like ${pattern}`;
}

/** The kinds of an id's pattern, `person|place`; undefined if it is the pattern of something else. */
function idKinds(pattern: string): string | undefined {
  return /^\^\(\?:([a-z|]+)\):/.exec(pattern)?.[1];
}

function withHint(problem: Problem, hint: string | undefined): Problem {
  return hint === undefined ? problem : { ...problem, hint };
}
