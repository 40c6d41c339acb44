import { canonical } from '../../base/canonical.js';
import { certaintyRank, parseDate, unitRank } from '../../base/date/edtf.js';
import type { Claim } from '../../dossier/claims/claim.js';

/** What a claim says on the question at hand; undefined if it says nothing. */
export type Saying = (claim: Claim) => unknown;

/** How good a claim is by one rule; the greatest stay. */
type Rule = (claim: Claim) => number | string;

const dated = /^(?:date|dateWithin|period|from|to|published)$/;
const statuses = ['planned', 'cancelled', 'happened'];
const bases = ['editorial', 'inferred', 'stated'];

/**
 * The claims of one key that say something, narrowed rule by rule until one is left (DESIGN section 3, "Choosing"): the
 * curator's preference; what happened, then what was cancelled; what is stated, then what is inferred; of dates the finer, then
 * the more certain; what more documents say; what was published later; the smallest id. Written apart from the choosing
 * of an import, so that each checks the other.
 *
 * @param property name of the value, which tells whether it is a date
 * @returns undefined where no claim says anything
 */
export function bestOf(
  claims: readonly Claim[],
  says: Saying,
  property: string,
  preferred: (claim: Claim) => boolean,
): Claim | undefined {
  const saying = claims.filter((claim) => says(claim) !== undefined);
  const agreeing = (claim: Claim): number => documentsThatSay(saying, says, canonical(says(claim)));
  const rules: Rule[] = [
    (claim) => Number(preferred(claim)),
    ({ status }) => statuses.indexOf(status),
    ({ basis }) => bases.indexOf(basis),
    ...(dated.test(property) ? dateRules(says) : []),
    agreeing,
    ({ published }) => published ?? '',
  ];
  const [first, ...others] = rules.reduce(narrowed, saying);
  return others.reduce((least, claim) => (claim.id < (least?.id ?? '') ? claim : least), first);
}

function narrowed(claims: Claim[], rule: Rule): Claim[] {
  if (claims.length < 2) return claims;
  const marks = claims.map(rule);
  const greatest = marks.reduce((most, mark) => (mark > most ? mark : most));
  return claims.filter((_, index) => marks[index] === greatest);
}

function documentsThatSay(claims: readonly Claim[], says: Saying, value: string): number {
  const agreeing = claims.filter((claim) => canonical(says(claim)) === value);
  return new Set(agreeing.map(({ document }) => document)).size;
}

function dateRules(says: Saying): Rule[] {
  const rank = (of: typeof unitRank): Rule => {
    return (claim) => {
      const value = says(claim);
      return typeof value === 'string' ? of(parseDate(value)) : -1;
    };
  };
  return [rank(unitRank), rank(certaintyRank)];
}
