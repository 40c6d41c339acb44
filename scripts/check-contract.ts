// Compares the emitted schema with the one that clients rely on, schema/landed.graphql: nothing that they use may break.
// `--land` makes the emitted schema the new promise. It refuses to while something would break, unless `--because "…"`
// says why that must be: the reason then stands in CHANGELOG.md, above all that breaks. Works in the folder that it is called in.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSchema, findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';

const schema = (name: string): GraphQLSchema => buildSchema(readFileSync(`schema/${name}`, 'utf8'));
const options = { land: { type: 'boolean' }, because: { type: 'string', default: '' } } as const;
const { land, because } = parseArgs({ options }).values;

const breaks = existsSync('schema/landed.graphql')
  ? compare(schema('landed.graphql'), schema('schema.graphql'))
  : [];
const reason = because.trim();
if (breaks.length > 0 && !(land && reason !== '')) refuse();
else if (land) {
  if (breaks.length > 0) record();
  copyFileSync('schema/schema.graphql', 'schema/landed.graphql');
}

function compare(promised: GraphQLSchema, emitted: GraphQLSchema): string[] {
  for (const { description } of findDangerousChanges(promised, emitted))
    console.log(`Take care: ${description}`);
  return findBreakingChanges(promised, emitted).map(({ description }) => description);
}

function refuse(): void {
  for (const description of breaks) console.error(`Breaks clients: ${description}`);
  console.error('Deprecate it first, with a date. Where it cannot wait: --land --because "why".');
  process.exitCode = 1;
}

/** Writes what breaks, and why, in front of all earlier changes of the schema. */
function record(): void {
  const heading = '\n## Schema\n';
  const [before, after, ...others] = readFileSync('CHANGELOG.md', 'utf8').split(heading);
  if (after === undefined || others.length > 0)
    throw new Error('CHANGELOG.md: expected one line "## Schema".');
  const day = new Date().toISOString().slice(0, 10);
  const lines = breaks.map((description) => `- ${description}\n`).join('');
  const entry = `\n### ${day}, breaks clients\n\n${reason}\n\n${lines}`;
  writeFileSync('CHANGELOG.md', `${before}${heading}${entry}${after}`);
}
