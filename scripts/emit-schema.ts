// Writes schema/schema.graphql from the program.
// node scripts/run.mjs tool scripts/emit-schema          writes
// node scripts/run.mjs tool scripts/emit-schema --check  says whether the file is as it would be written, and writes nothing
import 'reflect-metadata';
import { schemaText } from '../src/questions/meta/schema-version.js';
import { buildSchema } from '../src/schema.js';
import { writeOrCheck } from './write-or-check.js';

await writeOrCheck('schema/schema.graphql', schemaText(buildSchema()), 'the program', 'npm run codegen');
