import { candidatesFor, type Candidate } from './score.js';
import type { Known } from './known.js';
import type { Thing, ThingKind } from './thing.js';

/** What is proposed for a thing of a draft. */
export interface Proposal {
  /** Its id in the draft. */
  draft: string;
  kind: ThingKind;
  /** The known thing that it is taken for; undefined if for none. */
  id: string | undefined;
  /** Known things that it may be, the most probable first: at most three. */
  candidates: Candidate[];
  /** Why a person must decide; undefined where the matter is clear. */
  decide: string | undefined;
}

/** From here on a known thing is taken for that of the draft. */
const taken = 0.75;
/** From here on without asking, unless another is nearly as probable. */
export const sure = 0.9;
/** From here on a known thing is worth asking about. */
const doubtful = 0.25;

/** Kinds in the order in which they are told apart: what later ones refer to comes first. */
const order: ThingKind[] = [
  'place',
  // Once more, now that the places around them are known.
  'place',
  'series',
  'threat',
  'organisation',
  'instrument',
  'initiative',
  'event',
  'person',
  'priority',
];

/**
 * Takes each thing of a draft for a known one, or for a new one. Two things of a draft are never taken for the same
 * known thing: who wrote it told them apart. Ids that are known already stay.
 *
 * @param things in the order of the draft, tied by the ids of the draft
 * @returns one proposal each, in the same order
 */
export function propose(things: readonly Thing[], known: Known): Proposal[] {
  const proposals = new Map<string, Proposal>();
  for (const kind of order) {
    const ofKind = things.filter((thing) => thing.kind === kind);
    const translated = ofKind.map((thing) => translate(thing, things, proposals));
    for (const proposal of assign(translated, known)) proposals.set(proposal.draft, proposal);
  }
  return things.flatMap(({ id }) => proposals.get(id) ?? []);
}

/** The most probable pair first; whoever is taken is taken. */
function assign(things: readonly Thing[], known: Known): Proposal[] {
  const given = things.map((thing) => ({ thing, candidates: candidatesOf(thing, known) }));
  const pairs = given
    .flatMap(({ thing, candidates }) => candidates.map((candidate) => ({ thing, candidate, candidates })))
    .toSorted((a, b) => b.candidate.score - a.candidate.score);
  const used = new Map<string, string>();
  const chosen = new Map<string, Candidate>();
  for (const { thing, candidate, candidates } of pairs) {
    if (candidate.score < taken || chosen.has(thing.id) || used.has(candidate.id)) continue;
    if (isTied(candidate, candidates, used)) continue;
    used.set(candidate.id, thing.id);
    chosen.set(thing.id, candidate);
  }
  return given.map(({ thing, candidates }) => {
    const free = candidates.filter(({ id }) => (used.get(id) ?? thing.id) === thing.id);
    return proposalFor(thing, chosen.get(thing.id), free);
  });
}

/** Another that is still free is as probable, or nearly: chance would decide. */
function isTied(best: Candidate, candidates: Candidate[], used: Map<string, string>): boolean {
  return candidates.some(({ id, score }) => {
    return id !== best.id && !used.has(id) && odds({ score }) * 1.5 > odds(best);
  });
}

function candidatesOf(thing: Thing, known: Known): Candidate[] {
  if (known.thing(thing.id)) return [{ id: thing.id, score: 1, features: [] }];
  return candidatesFor(thing, known);
}

function proposalFor({ id: draft, kind }: Thing, best: Candidate | undefined, free: Candidate[]): Proposal {
  const candidates = free.slice(0, 3);
  return { draft, kind, id: best?.id, candidates, decide: reasonToAsk(best, free) };
}

function reasonToAsk(best: Candidate | undefined, free: Candidate[]): string | undefined {
  const other = free.find(({ id }) => id !== best?.id);
  if (!best) return other && other.score >= doubtful ? `new, or ${other.id}?` : undefined;
  if (best.score < sure) return `${best.id}, or new?`;
  return other && odds(other) > odds(best) / 5 ? `${best.id}, or ${other.id}?` : undefined;
}

function odds({ score }: Pick<Candidate, 'score'>): number {
  return score / Math.max(1e-12, 1 - score);
}

/** A thing with the ids of the draft that are settled put in our words. */
function translate(thing: Thing, things: readonly Thing[], settled: Map<string, Proposal>): Thing {
  const ours = (id: string): string => settled.get(id)?.id ?? id;
  const placed = (id: string): string[] => {
    const declared = things.find((other) => other.id === id);
    if (!declared || settled.get(id)?.id !== undefined) return [ours(id)];
    return [...declared.places].flatMap(placed);
  };
  return {
    ...thing,
    places: new Set([...thing.places].flatMap(placed)),
    series: new Set([...thing.series].filter((id) => settled.get(id)?.decide === undefined).map(ours)),
    company: new Set([...thing.company].map(ours)),
    offices: thing.offices.map(({ title, organisation }) => ({
      title,
      organisation: organisation === undefined ? undefined : ours(organisation),
    })),
  };
}
