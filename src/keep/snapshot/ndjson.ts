import { createHash } from 'node:crypto';
import { canonical, compareText } from '../../base/canonical.js';
import { statement } from '../../database/graph/statement.js';
import { dataset } from './about.js';
import { pagesOf, type EdgeRecord, type NodeRecord, type Reader } from './pages.js';
import type { Snapshot } from './snapshot.js';

/** Raised whenever the meaning of the lines of `ndjsonFile` changes. */
export const ndjsonFormat = 2;
const dossiersOfPage = 20;

/**
 * The whole graph as canonical NDJSON: one node or relationship a line, keys sorted. By label, then by id, each node
 * is followed by the lines of the relationships that leave it, sorted. Equal graphs give equal bytes; the
 * bookkeeping (stored dossiers, writer) is left out. Memory does not grow with the graph.
 */
export async function* exportNdjson(reader: Reader): AsyncGenerator<string> {
  for await (const { text } of graphLines(reader)) yield text;
}

/**
 * The graph as a file that an empty engine can take in: a head with the data version, the dossiers that the graph was made
 * from, without which nothing could be corrected or retracted there, the lines of `exportNdjson`, and how many there are,
 * with the SHA-256 of all lines before: a file without that last line is incomplete, one with another hash was edited.
 */
export async function* ndjsonFile({ reader, dataVersion }: Snapshot): AsyncGenerator<string> {
  const counts = { dossiers: 0, nodes: 0, relationships: 0 };
  const hash = createHash('sha256');
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  yield hashed(line({ graph: dataset.name, format: ndjsonFormat, dataVersion }));
  for await (const dossier of storedDossiers(reader)) {
    counts.dossiers += 1;
    yield hashed(line(dossier));
  }
  for await (const { what, text } of graphLines(reader)) {
    counts[what] += 1;
    yield hashed(text);
  }
  yield line({ ...counts, sha256: hash.digest('hex') });
}

/** The texts of all dossiers that are not retracted, by id, a page at a time. */
export async function* storedDossiers(reader: Reader): AsyncGenerator<{ dossier: string; text: string }> {
  let after = '';
  for (;;) {
    const rows = await reader.rows(statement('snapshot/dossiers'), { after, limit: dossiersOfPage });
    if (rows.length === 0) return;
    for (const { id, text } of rows) yield { dossier: String(id), text: String(text) };
    after = String(rows.at(-1)?.['id']);
  }
}

interface GraphLine {
  what: 'nodes' | 'relationships';
  text: string;
}

async function* graphLines(reader: Reader): AsyncGenerator<GraphLine> {
  for await (const nodes of pagesOf(reader)) {
    for (const { edges, ...node } of nodes) {
      yield { what: 'nodes', text: nodeLine(node) };
      for (const text of edges.map(edgeLine).sort(compareText)) yield { what: 'relationships', text };
    }
  }
}

function nodeLine({ id, labels, properties }: NodeRecord): string {
  return line({ node: id, labels, properties });
}

function edgeLine({ type, from, to, properties }: EdgeRecord): string {
  return line({ relationship: type, from, to, properties });
}

function line(value: object): string {
  return `${canonical(value)}\n`;
}
