import { canonical, compareText } from '../dossier/canonical.js';
import { pagesOf, type EdgeRecord, type NodeRecord, type Reader } from './pages.js';

/**
 * The whole graph as canonical NDJSON: one node or relationship a line, keys sorted. By label, then by id, each node
 * is followed by the lines of the relationships that leave it, sorted. Equal graphs give equal bytes; the
 * bookkeeping (dossiers kept, writer) is left out. Memory does not grow with the graph.
 */
export async function* exportNdjson(reader: Reader): AsyncGenerator<string> {
  for await (const nodes of pagesOf(reader)) {
    for (const { edges, ...node } of nodes) {
      yield nodeLine(node);
      yield* edges.map(edgeLine).sort(compareText);
    }
  }
}

function nodeLine({ id, labels, properties }: NodeRecord): string {
  return `${canonical({ node: id, labels, properties })}\n`;
}

function edgeLine({ type, from, to, properties }: EdgeRecord): string {
  return `${canonical({ relationship: type, from, to, properties })}\n`;
}
