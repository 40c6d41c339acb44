// Compares the emitted schema with the one that clients rely on, schema/landed.graphql: nothing that they use may break.
// `--land` makes the emitted schema the new promise; it refuses to while something would break.
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

const file = (name) => fileURLToPath(new URL(`../schema/${name}`, import.meta.url));
const schema = (name) => buildSchema(readFileSync(file(name), 'utf8'));

if (existsSync(file('landed.graphql'))) compare(schema('landed.graphql'), schema('schema.graphql'));
if (process.argv.includes('--land') && process.exitCode !== 1) {
  copyFileSync(file('schema.graphql'), file('landed.graphql'));
}

function compare(promised, emitted) {
  for (const { description } of findDangerousChanges(promised, emitted))
    console.log(`Take care: ${description}`);
  for (const { description } of findBreakingChanges(promised, emitted)) {
    console.error(`Breaks clients: ${description}`);
    process.exitCode = 1;
  }
}
