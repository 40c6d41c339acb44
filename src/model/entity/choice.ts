import { first, type Fragment, type List } from '../../plan/declare/mapping.js';

/** Of the claims that support a relation, the one that was published last, then the first by id: its day and its id. */
const latest = `COLLECT {
  MATCH (c:Claim) WHERE c.id IN r.claims
  RETURN [coalesce(c.published, ''), c.id] ORDER BY coalesce(c.published, '') DESC, c.id LIMIT 1
}[0]`;

/**
 * What is preferred where several ends of a relation exclude each other, as schema/graph.md says: what happened, the firmest
 * basis, what most documents give, the latest published, the smallest claim id.
 */
export const choice: readonly Fragment[] = [
  "CASE r.status WHEN 'happened' THEN 0 WHEN 'cancelled' THEN 1 ELSE 2 END",
  "CASE r.basis WHEN 'stated' THEN 0 WHEN 'inferred' THEN 1 ELSE 2 END",
  'size(r.claims) DESC',
  `${latest}[0] DESC`,
  `${latest}[1]`,
  'y.id',
];

/** The one of several ends of a relation that is shown alone. */
export function chosen(pattern: Fragment): List {
  return first({ match: `MATCH ${pattern}`, letters: ['y', 'r'], order: choice, limit: 1 });
}
