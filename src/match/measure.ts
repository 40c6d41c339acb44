import type { Dossier } from '../dossier/dossier.type.js';
import { sectionsOfThings } from '../dossier/validate/parts.js';
import type { Vocabulary } from '../dossier/vocabulary.js';
import { gatherKnown } from './known.js';
import { propose, type Proposal } from './propose.js';
import { conceptThings, thingsOf, type Thing, type ThingKind } from './thing.js';

/** How one thing fared. */
export interface Verdict {
  document: string;
  /** The id that was taken away. */
  id: string;
  kind: ThingKind;
  /** Whether another dossier or the vocabulary knows it. */
  known: boolean;
  proposal: Proposal;
}

/** Figures of one kind, or of all. */
export interface Figures {
  things: number;
  known: number;
  /** Known things for which the right id was proposed. */
  right: number;
  /** Things, known or not, for which a wrong id was proposed. */
  wrong: number;
  /** Of `right` and `wrong`, those that were proposed without a question. */
  rightUnasked: number;
  wrongUnasked: number;
  /** Known things that were taken for new without a question. */
  missedUnasked: number;
  /** Things about which a person is asked. */
  asked: number;
}

/**
 * Takes the ids from one dossier after the other and proposes them again from all others and the vocabulary.
 *
 * @param canonical the id that an id was merged into, or itself
 */
export function leaveOneOut(
  dossiers: readonly Dossier[],
  vocabulary: Vocabulary,
  canonical: (id: string) => string,
): Verdict[] {
  const concepts = conceptThings(vocabulary);
  const things = dossiers.map((dossier) => thingsOf(renamed(dossier, canonical)));
  return dossiers.flatMap((dossier, index) => {
    const known = gatherKnown([concepts, ...things.filter((_, other) => other !== index)]);
    const stripped = strip(renamed(dossier, canonical));
    const proposals = propose(thingsOf(stripped.draft), known);
    return proposals.map((proposal): Verdict => {
      const id = stripped.former.get(proposal.draft) ?? '';
      const isKnown = known.thing(id) !== undefined;
      return { document: dossier.document.id, id, kind: proposal.kind, known: isKnown, proposal };
    });
  });
}

/** A dossier with temporary ids in the place of ours, and what each stood for. */
function strip(dossier: Dossier): { draft: Dossier; former: Map<string, string> } {
  const temporary = new Map<string, string>();
  const former = new Map<string, string>();
  for (const section of sectionsOfThings) {
    for (const { id } of (dossier[section] ?? []) as Pick<Thing, 'id'>[]) {
      const name = `t${temporary.size + 1}`;
      temporary.set(id, name);
      former.set(name, id);
    }
  }
  return { draft: renamed(dossier, (id) => temporary.get(id) ?? id), former };
}

/** Every text of the dossier that is an id, put through `rename`. */
function renamed(dossier: Dossier, rename: (id: string) => string): Dossier {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return /^[a-z]+:[a-z0-9-]+$/.test(value) ? rename(value) : value;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(dossier) as Dossier;
}

/** Adds up verdicts. */
export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const count = (is: (verdict: Verdict) => boolean): number => verdicts.filter(is).length;
  const isRight = ({ id, proposal }: Verdict): boolean => proposal.id === id;
  const isWrong = ({ id, proposal }: Verdict): boolean => proposal.id !== undefined && proposal.id !== id;
  const isAsked = ({ proposal }: Verdict): boolean => proposal.decide !== undefined;
  return {
    things: verdicts.length,
    known: count(({ known }) => known),
    right: count(isRight),
    wrong: count(isWrong),
    rightUnasked: count((verdict) => isRight(verdict) && !isAsked(verdict)),
    wrongUnasked: count((verdict) => isWrong(verdict) && !isAsked(verdict)),
    missedUnasked: count((one) => one.known && one.proposal.id === undefined && !isAsked(one)),
    asked: count(isAsked),
  };
}
