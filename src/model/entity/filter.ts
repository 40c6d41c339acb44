import type { Context } from '../../plan/declare/context.js';
import { badUserInput, unknownId } from '../../base/errors.js';
import { kindPartOf } from '../../base/ids.js';
import type { Check } from '../../plan/declare/mapping.js';

// What the filters of all lists have in common.

/** The items of a list in a filter: absent, null and empty are one. */
export function given<Item>(items: readonly Item[] | null | undefined): Item[] | undefined {
  return items && items.length > 0 ? [...items] : undefined;
}

/**
 * Checks that an id is of a kind that makes sense in a filter.
 *
 * @param name name of the filter's field
 * @throws AppError BAD_USER_INPUT if it is of another
 */
export function checkKind(name: string, kinds: readonly string[], id: string): void {
  if (kinds.includes(kindPartOf(id))) return;
  const expected = kinds.map((kind) => `${kind}:…`).join(' or ');
  throw badUserInput(
    `filter.${name}: expected ids such as ${expected}; found ${JSON.stringify(id.slice(0, 80))}.`,
    'Every thing shows its id in the field id.',
  );
}

/** Checks that a span of days does not end before it starts. @throws AppError BAD_USER_INPUT if it does */
export function checkSpan(from: string | null | undefined, to: string | null | undefined): void {
  if (!from || !to || from <= to) return;
  throw badUserInput(
    `filter: expected from no later than to; found ${from} and ${to}.`,
    'Exchange the two days.',
  );
}

/** Conditions on the days of `y`. An open end has no limit; without any date there is nothing to compare. */
export const spanConditions = {
  from: `(y.earliest IS NOT NULL OR y.latest IS NOT NULL) AND coalesce(y.latest, '9999-12-31') >= $from`,
  to: `(y.earliest IS NOT NULL OR y.latest IS NOT NULL) AND coalesce(y.earliest, '0000-01-01') <= $to`,
} as const;

/**
 * A filter by an id that nothing bears would give an empty page that looks like an answer. The ids that are missing
 * come with the page, in the same statement.
 */
export const idsAreKnown: Check = {
  column: 'COLLECT { UNWIND $ids AS i WITH i WHERE NOT EXISTS { (:Entity {id: i}) } RETURN i }',
  verify: (missing, { vocabulary }) => checkKnown(missing as string[], vocabulary),
};

/**
 * Refuses ids of a filter that nothing bears. What the vocabulary knows is no slip, even if no document speaks of it.
 *
 * @throws AppError UNKNOWN_ID
 */
export function checkKnown(missing: readonly string[], vocabulary: Context['vocabulary']): void {
  const unknown = missing.find((id) => vocabulary.concept(id) === undefined);
  if (unknown !== undefined) throw unknownId('filter', unknown);
}
