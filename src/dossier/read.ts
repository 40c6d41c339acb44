import { validate } from './validate.js';
import type { ReadDossier } from './validate.js';
import type { Vocabulary } from './vocabulary.type.js';
import { parseBytes, readYaml } from './yaml-file.js';

export type { ReadDossier } from './validate.js';

/**
 * Reads and checks a dossier file, YAML or JSON. Whatever is wrong, with the file or in it, is a finding; never throws.
 */
export async function readDossier(file: string, vocabulary: Vocabulary): Promise<ReadDossier> {
  return validate(await readYaml(file), vocabulary);
}

/**
 * As `readDossier`, of a content that is at hand. `file` names it in findings; if it ends in .yaml, .yml or .json,
 * the document must bear that name.
 */
export function parseDossier(
  content: string | Uint8Array,
  file: string,
  vocabulary: Vocabulary,
): ReadDossier {
  return validate(parseBytes(content, file), vocabulary);
}
