import { certaintyRank, parseDate, unitRank } from '../../base/date/edtf.js';
import { canonical, compareText } from '../../base/canonical.js';
import type { Claim } from '../claims/claim.js';

/** True for a claim that a curator prefers to the others of its key. */
export type Preference = (claim: Claim) => boolean;

/** What a claim says on the question at hand; undefined if it says nothing. */
export type ValueOf = (claim: Claim) => unknown;

const statusRank = { planned: 0, cancelled: 1, happened: 2 };
const basisRank = { editorial: 0, inferred: 1, stated: 2 };

/** Values under these names are dates, so that the finer one is chosen. */
const dates = new Set(['date', 'period', 'from', 'to', 'published', 'dateWithin']);

/**
 * The claim whose value is chosen: curator's preference; status happened, cancelled,
 * planned; basis stated, inferred, editorial; of dates the finer unit, then the greater certainty; the value that
 * more documents give; the later published document (unknown last); the smallest claim id.
 *
 * @param claims claims of one key, in any order
 * @param valueOf the value in question; claims that do not give it are left aside
 * @param property name of the value, which tells whether it is a date
 * @returns undefined if no claim gives the value
 */
export function choose(
  claims: readonly Claim[],
  valueOf: ValueOf,
  property: string,
  preferred: Preference,
): Claim | undefined {
  const giving = claims.filter((claim) => valueOf(claim) !== undefined);
  if (giving.length < 2) return giving[0];
  const documents = documentsByValue(giving, valueOf);
  const ranked = giving.map((claim) => ({
    claim,
    ranks: ranksOf(claim, valueOf, property, preferred, documents),
  }));
  ranked.sort((a, b) => compareRanks(b.ranks, a.ranks) || compareText(a.claim.id, b.claim.id));
  return ranked[0]?.claim;
}

/** The chosen value itself. */
export function chooseValue(
  claims: readonly Claim[],
  property: string,
  preferred: Preference,
  valueOf: ValueOf = (claim) => claim.values[property],
): unknown {
  const chosen = choose(claims, valueOf, property, preferred);
  return chosen && valueOf(chosen);
}

/** How many documents give each value, by its canonical text. */
function documentsByValue(claims: readonly Claim[], valueOf: ValueOf): Map<string, Set<string>> {
  const documents = new Map<string, Set<string>>();
  for (const claim of claims) {
    const value = canonical(valueOf(claim));
    const giving = documents.get(value) ?? new Set();
    documents.set(value, giving.add(claim.document));
  }
  return documents;
}

type Rank = number | string;

/** Ranks in the order in which they decide; the greater wins. */
function ranksOf(
  claim: Claim,
  valueOf: ValueOf,
  property: string,
  preferred: Preference,
  documents: Map<string, Set<string>>,
): Rank[] {
  const value = valueOf(claim);
  return [
    preferred(claim) ? 1 : 0,
    statusRank[claim.status],
    basisRank[claim.basis],
    ...(dates.has(property) ? dateRanks(value) : []),
    documents.get(canonical(value))?.size ?? 0,
    claim.published ?? '',
  ];
}

function dateRanks(value: unknown): Rank[] {
  if (typeof value !== 'string') return [-1, -1];
  const date = parseDate(value);
  return [unitRank(date), certaintyRank(date)];
}

function compareRanks(a: Rank[], b: Rank[]): number {
  for (let at = 0; at < a.length; at++) {
    const [left, right] = [a[at] as Rank, b[at] as Rank];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
