import { kinds, relations, relationshipType, type EntityKind, type Words } from '../../base/model.js';
import type { Fragment } from '../../plan/declare/mapping.js';

/** A field that a relation gives to the things at one of its ends. */
export interface RelationField {
  relation: string;
  field: string;
  /** The kinds that have it. */
  kinds: readonly EntityKind[];
  /** What stands on both sides of the relationship in a pattern that starts from the thing. */
  arrow: readonly [left: string, right: string];
  /** The label of what is at the other end; that of the thing itself if absent. */
  to?: string;
  /** The kinds that have the latest first instead of an order of rank. */
  dated?: boolean | readonly EntityKind[];
  /** Whether it is the chosen end alone, and whether the graph has a mark there. */
  single: boolean;
  marked?: boolean;
  description: Words;
}

const along = ['-', '->'] as const;
const against = ['<-', '-'] as const;
const either = ['-', '-'] as const;

/** The fields of all relations: at their start, at their end, and those of the chosen end alone. */
export const relationFields: readonly RelationField[] = Object.entries(relations).flatMap(
  ([relation, { from, to, symmetric, forward, backward, one }]): RelationField[] => [
    ...(forward
      ? [{ ...forward, relation, kinds: from, arrow: symmetric ? either : along, single: false }]
      : []),
    ...(backward ? [{ ...backward, relation, kinds: to, arrow: against, single: false }] : []),
    ...(one ? [{ ...one, relation, kinds: from, arrow: along, single: true }] : []),
  ],
);

/** From a thing `x` of a kind to those at the other end, `y`: `(x)-[r:PURSUES]->(y:Priority)`. */
export function patternOf(field: RelationField, kind: EntityKind): Fragment {
  return arrow(field, kind, `r:${relationshipType(field.relation)}`);
}

/** As `patternOf`, to the end that the graph marks as chosen: `(x)-[:HELD_IN {chosen: true}]->(y:Place)`. */
export function markedPattern(field: RelationField, kind: EntityKind): Fragment {
  return arrow(field, kind, `:${relationshipType(field.relation)} {chosen: true}`);
}

function arrow(
  { arrow: [left, right], to }: RelationField,
  kind: EntityKind,
  relationship: string,
): Fragment {
  return `(x)${left}[${relationship}]${right}(y:${to ?? kinds[kind].type})`;
}
