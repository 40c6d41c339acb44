import { parseDate } from '../../base/date/edtf.js';
import { label } from '../../base/date/label.js';
import { pairTexts, pickText } from '../../model/entity/localized-text.type.js';
import { EntityType } from '../../generated/enums.js';
import type { Subgraph, SubgraphEdge, SubgraphNode } from './subgraph.type.js';

/** A thing and a tie as the statement neighbourhood/around gives them. */
export interface Thing {
  id: string;
  labels: string[];
  displayNames: string[] | null;
  displayLangs: string[] | null;
  kind: string | null;
  date: string | null;
  published: string | null;
  title: string | null;
  documents: number;
}
export type Tie = Omit<SubgraphEdge, 'mainStat'>;

/** The subgraph from the values of the one row: things, ties, total. */
export function subgraphOf(things: Thing[], ties: Tie[], total: number, lang: string | undefined): Subgraph {
  return {
    nodes: things.map((thing) => nodeOf(thing, lang)),
    edges: ties.map((tie) => ({ ...tie, label: inWords(tie.label), mainStat: tie.claims.length })),
    truncated: total > things.length,
    total,
  };
}

function nodeOf(thing: Thing, lang: string | undefined): SubgraphNode {
  const names = pairTexts(thing.displayNames, thing.displayLangs);
  return {
    key: thing.id,
    kind: kindOf(thing),
    title: pickText(names, lang) ?? thing.id,
    subTitle: subTitleOf(thing, lang),
    mainStat: thing.documents,
  };
}

const types = Object.values(EntityType);

function kindOf({ id, labels }: Thing): EntityType {
  const found = types.find((type) => labels.includes(type));
  if (found) return found;
  throw new Error(`${id} bears no label of a type of things; found ${labels.join(', ')}.`);
}

function subTitleOf(thing: Thing, lang: string | undefined): string | null {
  const day = kindOf(thing) === EntityType.DOCUMENT ? thing.published : thing.date;
  if (day !== null) return label(parseDate(day), lang);
  return thing.title ?? (thing.kind === null ? null : inWords(thing.kind));
}

/** `speaker-or-panelist` and `MEMBER_OF` in words; titles of offices, which have capitals and spaces, as they are. */
function inWords(name: string): string {
  return /^[A-Z_]+$|^[a-z-]+$/.test(name) ? name.toLowerCase().replaceAll(/[_-]/g, ' ') : name;
}
