import { edgesCsv, harmlessCell, nodesCsv } from '../publish/export/csv.js';
import { dataPackage } from '../publish/export/datapackage.js';
import { gexf } from '../publish/export/gexf.js';
import { graphml } from '../publish/export/graphml.js';
import { jsonLd } from '../publish/export/json-ld.js';
import { ndjsonFile } from '../keep/snapshot/ndjson.js';
import type { Snapshot } from '../keep/snapshot/snapshot.js';

/** One file of the export: the whole graph, or one table of it. */
export interface ExportFile {
  /** The format of `npm run export -- FORMAT` to which it belongs. */
  format: string;
  /** Last part of `/export/<name>`. */
  name: string;
  /** What it is good for, in half a sentence. */
  about: string;
  /** Media type of the answer. */
  type: string;
  /** Name of the file. */
  file: string;
  write(snapshot: Snapshot): AsyncIterable<string>;
}

const csv = { format: 'csv', type: 'text/csv; charset=utf-8' };
const safe = { ...csv, format: 'csv-safe' };

/** All files, in the order in which they are shown. */
export const exportFiles: readonly ExportFile[] = [
  {
    ...csv,
    name: 'nodes.csv',
    about: 'all nodes as a table, each cell exactly as it is, for pandas and R',
    file: 'nodes.csv',
    write: nodesCsv,
  },
  {
    ...csv,
    name: 'edges.csv',
    about: 'all relationships as a table, from source to target',
    file: 'edges.csv',
    write: edgesCsv,
  },
  {
    format: 'csv',
    type: 'application/json; charset=utf-8',
    name: 'datapackage.json',
    about: 'what the two tables hold: columns, keys, licence, sources, version',
    file: 'datapackage.json',
    write: dataPackage,
  },
  {
    ...safe,
    name: 'nodes-safe.csv',
    about: 'all nodes as a table for spreadsheets: no cell begins a formula',
    file: 'nodes-safe.csv',
    write: (snapshot) => nodesCsv(snapshot, harmlessCell),
  },
  {
    ...safe,
    name: 'edges-safe.csv',
    about: 'all relationships as a table for spreadsheets: no cell begins a formula',
    file: 'edges-safe.csv',
    write: (snapshot) => edgesCsv(snapshot, harmlessCell),
  },
  one('graphml', 'for networkx, igraph, yEd', 'application/xml; charset=utf-8', graphml),
  one('gexf', 'for Gephi', 'application/xml; charset=utf-8', gexf),
  one('jsonld', 'linked data in the terms of schema.org, PROV-O and SKOS', 'application/ld+json', jsonLd),
  one(
    'ndjson',
    'every node and relationship as one line of JSON, and the dossiers: what an empty engine can take in',
    'application/x-ndjson; charset=utf-8',
    ndjsonFile,
  ),
];

/** The files of a format, or the one of that name: `csv`, `nodes.csv`; an empty list if there is no such format or file. */
export function filesNamed(wanted: string): ExportFile[] {
  return exportFiles.filter(({ format, name }) => format === wanted || name === wanted);
}

/** The formats of `npm run export -- FORMAT`. */
export const exportFormats: readonly string[] = [...new Set(exportFiles.map(({ format }) => format))];

function one(format: string, about: string, type: string, write: ExportFile['write']): ExportFile {
  return { format, name: format, about, type, file: `graph.${format}`, write };
}
