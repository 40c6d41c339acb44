import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fromRoot } from '../../../base/root.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from '../finding.js';
import type { VocabularyFile } from '../vocabulary.type.js';
import { problemsOfShape } from './shape-problems.js';
import { clipped } from './size.js';

type Shape = 'dossier' | 'draft' | 'identity' | 'preferences' | 'lexicon' | VocabularyFile;

/** Shapes with a schema of their own. */
const files = ['dossier', 'draft', 'identity', 'preferences', 'vocabulary', 'lexicon'];

const references = (shape: Shape): string =>
  files.includes(shape) ? `${shape}.schema.json` : `vocabulary.schema.json#/$defs/${shape}`;

let ajv: Ajv2020 | undefined;

/**
 * Checks plain data against the JSON Schema of a file, schema/*.schema.json: one problem per mistake. Linear in the size of
 * the data, however long its texts and lists are.
 */
export function checkShape(shape: Shape, value: unknown): Problem[] {
  const validate = validatorOf(shape);
  return validate(clipped(value)) ? [] : problemsOfShape(validate.errors ?? [], value);
}

function validatorOf(shape: Shape): ValidateFunction {
  ajv ??= withSchemas();
  const validate = ajv.getSchema(references(shape));
  if (!validate) throw new Error(`schema/ has no ${references(shape)}`);
  return validate;
}

function withSchemas(): Ajv2020 {
  // The schemas require keys in branches whose properties stand beside them, which strict mode cannot see.
  const made = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false });
  for (const name of files) {
    const file = fromRoot(`schema/${name}.schema.json`);
    made.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object);
  }
  return made;
}
