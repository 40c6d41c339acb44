// Writes schema/draft.schema.json: the schema of dossiers, with ids that may be missing and references that may be names.
// Run it after a change of schema/dossier.schema.json; a test tells if it was forgotten.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const about =
  'What one source document states, written by somebody who need not know our ids: see `npm run match`.';
const reference = { type: 'string', minLength: 1, pattern: '^\\S(?:.*\\S)?$' };

/** The schema of drafts, from that of dossiers. */
export function draftSchema(dossierSchema) {
  const schema = loosened(dossierSchema);
  return { ...schema, $id: 'draft.schema.json', title: 'Draft of a dossier v1', description: about };
}

function loosened(value) {
  if (Array.isArray(value)) return value.map(loosened);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.pattern === 'string' && /^\^\(\?:[a-z|]+\):/.test(value.pattern))
    return referenceLike(value);
  const entries = Object.entries(value).map(([key, inner]) => [key, loosened(inner)]);
  const copy = Object.fromEntries(entries);
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = (name) => new URL(`../schema/${name}.schema.json`, import.meta.url);
  const schema = draftSchema(JSON.parse(readFileSync(file('dossier'), 'utf8')));
  writeFileSync(file('draft'), `${JSON.stringify(schema, null, 2)}\n`);
}
