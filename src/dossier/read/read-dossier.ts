import type { Problem } from './finding.js';
import { validate } from './validate.js';
import type { ReadDossier } from './validate.js';
import type { Vocabulary } from './vocabulary.type.js';
import { parseBytes, readContent, refused } from './yaml-file.js';

export type { ReadDossier } from './validate.js';

/**
 * Reads and checks a dossier file, YAML or JSON. Whatever is wrong, with the file or in it, is a finding; never throws.
 */
export async function readDossier(file: string, vocabulary: Vocabulary): Promise<ReadDossier> {
  return dossierOf(await readContent(file), file, vocabulary);
}

/**
 * As `readDossier`, of a content that is at hand, or why there is none. `file` names it in findings; if it ends in .yaml,
 * .yml or .json, the document must bear that name.
 */
export function dossierOf(content: Uint8Array | Problem, file: string, vocabulary: Vocabulary): ReadDossier {
  return content instanceof Uint8Array
    ? parseDossier(content, file, vocabulary)
    : validate(refused(file, content), vocabulary);
}

/** As `readDossier`, of a text or bytes. A file over which the checks themselves stumble is a finding too. */
export function parseDossier(
  content: string | Uint8Array,
  file: string,
  vocabulary: Vocabulary,
): ReadDossier {
  try {
    return validate(parseBytes(content, file), vocabulary);
  } catch (error) {
    const found = `one over which the checks stumble (${(error as Error).name})`;
    const problem = { path: [], expected: 'a dossier that can be checked', found };
    return validate(refused(file, problem), vocabulary);
  }
}
