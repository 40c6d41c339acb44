import { keyOf, makeClaim, type Claim, type ClaimKind, type ClaimValues } from './claim.js';
import type { Concept } from '../vocabulary/vocabulary.js';

/** The source of what rests on the vocabulary alone, in place of a document. */
export const vocabularySource = 'vocabulary';

/**
 * What the vocabulary says of one concept, as claims: its kind and code, its labels, the broader concepts around it.
 * They are editorial, take part in choosing like the claims of a document, and are never stored: the concept is a
 * node only while a claim, or a narrower present concept, needs it.
 */
export function vocabularyClaims(concept: Concept): Claim[] {
  const { id, kind, iso, label, within, broader } = concept;
  const claims: Claim[] = [];
  const add = (claim: ClaimKind, key: string[], entities: string[], values: ClaimValues): void => {
    claims.push(vocabularyClaim(claim, keyOf(claim, ...key), entities, values));
  };
  if (kind !== undefined) add('property', [id, 'kind'], [id], { value: kind });
  if (iso !== undefined) add('property', [id, 'iso'], [id], { value: iso });
  for (const [lang, text] of Object.entries(label)) {
    add('name', [id, 'label', lang, text], [id], { text, lang, kind: 'label' });
  }
  if (within !== undefined) add('relation', ['WITHIN', id, within], [id, within], {});
  for (const wider of broader ?? []) add('relation', ['BROADER', id, wider], [id, wider], {});
  return claims;
}

function vocabularyClaim(kind: ClaimKind, key: string, entities: string[], values: ClaimValues): Claim {
  return makeClaim({
    kind,
    key,
    document: vocabularySource,
    entities,
    status: 'happened',
    basis: 'editorial',
    why: null,
    locator: null,
    values,
    published: null,
  });
}
