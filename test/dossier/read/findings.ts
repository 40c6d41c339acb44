import { formatFinding } from '../../../src/dossier/read/finding.js';
import { parseDossier } from '../../../src/dossier/read/read-dossier.js';
import { readVocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import type { Vocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';

let vocabulary: Promise<Vocabulary> | undefined;

/** The vocabulary of the project, read once. */
export function ourVocabulary(): Promise<Vocabulary> {
  vocabulary ??= readVocabulary('seeds/vocabulary');
  return vocabulary;
}

/** The findings of a dossier of this content, as a person reads them. */
export async function findingsOf(content: string | Uint8Array, file = 'seminar.yaml'): Promise<string[]> {
  return parseDossier(content, file, await ourVocabulary()).findings.map(formatFinding);
}
