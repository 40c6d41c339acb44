import { canonical, compareText } from '../dossier/canonical.js';
import type { Graph } from '../graph/graph.js';
import { statement } from '../graph/statement.js';

/** Labels that together cover each node of the graph proper exactly once; the bookkeeping stays out. */
const labels = ['Claim', 'Count', 'Entity', 'Name', 'Participation', 'Position'];
const pageSize = 500;

/**
 * The whole graph as canonical NDJSON: one node or relationship a line, keys sorted. By label, then by id, each node
 * is followed by the relationships that leave it, by type, then far end. Equal graphs give equal bytes; the
 * bookkeeping (dossiers kept, writer) is left out. Memory does not grow with the graph.
 */
export async function* exportNdjson(graph: Graph): AsyncGenerator<string> {
  for (const label of labels) yield* exportLabel(graph, label);
}

async function* exportLabel(graph: Graph, label: string): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const nodes = await graph.rows(statement('export/nodes'), { label, after, limit: pageSize });
    if (nodes.length === 0) return;
    const ids = nodes.map((node) => String(node['id']));
    const leaving = await linesByStart(graph, ids);
    for (const { id, labels: all, properties } of nodes) {
      yield `${canonical({ node: id, labels: (all as string[]).toSorted(compareText), properties })}\n`;
      for (const line of leaving.get(String(id)) ?? []) yield line;
    }
    after = ids.at(-1) ?? '';
  }
}

async function linesByStart(graph: Graph, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await graph.rows(statement('export/relationships'), { ids });
  const lines = new Map<string, string[]>();
  for (const { from, type, to, properties } of rows) {
    const line = `${canonical({ relationship: type, from, to, properties })}\n`;
    lines.set(String(from), [...(lines.get(String(from)) ?? []), line]);
  }
  for (const same of lines.values()) same.sort(compareText);
  return lines;
}
