import { limits, longestList, longestText } from '../../../base/limits.js';
import type { Problem } from '../finding.js';
import { blocksOf } from './parts.js';

/**
 * A value in which texts and lists that are longer than any field allows are cut to one letter or entry too many: whoever
 * looks at it finds them too long, and takes no longer for it than for any other. The value itself if there are none.
 */
export function clipped(value: unknown): unknown {
  if (typeof value === 'string') return value.length > mostUnits ? value.slice(0, mostUnits) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.slice(0, longestList + 1).map(clipped);
    const isSame = list.length === value.length && list.every((entry, index) => entry === value[index]);
    return isSame ? value : list;
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, inner, clipped(inner)] as const);
  if (entries.every(([, before, after]) => before === after)) return value;
  return Object.fromEntries(entries.map(([key, , after]) => [key, after]));
}

/** A letter takes one or two units of a JavaScript string. */
const mostUnits = 2 * (longestText + 1);

/**
 * A participation with many who take part and many topics states all of their pairs: a small file could otherwise state
 * more than the database takes in at once.
 */
export function checkAmount(dossier: unknown): Problem[] {
  const blocks = blocksOf(dossier, 'participations');
  const amount = blocks.reduce(
    (sum, { value: { who, about } }) => sum + lengthOf(who, 1) * (1 + lengthOf(about, 0)),
    0,
  );
  if (amount <= limits.facts) return [];
  const expected = `at most ${limits.facts} facts: each who with each of its topics`;
  return [{ path: ['participations'], expected, found: String(amount) }];
}

function lengthOf(list: unknown, otherwise: number): number {
  return Array.isArray(list) ? list.length : otherwise;
}
