import { kindPartOf } from '../../base/ids.js';

/** The kinds of entities: the prefix of their ids, and the labels that their nodes bear. */
export const labelsOfKind = {
  person: ['Person', 'Actor'],
  organisation: ['Organisation', 'Actor'],
  event: ['Event'],
  series: ['EventSeries'],
  place: ['Place', 'Actor'],
  threat: ['Threat', 'Topic'],
  priority: ['Priority', 'Topic'],
  initiative: ['Initiative', 'Actor', 'Topic'],
  instrument: ['Instrument', 'Topic'],
  document: ['Document'],
} as const;

export type EntityKind = keyof typeof labelsOfKind;

/** The kind of an entity by its id: `kindOf('person:ine-van-wymersch')` is `person`. */
export function kindOf(id: string): EntityKind {
  return kindPartOf(id) as EntityKind;
}

/** The labels of an entity's node, besides `Entity`. */
export function labelsOf(id: string): string[] {
  return [...labelsOfKind[kindOf(id)]];
}

/** `setsPriority` as the relationship type `SETS_PRIORITY`. */
export function relationshipType(relation: string): string {
  return relation.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
