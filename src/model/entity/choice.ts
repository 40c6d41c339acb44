import { first, type Fragment, type List } from '../../plan/declare/mapping.js';

/** What is preferred where several ends of a relation exclude each other. */
export const choice: readonly Fragment[] = [
  "CASE r.status WHEN 'happened' THEN 0 WHEN 'cancelled' THEN 1 ELSE 2 END",
  "CASE r.basis WHEN 'stated' THEN 0 WHEN 'inferred' THEN 1 ELSE 2 END",
  'size(r.claims) DESC',
  'y.id',
];

/**
 * The one of several ends of a relation that is shown alone: that which happened, rests on the firmest ground and on
 * most statements.
 */
export function chosen(pattern: Fragment): List {
  return first({ match: `MATCH ${pattern}`, letters: ['y', 'r'], order: choice, limit: 1 });
}
