import type { Dossier } from '../dossier/read/dossier.type.js';
import { mergeIds, renameIds } from '../dossier/claims/rename.js';
import { kindsOfSections, sectionsOfThings } from '../base/model.js';
import type { Vocabulary } from '../dossier/vocabulary/vocabulary.js';
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
  const things = dossiers.map((dossier) => thingsOf(mergeIds(dossier, canonical)));
  return dossiers.flatMap((dossier, index) => {
    const known = gatherKnown([concepts, ...things.filter((_, other) => other !== index)]);
    const stripped = strip(mergeIds(dossier, canonical));
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
  return { draft: renameIds(dossier, (id) => temporary.get(id) ?? id), former };
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

/**
 * The figures as a table, a line for each kind and one for all. Precision is right / (right + wrong), recall
 * right / known; `unasked` are right and wrong without a question to a person; `missed` were taken for new unasked.
 */
export function tableOf(verdicts: readonly Verdict[]): string[] {
  const head = [
    'kind',
    'things',
    'known',
    'right',
    'wrong',
    'precision',
    'recall',
    'unasked',
    'missed',
    'asked',
  ];
  const rows = kindsOfSections.map((kind) =>
    rowOf(kind, figuresOf(verdicts.filter((one) => one.kind === kind))),
  );
  return [head, ...rows, rowOf('all', figuresOf(verdicts))].map((cells) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(14) : cell.padStart(10))).join(''),
  );
}

function rowOf(name: string, figures: Figures): string[] {
  const { things, known, right, wrong, rightUnasked, wrongUnasked, missedUnasked, asked } = figures;
  const share = (part: number, of: number): string => (of === 0 ? '-' : (part / of).toFixed(3));
  const numbers = [things, known, right, wrong].map(String);
  const unasked = `${rightUnasked}+${wrongUnasked}`;
  return [
    name,
    ...numbers,
    share(right, right + wrong),
    share(right, known),
    unasked,
    String(missedUnasked),
    String(asked),
  ];
}
