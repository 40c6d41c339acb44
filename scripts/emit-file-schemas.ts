// Makes schema/dossier.schema.json of the model, schema/dossier.frame.yaml and the words of seeds/vocabulary, and
// schema/draft.schema.json of that: ids may be missing there, and references may be names. Writes the bounds of
// src/base/limits.ts into these and the other schemas of files.
// node scripts/run.mjs tool scripts/emit-file-schemas          writes
// node scripts/run.mjs tool scripts/emit-file-schemas --check  says whether the files are as they would be written, and writes nothing
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { limits } from '../src/base/limits.js';
import { keyedRelations, properties, sections, vocabularyLists, type ValueKind } from '../src/base/model.js';
import { fromRoot } from '../src/base/root.js';
import type { VocabularyData } from '../src/dossier/read/vocabulary.type.js';
import { dossierSchema, lineOfText, type Words } from './dossier-schema.js';
import { writeOrCheck } from './write-or-check.js';

/** The words of JSON Schema that are read here; the others are kept as they are. */
interface Schema {
  type?: string;
  pattern?: string;
  description?: string;
  maxItems?: number;
  enum?: unknown[];
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  propertyNames?: Schema;
  $defs?: Record<string, Schema>;
}

const { letters } = limits;
const items: Partial<Record<string, number>> = limits.items;
const numbers: Partial<Record<string, readonly [number, number]>> = limits.numbers;

/** What the texts of a property are, by its value in the model; `name` where nothing is said. */
const kindOfValue: Partial<Record<ValueKind, keyof typeof letters>> = {
  code: 'code',
  time: 'date',
  day: 'date',
  ordinal: 'date',
  url: 'url',
  language: 'tag',
  'country-code': 'tag',
  list: 'code',
  notes: 'remark',
};

/** What the texts under a key are; `name` where nothing is said. */
const kindOfText: Partial<Record<string, keyof typeof letters>> = {
  ...Object.fromEntries(Object.entries(properties).map(([name, { value }]) => [name, kindOfValue[value]])),
  why: 'remark',
  detail: 'remark',
  meaning: 'remark',
  terms: 'remark',
  edtf: 'date',
  interval: 'date',
  day: 'date',
  at: 'locator',
  lang: 'tag',
};

const id = /^\^\(\?:([a-z|]+)\):|^\^document:/;
const slug = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
const further = (most: number): string => `{0,${String(most).length - 1}}`;

/** One line without spaces around it; a name also has a letter or a digit. */
const text = { line: lineOfText, name: '^(?=.*[\\p{L}\\p{N}])\\S(?:.*\\S)?$' };

/** The patterns in which a number of the table stands, by the definition or key that bears them. */
const place = `(?:[hdcf]|[pxbltf][1-9][0-9]${further(limits.numbers.place[1])})`;
const date = `(?!${'0'.repeat(3)}[0X]|00XX)(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?)?[~?]?`;
const edition = `\\d{1,${String(limits.numbers.ordinal[1]).length}}`;
const interval = `${date}/(?:${date}|\\.\\.)|\\.\\./${date}`;
const patterns: Partial<Record<string, string>> = {
  edtf: `^(?:${date}|${interval}|\\[${date}(?:,${date})+\\])$`,
  interval: `^(?:${interval})$`,
  ordinal: `^${edition}/${edition}$`,
  at: `^${place}(?:-${place})?(?:,${place}(?:-${place})?)*$`,
};

/** A schema, or a part of one, with its bounds; `key` is that of the nearest property or definition. */
function bounded(part: unknown, key: string): unknown {
  if (Array.isArray(part)) return part.map((one) => bounded(one, key));
  if (!isSchema(part)) return part;
  const inner = Object.entries(part).map(([name, value]) => [name, boundedAt(name, value, key)]);
  return { ...Object.fromEntries(inner), ...boundsOf(part, key) };
}

