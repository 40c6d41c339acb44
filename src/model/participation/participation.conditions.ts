import { spanConditions } from '../entity/filter.js';
import type { Direction, Fragment } from '../../plan/declare/mapping.js';
import type { AskedFor, IdFilter } from './participation.filter.js';

/** What the text of a filter depends on: which filters are there, and which sorts of basis; never their values. */
export interface FilterShape {
  present: (IdFilter | 'roles' | 'status' | 'from' | 'to')[];
  written: boolean;
  agenda: boolean;
}

/** All that the text of a list of participations depends on. */
export interface ParticipationShape extends FilterShape {
  follows: boolean;
  direction: Direction;
  /** True if every place asked for is a country, which the indexes of topics know. */
  countries: boolean;
  /** True if one topic is asked for, in the filter that is the way to the list, and no more than one country. */
  single: boolean;
  /** The filter that stands alone and asks for one topic: how many there are, its tally knows. */
  tallied: 'threat' | 'topic' | null;
}

/** The shape of a filter. */
export function shapeOf({ ids, written, agenda, ...others }: AskedFor): FilterShape {
  const present = [...Object.keys(ids), ...Object.keys(others)].toSorted() as FilterShape['present'];
  return { present, written: written.length > 0, agenda };
}

/** Conditions on a participation `y`, for filters that are not already the way to it. */
const conditions: Record<FilterShape['present'][number], (shape: FilterShape) => Fragment> = {
  roles: () => 'y.role IN $roles',
  status: () => 'y.status IN $status',
  from: () => spanConditions.from,
  to: () => spanConditions.to,
  person: () => 'EXISTS { (y)-[:BY]->(z:Entity) WHERE z.id IN $person }',
  event: () => 'EXISTS { (y)-[:AT]->(z:Entity) WHERE z.id IN $event }',
  series: () =>
    '(EXISTS { (y)-[:AT]->(:Event)-[:EDITION_OF]->(z:Entity) WHERE z.id IN $series } OR EXISTS { (y)-[:AT]->(z:Entity) WHERE z.id IN $series })',
  organisation: () =>
    '(EXISTS { (y)-[:BY|ON_BEHALF_OF]->(z:Entity) WHERE z.id IN $organisation } OR EXISTS { (y)-[:IN_OFFICE]->(:Position)-[:IN]->(z:Entity) WHERE z.id IN $organisation })',
  place: () => 'EXISTS { (y)-[:AT]->(:Event)-[h:HELD_UNDER]->() WHERE h.place IN $place }',
  threat: (shape) => onTopics('$threat', shape),
  topic: (shape) => onTopics('$topic', shape),
};

/** The conditions of all filters present but these. */
export function conditionsBut(handled: readonly string[], shape: FilterShape): Fragment[] {
  return shape.present.filter((name) => !handled.includes(name)).map((name) => conditions[name](shape));
}

/** A participation is tied to one of these topics, as firmly as is asked for. */
function onTopics(topics: Fragment, { written, agenda }: FilterShape): Fragment {
  const ties = [
    ...(written
      ? [`EXISTS { (y)-[v:UNDER]->() WHERE v.topic IN ${topics} AND any(k IN v.bases WHERE k IN $basis) }`]
      : []),
    ...(agenda ? [`EXISTS { (y)-[:AT]->(:Event)-[g:ON_AGENDA]->() WHERE g.topic IN ${topics} }`] : []),
  ];
  return `(${ties.join(' OR ')})`;
}

/** All bases asked for on which a participation `y` is tied to one of these topics, as a list. */
export function basesOn(topics: Fragment, { written, agenda }: FilterShape): Fragment {
  const lists = [
    ...(written
      ? [
          `COLLECT { MATCH (y)-[v:UNDER]->() WHERE v.topic IN ${topics} UNWIND v.bases AS k WITH k WHERE k IN $basis RETURN k }`,
        ]
      : []),
    ...(agenda
      ? [`COLLECT { MATCH (y)-[:AT]->(:Event)-[g:ON_AGENDA]->() WHERE g.topic IN ${topics} RETURN 'agenda' }`]
      : []),
  ];
  return lists.join(' + ');
}
