import { dataset, versionSentence } from '../../keep/snapshot/about.js';
import { edgeColumns, edgeId, nodeColumns, type Column } from '../../keep/snapshot/columns.js';
import { edgePages, nodePages, type EdgeRecord, type NodeRecord } from '../../keep/snapshot/pages.js';
import type { ColumnType } from '../../keep/snapshot/properties.js';
import type { Snapshot } from '../../keep/snapshot/snapshot.js';
import { xmlAttributes, xmlText } from './xml.js';

const types: Record<ColumnType, string> = {
  text: 'string',
  number: 'double',
  boolean: 'boolean',
  list: 'string',
};

/** Columns that are attributes of the elements themselves. */
const own = new Set(['id', 'source', 'target']);
const nodeData = nodeColumns.filter(({ name }) => !own.has(name));
const edgeData = edgeColumns.filter(({ name }) => !own.has(name));

/** GraphML 1.0: all nodes, then all relationships, each property under a key that says what it is; lists are JSON. */
export async function* graphml({ reader, dataVersion }: Snapshot): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>${xmlText(`${dataset.title}. ${versionSentence(dataVersion)}`)}</desc>
<key id="dataVersion" for="graph" attr.name="dataVersion" attr.type="string"/>
${nodeData.map((column) => key('node', column)).join('')}${edgeData.map((column) => key('edge', column)).join('')}`;
  yield `<graph id="${dataset.name}" edgedefault="directed">\n${data('dataVersion', dataVersion)}\n`;
  for await (const page of nodePages(reader)) yield page.map(node).join('');
  for await (const page of edgePages(reader)) yield page.map(edge).join('');
  yield '</graph>\n</graphml>\n';
}

function key<Of>(kind: 'node' | 'edge', { name, type, about }: Column<Of>): string {
  const attributes = { id: `${kind}.${name}`, for: kind, 'attr.name': name, 'attr.type': types[type] };
  return `<key${xmlAttributes(attributes)}><desc>${xmlText(about)}</desc></key>\n`;
}

function node(of: NodeRecord): string {
  return `<node${xmlAttributes({ id: of.id })}>${cells('node', nodeData, of)}</node>\n`;
}

/** In `label`, as exports of Neo4j have it, Gephi looks for the kind of an edge, and takes edges of one pair and kind for one. */
function edge(of: EdgeRecord): string {
  const attributes = { id: edgeId(of), source: of.from, target: of.to, label: of.type };
  return `<edge${xmlAttributes(attributes)}>${cells('edge', edgeData, of)}</edge>\n`;
}

function cells<Of>(kind: string, columns: readonly Column<Of>[], of: Of): string {
  return columns
    .map(({ name, cell }) => [name, cell(of)] as const)
    .map(([name, value]) => (value === null ? '' : data(`${kind}.${name}`, value)))
    .join('');
}

function data(keyId: string, value: string): string {
  return `<data key="${keyId}">${xmlText(value)}</data>`;
}