function isSchema(part: unknown): part is Schema {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function boundedAt(name: string, value: unknown, key: string): unknown {
  if ((name !== 'properties' && name !== '$defs') || !isSchema(value)) return bounded(value, key);
  return Object.fromEntries(Object.entries(value).map(([inner, schema]) => [inner, bounded(schema, inner)]));
}

function boundsOf(schema: Schema, key: string): object {
  if (schema.type === 'string') {
    const pattern = patternOf(schema, key);
    return { ...(pattern && { pattern }), maxLength: lettersOf(schema, key) };
  }
  if (schema.type === 'array' && schema.maxItems !== 2) return { maxItems: itemsOf(schema, key) };
  if (schema.type === 'integer' || schema.type === 'number') {
    const [minimum, maximum] = numbers[key] ?? limits.numbers.value;
    return { minimum, maximum };
  }
  if (!schema.propertyNames) return {};
  const names = { ...schema.propertyNames, maxLength: key === 'terms' ? letters.slug : letters.tag };
  const most = key === 'terms' ? limits.items.entries : limits.items.languages;
  return { maxProperties: most, propertyNames: names };
}

function patternOf({ pattern }: Schema, key: string): string | undefined {
  if (pattern !== text.line && pattern !== text.name) return patterns[key] ?? pattern;
  return kindOfText[key] === undefined ? text.name : text.line;
}

function lettersOf({ pattern = '' }: Schema, key: string): number {
  if (id.test(pattern)) return letters.id;
  if (pattern === slug || pattern.startsWith('^[a-z]+(?:[A-Z]')) return letters.slug;
  return letters[kindOfText[key] ?? 'name'];
}

const lexicon = ['meanings', 'words', 'beginnings', 'silent', 'countries', 'shortForms', 'stands'];
const entries = ['concepts', 'groups', 'same', 'apart', 'prefer', ...lexicon];

function itemsOf({ items: one = {} }: Schema, key: string): number {
  if (one.enum) return one.enum.length;
  if ((sections as readonly string[]).includes(key)) return limits.items.section;
  const most = entries.includes(key) ? limits.items.entries : (items[key] ?? itemsOfModel(key));
  if (most === undefined) throw new Error(`src/base/limits.ts does not say how many ${key} there may be.`);
  return most;
}

function itemsOfModel(key: string): number | undefined {
  if (properties[key]?.value === 'list') return limits.items.list;
  const isRelated = keyedRelations.some(([, one]) => one.list && one.key === key);
  return isRelated ? limits.items.related : undefined;
}

const reference = { type: 'string', minLength: 1, maxLength: letters.name, pattern: text.name };

/** The schema of drafts, from that of dossiers. */
function draftSchema(ofDossiers: unknown): object {
  const about =
    'What one source document states, written by somebody who need not know our ids: see `npm run match`.';
  const schema = loosened(ofDossiers);
  if (!isSchema(schema)) throw new Error('schema/dossier.schema.json: expected a schema, an object.');
  return { ...schema, $id: 'draft.schema.json', title: 'Draft of a dossier v1', description: about };
}

/** Of the pattern of an id that names kinds of entities: these. */
const idOfKinds = /^\^\(\?:([a-z|]+)\):/;

function loosened(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(loosened);
  if (!isSchema(part)) return part;
  if (typeof part.pattern === 'string' && idOfKinds.test(part.pattern)) return referenceLike(part);
  const copy: Schema = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, loosened(inner)]));
  if (!Array.isArray(copy.required) || !copy.properties?.['id']) return copy;
  const { required, ...others } = copy;
  const rest = required.filter((key) => key !== 'id');
  return rest.length === 0 ? others : { ...copy, required: rest };
}

function referenceLike({ pattern = '', description, ...others }: Schema): Schema {
  const listed = idOfKinds.exec(pattern)?.[1]?.replaceAll('|', ', ');
  const words = `an id of ours, a temporary id, or a name of a thing in this draft or of one that is known: ${listed}`;
  return { ...others, ...reference, description: description ? `${description}; ${words}` : words };
}

function schemaOf(name: string): Schema {
  return JSON.parse(readFileSync(fromRoot(`schema/${name}.schema.json`), 'utf8')) as Schema;
}

/** The closed lists of the vocabulary, one key each. */
function vocabularySchema(schema: Schema): Schema {
  const { kinds: { properties: { vocabulary } = {}, ...others } = {}, ...parts } = schema.$defs ?? {};
  const terms = Object.fromEntries(vocabularyLists.map((name) => [name, { $ref: '#/$defs/terms' }]));
  const kinds = {
    ...others,
    required: ['vocabulary', ...vocabularyLists],
    properties: { vocabulary, ...terms },
  };
  return { ...schema, $defs: { ...parts, kinds } as Record<string, Schema> };
}

/** The words of the closed lists that the vocabulary has. */
function vocabularyWords(): Words {
  const read = (name: string): unknown =>
    parse(readFileSync(fromRoot(`seeds/vocabulary/${name}.yaml`), 'utf8'));
  const { concepts } = read('roles') as VocabularyData['roles'];
  const roles = Object.fromEntries(concepts.map(({ id: role, meaning }) => [role, meaning]));
  return { ...(read('kinds') as Words), roles };
}

async function write(name: string, schema: unknown): Promise<void> {
  const path = `schema/${name}.schema.json`;
  await writeOrCheck(path, JSON.stringify(schema, null, 2), 'what it is made from', 'npm run codegen');
}

const dossiers = bounded(dossierSchema(vocabularyWords()), '');
await write('dossier', dossiers);
await write('draft', draftSchema(dossiers));
for (const name of ['identity', 'preferences', 'lexicon']) await write(name, bounded(schemaOf(name), ''));
await write('vocabulary', bounded(vocabularySchema(schemaOf('vocabulary')), ''));
