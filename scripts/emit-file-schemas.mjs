// Writes the bounds of src/base/limits.ts into the schemas of files, schema/*.schema.json, and makes schema/draft.schema.json:
// the schema of dossiers, with ids that may be missing and references that may be names. Needs the compiled program.
// node scripts/emit-file-schemas.mjs          writes
// node scripts/emit-file-schemas.mjs --check  says whether the files are as they would be written, and writes nothing
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { limits } from '../dist/base/limits.js';
import { root, writeOrCheck } from './write-or-check.mjs';

const { letters, items, numbers } = limits;

/** What the texts under a key are; `name` where nothing is said. */
const kindOfText = {
  notes: 'remark',
  why: 'remark',
  detail: 'remark',
  meaning: 'remark',
  terms: 'remark',
  postcode: 'code',
  identifiers: 'code',
  url: 'url',
  website: 'url',
  edtf: 'date',
  interval: 'date',
  retrieved: 'date',
  day: 'date',
  time: 'date',
  ordinal: 'date',
  at: 'locator',
  lang: 'tag',
  language: 'tag',
  iso: 'tag',
};

const id = /^\^\(\?:([a-z|]+)\):|^\^document:/;
const slug = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
const further = (most) => `{0,${String(most).length - 1}}`;

/** One line without spaces around it; a name also has a letter or a digit. */
const text = { line: '^\\S(?:.*\\S)?$', name: '^(?=.*[\\p{L}\\p{N}])\\S(?:.*\\S)?$' };

/** The patterns in which a number of the table stands, by the definition or key that bears them. */
const place = `(?:[hdcf]|[pxbltf][1-9][0-9]${further(numbers.place[1])})`;
const date = `(?!${'0'.repeat(3)}[0X]|00XX)(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?)?[~?]?`;
const edition = `\\d{1,${String(numbers.ordinal[1]).length}}`;
const interval = `${date}/(?:${date}|\\.\\.)|\\.\\./${date}`;
const patterns = {
  edtf: `^(?:${date}|${interval}|\\[${date}(?:,${date})+\\])$`,
  interval: `^(?:${interval})$`,
  ordinal: `^${edition}/${edition}$`,
  at: `^${place}(?:-${place})?(?:,${place}(?:-${place})?)*$`,
};

/** A schema with its bounds; `key` is that of the nearest property or definition. */
function bounded(schema, key) {
  if (Array.isArray(schema)) return schema.map((one) => bounded(one, key));
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.entries(schema).map(([name, value]) => [name, boundedAt(name, value, key)]);
  return { ...Object.fromEntries(inner), ...boundsOf(schema, key) };
}

function boundedAt(name, value, key) {
  if (name !== 'properties' && name !== '$defs') return bounded(value, key);
  return Object.fromEntries(Object.entries(value).map(([inner, schema]) => [inner, bounded(schema, inner)]));
}

function boundsOf(schema, key) {
  if (schema.type === 'string') {
    const pattern = patternOf(schema, key);
    return { ...(pattern && { pattern }), maxLength: lettersOf(schema, key) };
  }
  if (schema.type === 'array' && schema.maxItems !== 2) return { maxItems: itemsOf(schema, key) };
  if (schema.type === 'integer' || schema.type === 'number') {
    const [minimum, maximum] = numbers[key] ?? numbers.value;
    return { minimum, maximum };
  }
  if (!schema.propertyNames) return {};
  const names = { ...schema.propertyNames, maxLength: key === 'terms' ? letters.slug : letters.tag };
  return { maxProperties: key === 'terms' ? items.entries : items.languages, propertyNames: names };
}

function patternOf({ pattern }, key) {
  if (pattern !== text.line && pattern !== text.name) return pattern && (patterns[key] ?? pattern);
  return kindOfText[key] === undefined ? text.name : text.line;
}

function lettersOf({ pattern = '' }, key) {
  if (id.test(pattern)) return letters.id;
  if (pattern === slug || pattern.startsWith('^[a-z]+(?:[A-Z]')) return letters.slug;
  return letters[kindOfText[key] ?? 'name'];
}

const sections = Object.keys(schemaOf('dossier').properties).slice(2);
const lexicon = ['meanings', 'words', 'beginnings', 'silent', 'countries', 'shortForms', 'stands'];
const entries = ['concepts', 'groups', 'same', 'apart', 'prefer', ...lexicon];

function itemsOf({ items: one = {} }, key) {
  if (one.enum) return one.enum.length;
  if (sections.includes(key)) return items.section;
  const most = entries.includes(key) ? items.entries : items[key];
  if (most === undefined) throw new Error(`src/base/limits.ts does not say how many ${key} there may be.`);
  return most;
}

const reference = { type: 'string', minLength: 1, maxLength: letters.name, pattern: text.name };

/** The schema of drafts, from that of dossiers. */
function draftSchema(dossierSchema) {
  const about =
    'What one source document states, written by somebody who need not know our ids: see `npm run match`.';
  const schema = loosened(dossierSchema);
  return { ...schema, $id: 'draft.schema.json', title: 'Draft of a dossier v1', description: about };
}

function loosened(value) {
  if (Array.isArray(value)) return value.map(loosened);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.pattern === 'string' && /^\^\(\?:[a-z|]+\):/.test(value.pattern))
    return referenceLike(value);
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, loosened(inner)]));
  if (Array.isArray(copy.required) && copy.properties?.id) {
    copy.required = copy.required.filter((key) => key !== 'id');
    if (copy.required.length === 0) delete copy.required;
  }
  return copy;
}

function referenceLike({ pattern, description, ...others }) {
  const kinds = /^\^\(\?:([a-z|]+)\):/.exec(pattern)[1].replaceAll('|', ', ');
  const words = `an id of ours, a temporary id, or a name of a thing in this draft or of one that is known: ${kinds}`;
  return { ...others, ...reference, description: description ? `${description}; ${words}` : words };
}

function schemaOf(name) {
  return JSON.parse(readFileSync(new URL(`schema/${name}.schema.json`, root), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const write = (name, schema) =>
    writeOrCheck(
      `schema/${name}.schema.json`,
      JSON.stringify(schema, null, 2),
      'src/base/limits.ts',
      'npm run codegen',
    );
  const of = (name) => bounded(schemaOf(name));
  for (const name of ['dossier', 'identity', 'preferences', 'vocabulary', 'lexicon'])
    await write(name, of(name));
  await write('draft', draftSchema(of('dossier')));
}
