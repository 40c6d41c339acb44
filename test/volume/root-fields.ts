import { hotThreat } from './corpus.js';

/** How a root field is asked in the corpus. */
export interface RootField {
  /** Arguments and selection, as they stand behind the name of the field. */
  ask: string;
  /**
   * Why a hand-written statement may read all of a label. Absent for fields that are planned: these never may, however
   * large the graph.
   */
  readsAll?: string;
  /** The limit of a hand-written statement that looks at more than it shows. */
  most?: number;
}

const page = '(first: 10) { pageInfo { hasNextPage endCursor } edges { cursor node { id name } } }';
const byId = (id: string): string => `(id: "${id}") { id name }`;

/** Every root field of the schema; a new one needs a line here. */
export const rootFields: Readonly<Record<string, RootField>> = {
  node: { ask: '(id: "event:meeting-0007") { id }' },
  nodes: { ask: '(ids: ["event:meeting-0007", "place:be", "person:guest-0"]) { id }' },
  person: { ask: byId('person:guest-0') },
  organisation: { ask: byId('organisation:body-0') },
  event: { ask: byId('event:meeting-0007') },
  eventSeries: { ask: byId('series:volume-3') },
  place: { ask: byId('place:be') },
  threat: { ask: byId(hotThreat) },
  priority: { ask: byId('priority:volume-3') },
  initiative: { ask: byId('initiative:volume-3') },
  instrument: { ask: byId('instrument:volume-3') },
  document: { ask: byId('document:volume-0003') },
  people: { ask: page },
  organisations: { ask: page },
  events: { ask: page },
  allEventSeries: { ask: page },
  places: { ask: page },
  threats: { ask: page },
  priorities: { ask: page },
  initiatives: { ask: page },
  instruments: { ask: page },
  documents: { ask: page },
  participations: { ask: '(first: 10) { nodes { id role actor { id name } event { id name } } }' },
  // 500 names are ranked.
  search: { ask: '(text: "Meeting 7") { nodes { id } }', most: 500 },
  paths: { ask: '(from: "priority:volume-3", to: "initiative:volume-3", maxLength: 2) { length }' },
  neighbourhood: { ask: '(id: "series:volume-3") { total }' },
  continuity: { ask: '(series: "series:volume-3") { editions { id } }' },
  meta: { ask: '{ dataVersion counts { type count } }' },
  statistics: {
    ask: '(of: PARTICIPATIONS, by: [ROLE]) { count }',
    readsAll: 'a number over all participations is counted over all of them',
  },
  conflicts: {
    ask: '(first: 10) { totalCount }',
    readsAll: 'conflicts are found by comparing what documents state of each thing',
  },
  gaps: {
    ask: '(kind: THREAT_WITHOUT_INITIATIVE, first: 10) { totalCount }',
    readsAll: 'a gap is what a thing lacks: each thing must be looked at',
  },
  cypher: {
    ask: '(statement: "MATCH (e:Event) RETURN count(e)") { rows }',
    readsAll: 'the caller writes the statement',
  },
};
