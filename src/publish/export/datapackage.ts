import { dataset } from '../../keep/snapshot/about.js';
import { edgeColumns, nodeColumns, shownName, typeOf, type Column } from '../../keep/snapshot/columns.js';
import { nodePages, type NodeRecord, type Reader } from '../../keep/snapshot/pages.js';
import type { ColumnType } from '../../keep/snapshot/properties.js';
import type { Snapshot } from '../../keep/snapshot/snapshot.js';

const fieldTypes: Record<ColumnType, string> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  list: 'array',
};

const forSpreadsheets =
  'Cells hold their text exactly; a spreadsheet may take one that begins with =, +, - or @ for a formula, and 2024-05 or 141/142 for a day. For spreadsheets there are nodes-safe.csv and edges-safe.csv, in which an apostrophe stands before what would begin a formula; import columns of dates and numbers of editions as text.';

/**
 * `datapackage.json`, the descriptor of `nodes.csv` and `edges.csv` after the Data Package standard: what each column
 * holds, which ids lead where, licence, version, and every document as a source.
 */
export async function* dataPackage({ reader, dataVersion }: Snapshot): AsyncGenerator<string> {
  const { name, title, licence } = dataset;
  const description = `${dataset.description} ${forSpreadsheets}`;
  const head = { name, title, description, version: dataVersion || 'none', licenses: [licence] };
  const opening = JSON.stringify({ ...head, resources: [nodes(), edges()] }, null, 2);
  yield `${opening.replace(/\n}$/, '')},\n  "sources": [`;
  yield* sources(reader);
  yield '\n  ]\n}\n';
}

async function* sources(reader: Reader): AsyncGenerator<string> {
  let separator = '\n';
  for await (const page of nodePages(reader)) {
    for (const node of page) {
      if (typeOf(node) !== 'Document') continue;
      yield `${separator}    ${JSON.stringify(sourceOf(node))}`;
      separator = ',\n';
    }
  }
}

function sourceOf(document: NodeRecord): Record<string, unknown> {
  const { url } = document.properties;
  return { id: document.id, title: shownName(document), ...(typeof url === 'string' && { path: url }) };
}

function nodes(): object {
  const about = 'All nodes: things, participations, offices, numbers, names, claims.';
  return resource('nodes', about, { fields: nodeColumns.map(fieldOf), primaryKey: 'id' });
}

function edges(): object {
  const reference = (field: string): object => ({
    fields: field,
    reference: { resource: 'nodes', fields: 'id' },
  });
  return resource('edges', 'All relationships, from source to target.', {
    fields: edgeColumns.map(fieldOf),
    primaryKey: 'id',
    foreignKeys: [reference('source'), reference('target')],
  });
}

function resource(name: string, description: string, schema: object): object {
  const file = { path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
  return { name, description, ...file, schema };
}

function fieldOf<Of>({ name, type, about }: Column<Of>): object {
  const required = ['id', 'source', 'target', 'relation'].includes(name);
  return {
    name,
    type: fieldTypes[type],
    description: about,
    ...(required && { constraints: { required } }),
  };
}
