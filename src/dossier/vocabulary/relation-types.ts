import { listedRelations } from '../../base/model.js';
import type { VocabularyData } from '../read/vocabulary.type.js';

/**
 * The relations of the model, as a vocabulary has always had them: a graph keeps its vocabulary, and its version is a hash
 * of that.
 */
export const relationTypes = {
  vocabulary: 'relations',
  concepts: listedRelations.map(([id, { meaning, from, to, symmetric, sameKind, bases }]) => ({
    id,
    meaning,
    from: [...from],
    to: [...to],
    ...(symmetric && { symmetric }),
    ...(sameKind && { sameKind }),
    ...(bases && { basis: [...bases] }),
  })),
} satisfies VocabularyData['relations'] & { vocabulary: string };
