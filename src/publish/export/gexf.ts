import { dataset, versionSentence } from '../../keep/snapshot/about.js';
import { edgeColumns, edgeId, nodeColumns, shownName, type Column } from '../../keep/snapshot/columns.js';
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
const own = new Set(['id', 'label', 'source', 'target']);
const nodeValues = nodeColumns.filter(({ name }) => !own.has(name));
const edgeValues = edgeColumns.filter(({ name }) => !own.has(name));

/** GEXF 1.3 for Gephi: all nodes, then all relationships; lists are JSON. Dates are text: EDTF fits no time axis. */
export async function* gexf({ reader, dataVersion }: Snapshot): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta>
<creator>${dataset.name}</creator>
<description>${xmlText(`${dataset.title}. ${versionSentence(dataVersion)}`)}</description>
</meta>
<graph defaultedgetype="directed" mode="static">
${declarations('node', nodeValues)}${declarations('edge', edgeValues)}<nodes>
`;
  for await (const page of nodePages(reader)) yield page.map(node).join('');
  yield '</nodes>\n<edges>\n';
  for await (const page of edgePages(reader)) yield page.map(edge).join('');
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declarations<Of>(kind: 'node' | 'edge', columns: readonly Column<Of>[]): string {
  const lines = columns.map(
    ({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type: types[type] })}/>\n`,
  );
  return `<attributes class="${kind}">\n${lines.join('')}</attributes>\n`;
}

function node(of: NodeRecord): string {
  return `<node${xmlAttributes({ id: of.id, label: shownName(of) })}>${values(nodeValues, of)}</node>\n`;
}

/** Gephi merges several edges between the same two nodes, unless they are of different kinds. */
function edge(of: EdgeRecord): string {
  const attributes = { id: edgeId(of), source: of.from, target: of.to, label: of.type, kind: of.type };
  return `<edge${xmlAttributes(attributes)}>${values(edgeValues, of)}</edge>\n`;
}

function values<Of>(columns: readonly Column<Of>[], of: Of): string {
  const lines = columns
    .map(({ name, cell }) => [name, cell(of)] as const)
    .map(([name, value]) =>
      value === null ? '' : `<attvalue${xmlAttributes({ for: name, value: value })}/>`,
    );
  return `<attvalues>${lines.join('')}</attvalues>`;
}
