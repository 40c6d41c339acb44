import { pickText, pairTexts, type LocalizedText } from '../../model/entity/localized-text.type.js';
import { MatchKind, NameKind } from './search.enums.js';
import { tellingOf, wordsOf } from './words.js';

/** A thing as the statement search/names gives it. */
export interface Candidate {
  id: string;
  displayNames: string[] | null;
  displayLangs: string[] | null;
  documents: number;
  matched: { text: string; lang: string; kind: NameKind }[];
}

/** A thing that was found, and why. */
export interface Hit {
  id: string;
  name: string;
  score: number;
  match: MatchKind;
  matched: LocalizedText;
  matchedKind: NameKind;
}

const points: Record<MatchKind, number> = { EXACT: 4, ALL_WORDS: 3, PREFIX: 2, FUZZY: 1 };

/**
 * The things, the best first: how a name matches decides, then whether that name is printed in a source, then how many
 * documents mention the thing, then the id. All of this but the id is in the score.
 */
export function rank(candidates: readonly Candidate[], words: readonly string[], lang?: string): Hit[] {
  return candidates.map((one) => hitOf(one, words, lang)).toSorted(byScore);
}

/** The order of hits: the higher score, then the smaller id. */
export function byScore(a: Pick<Hit, 'score' | 'id'>, b: Pick<Hit, 'score' | 'id'>): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function hitOf(candidate: Candidate, words: readonly string[], lang: string | undefined): Hit {
  const { id, displayNames, displayLangs, documents } = candidate;
  const names = candidate.matched.map((name) => ({ ...name, match: matchOf(name.text, words) }));
  const [best] = names.toSorted(
    (a, b) =>
      points[b.match] - points[a.match] ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      Number(b.lang === lang) - Number(a.lang === lang) ||
      compare(a.lang, b.lang) ||
      compare(a.text, b.text),
  ) as [(typeof names)[number]];
  return {
    id,
    name: pickText(pairTexts(displayNames, displayLangs), lang) ?? id,
    score: scoreOf(best.match, best.kind, documents),
    match: best.match,
    matched: { lang: best.lang, value: best.text },
    matchedKind: best.kind,
  };
}

const kinds: readonly NameKind[] = [NameKind.PRINTED, NameKind.LABEL, NameKind.ALIAS];

/** Below 1 for everything but the match, so that many documents cannot rank a worse match above a better one. */
function scoreOf(match: MatchKind, kind: NameKind, documents: number): number {
  const printed = kind === NameKind.LABEL ? 0 : 0.5;
  return Number((points[match] + printed + (0.49 * documents) / (documents + 20)).toFixed(6));
}

function matchOf(name: string, words: readonly string[]): MatchKind {
  const own = wordsOf(name);
  if (own.join(' ') === words.join(' ')) return MatchKind.EXACT;
  const wanted = tellingOf(words);
  const last = wanted.at(-1) ?? '';
  if (!wanted.slice(0, -1).every((one) => own.includes(one))) return MatchKind.FUZZY;
  if (own.includes(last)) return MatchKind.ALL_WORDS;
  return own.some((one) => one.startsWith(last)) ? MatchKind.PREFIX : MatchKind.FUZZY;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
