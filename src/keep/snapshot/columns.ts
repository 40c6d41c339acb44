import { canonical } from '../../base/canonical.js';
import { derivedId } from '../../dossier/claims/claim.js';
import { edgeProperties, nodeProperties, type ColumnType, type Property } from './properties.js';
import type { EdgeRecord, NodeRecord } from './pages.js';

/** One column of a table of nodes or relationships, the same in CSV, GraphML and GEXF. */
export interface Column<Of> {
  name: string;
  type: ColumnType;
  about: string;
  /** Text of the cell: lists as JSON; null where there is nothing. */
  cell(of: Of): string | null;
}

/** What a node is called in a drawing, in the order of preference. */
const shown = ['title', 'label', 'text', 'role', 'what', 'kind', 'sortName'];

/** Columns of nodes: `id` first. */
export const nodeColumns: readonly Column<NodeRecord>[] = [
  { name: 'id', type: 'text', about: 'Id, the same everywhere.', cell: ({ id }) => id },
  { name: 'label', type: 'text', about: 'What it is called, in English if it can be.', cell: shownName },
  { name: 'type', type: 'text', about: 'What it is: Person, Event, Participation, Claim.', cell: typeOf },
  ...nodeProperties.map(column<NodeRecord>),
];

/** Columns of relationships: `source` and `target` first; `type` would be taken for "directed" by Gephi. */
export const edgeColumns: readonly Column<EdgeRecord>[] = [
  { name: 'source', type: 'text', about: 'Id of the node it leaves.', cell: ({ from }) => from },
  { name: 'target', type: 'text', about: 'Id of the node it reaches.', cell: ({ to }) => to },
  { name: 'relation', type: 'text', about: 'What it says, such as HELD_IN.', cell: ({ type }) => type },
  { name: 'id', type: 'text', about: 'Relation, /, and its id in the graph.', cell: edgeId },
  ...edgeProperties.map(column<EdgeRecord>),
];

/**
 * `HELD_IN/held-in:…`: relationships of two types may share an id, which programs that draw graphs refuse. Those
 * that only join a claim to what it names have none in the graph, and get one made from their ends.
 */
export function edgeId({ from, type, to, properties }: EdgeRecord): string {
  const prefix = type.toLowerCase().replaceAll('_', '-');
  return `${type}/${String(properties['id'] ?? derivedId(prefix, JSON.stringify([from, to])))}`;
}

/** The label that tells what a node is; `Entity`, `Actor` and `Topic` say what can be done with it. */
export function typeOf({ labels }: NodeRecord): string {
  return labels.find((label) => !['Actor', 'Entity', 'Topic'].includes(label)) ?? '';
}

/** The English display name, else another one, else another property that people understand. */
export function shownName({ id, properties }: NodeRecord): string {
  const names = properties['displayNames'] as string[] | undefined;
  const langs = (properties['displayLangs'] as string[] | undefined) ?? [];
  const english = names?.[langs.indexOf('en')] ?? names?.[0];
  const other = shown.map((name) => properties[name]).find((value) => typeof value === 'string');
  return english ?? (other as string | undefined) ?? id;
}

function column<Of extends { properties: Record<string, unknown> }>({
  name,
  property = name,
  type,
  about,
}: Property): Column<Of> {
  return { name, type, about, cell: ({ properties }) => cellOf(properties[property]) };
}

function cellOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? canonical(value) : String(value);
}
