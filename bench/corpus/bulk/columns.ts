import { edgeProperties, nodeProperties, type ColumnType } from '../../../src/keep/snapshot/properties.js';

// What nodes and relationships of the corpus bear besides `id`. Whatever else comes is refused: this path knows the parts of
// the model that the corpus uses, and no others.

const shown = ['displayLangs', 'displayNames', 'sortName'];
const standing = ['status', 'basis', 'why'];
const dated = ['date', 'earliest', 'latest', 'order'];
const printed = ['title', 'url', 'published', 'language', 'publisher', 'retrieved', 'extent'];

/** Names of properties, by what bears them. */
export type Columns = Partial<Record<string, string[]>>;

/** By the labels of a node, sorted. */
export const nodeColumns: Columns = {
  'Actor:Entity:Organisation': ['kind', ...shown],
  'Actor:Entity:Person': shown,
  'Actor:Entity:Place': ['kind', 'iso', ...shown],
  'Document:Entity': [...printed, 'earliest', 'latest', 'order', ...shown],
  'Entity:Event': ['kind', 'status', ...dated, 'country', ...shown],
  'Entity:EventSeries': ['kind', ...shown],
  'Entity:Priority:Topic': [...shown, 'tally'],
  'Entity:Threat:Topic': [...shown, 'tally'],
  Claim: ['kind', 'key', 'document', ...standing, 'locator', 'values', 'published'],
  Name: ['text', 'lang', 'kind'],
  Participation: ['role', ...standing, ...dated],
  Position: ['title', 'titleLang', 'asOf'],
};

/** The bookkeeping beside the graph: no relationship leads there. */
export const bookkeepingColumns: Columns = {
  Dossier: ['hash', 'origin', 'retracted', 'text', 'importedAt'],
  Writer: ['dossiers', 'foundation', 'dataVersion', 'loadedAt', 'shared'],
};

const stated = ['id', ...standing, 'claims', 'source'];
const closure = ['id', 'topic', 'country', 'order'];

/** By the type of a relationship. */
export const edgeColumns: Columns = {
  STATES: [],
  CONCERNS: [],
  SUPPORTS: ['id'],
  NAMES: ['id', 'claims', 'source'],
  MENTIONS: ['id', 'claims', 'locators', 'names', 'langs'],
  BY: ['id'],
  AT: ['id'],
  ABOUT: ['id', 'basis', 'why', 'claims'],
  IN_OFFICE: ['id', 'chosen'],
  HELD_BY: ['id'],
  IN: ['id'],
  HELD_IN: [...stated, 'chosen'],
  EDITION_OF: stated,
  LOCATED_IN: stated,
  DISCUSSED: stated,
  ADOPTED: stated,
  CONTINUES: stated,
  BROADER: stated,
  UNDER: [...closure, 'pid', 'year', 'basis', 'bases'],
  ON_AGENDA: closure,
  HELD_UNDER: ['id', 'place', 'order'],
};

const importTypes: Record<ColumnType, string> = {
  text: 'string',
  number: 'float',
  boolean: 'boolean',
  list: 'string[]',
};
const types = new Map(
  [...nodeProperties, ...edgeProperties].map((one) => [one.property ?? one.name, one.type]),
);
types.set('retracted', 'boolean');

export const isList = (column: string): boolean => types.get(column) === 'list';

/** A list that is never empty: a topic without participations has none. */
export const isOptional = (column: string): boolean => column === 'tally';

/** The name of a column with its type, for the head of a file. */
export function headOf(column: string): string {
  return `${column}:${importTypes[types.get(column) ?? 'text']}`;
}
