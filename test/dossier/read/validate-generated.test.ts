import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatFinding } from '../../../src/dossier/read/finding.js';
import { parseDossier } from '../../../src/dossier/read/read-dossier.js';
import { readVocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import type { Vocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import { dossiers, toYaml } from '../import/generate.js';

describe('dossiers by chance', () => {
  let vocabulary: Vocabulary;
  beforeAll(async () => {
    vocabulary = await readVocabulary('seeds/vocabulary');
  });

  test('each validates, as YAML and as JSON, and is read as it was meant', () => {
    fc.assert(
      fc.property(dossiers({ vocabulary, circles: true }), (set) => {
        for (const dossier of set) {
          for (const text of [toYaml(dossier), JSON.stringify(dossier, undefined, '\t')]) {
            const read = parseDossier(text, `${dossier.document.id}.yaml`, vocabulary);
            expect(read.findings.map(formatFinding)).toEqual([]);
            expect(read.dossier).toEqual(dossier);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
