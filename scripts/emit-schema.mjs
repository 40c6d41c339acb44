// Writes schema/schema.graphql from the compiled program (npm run build).
// node scripts/emit-schema.mjs          writes
// node scripts/emit-schema.mjs --check  says whether the file is as it would be written, and writes nothing
import { writeOrCheck } from './write-or-check.mjs';
import { schemaText } from '../dist/questions/meta/schema-version.js';
import { buildSchema } from '../dist/schema.js';

await writeOrCheck('schema/schema.graphql', schemaText(buildSchema()), 'the program', 'npm run codegen');
