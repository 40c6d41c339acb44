import { keysOf, kindOf, kinds, relationshipType } from '../../base/model.js';
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
  const { id, label } = concept;
  const kind = kindOf(id);
  const told = concept as unknown as Record<string, unknown>;
  const claims: Claim[] = [];
  const add = (claim: ClaimKind, key: string[], entities: string[], values: ClaimValues): void => {
    claims.push(vocabularyClaim(claim, keyOf(claim, ...key), entities, values));
  };
  for (const property of Object.keys(kinds[kind].properties)) {
    const value = told[property];
    if (value !== undefined) add('property', [id, property], [id], { value });
  }
  for (const [lang, text] of Object.entries(label)) {
    add('name', [id, 'label', lang, text], [id], { text, lang, kind: 'label' });
  }
  for (const { relation, key } of keysOf(kind)) {
    for (const to of [told[key] ?? []].flat() as string[])
      add('relation', [relationshipType(relation), id, to], [id, to], {});
  }
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
