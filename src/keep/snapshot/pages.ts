import { canonical, compareText } from '../../base/canonical.js';
import type { Row } from '../../database/graph/graph.js';
import { statement, type Statement } from '../../database/graph/statement.js';
import type { Parameters } from '../../database/graph/encode.js';

/** A node as it stands in the graph; labels sorted. */
export interface NodeRecord {
  id: string;
  labels: string[];
  properties: Record<string, unknown>;
}

/** A relationship as it stands in the graph, with the ids of its ends. */
export interface EdgeRecord {
  from: string;
  type: string;
  to: string;
  properties: Record<string, unknown>;
}

/** A node, and the relationships that leave it by type, then far end. */
export interface NodeWithEdges extends NodeRecord {
  edges: EdgeRecord[];
}

/** Whatever answers statements: the graph, or a transaction under way. */
export interface Reader {
  rows(statement: Statement, parameters?: Parameters): Promise<Row[]>;
}

/** Labels that together cover each node of the graph proper exactly once; the bookkeeping stays out. */
const labels = ['Claim', 'Count', 'Entity', 'Name', 'Participation', 'Position'];
const pageSize = 200;
const edgesOfPart = 2000;

/** All nodes by label, then id, with what leaves them, a page at a time: memory does not grow with the graph. */
export async function* pagesOf(reader: Reader): AsyncGenerator<NodeWithEdges[]> {
  for await (const nodes of nodePages(reader)) {
    for (const part of partsOf(nodes)) {
      const leaving = await edgesByStart(reader, part);
      yield part.map((node) => ({ ...node, edges: leaving.get(node.id) ?? [] }));
    }
  }
}

/** A page in parts from which few relationships leave: a document may have thousands. */
export function partsOf<Of extends { leaving: number }>(nodes: readonly Of[]): Of[][] {
  const parts: Of[][] = [];
  // Starts full, so that the first node begins the first part.
  let room = -1;
  for (const node of nodes) {
    room -= node.leaving;
    if (room >= 0) parts.at(-1)?.push(node);
    else {
      parts.push([node]);
      room = edgesOfPart - node.leaving;
    }
  }
  return parts;
}

/** A node, and how many relationships leave it. */
export interface CountedNode extends NodeRecord {
  leaving: number;
}

/** As `pagesOf`, the nodes alone. */
export async function* nodePages(reader: Reader): AsyncGenerator<CountedNode[]> {
  for (const label of labels) {
    let after = '';
    for (;;) {
      const rows = await reader.rows(statement('snapshot/nodes'), { label, after, limit: pageSize });
      if (rows.length === 0) break;
      const nodes = rows.map(nodeOf);
      yield nodes;
      after = nodes.at(-1)?.id ?? '';
    }
  }
}

/** As `pagesOf`, the relationships alone. */
export async function* edgePages(reader: Reader): AsyncGenerator<EdgeRecord[]> {
  for await (const nodes of pagesOf(reader)) yield nodes.flatMap(({ edges }) => edges);
}

function nodeOf({ id, labels: all, properties, leaving }: Row): CountedNode {
  return {
    id: String(id),
    labels: (all as string[]).toSorted(compareText),
    properties: properties as NodeRecord['properties'],
    leaving: Number(leaving),
  };
}

async function edgesByStart(reader: Reader, nodes: NodeRecord[]): Promise<Map<string, EdgeRecord[]>> {
  const ids = nodes.map(({ id }) => id);
  const edges = (await reader.rows(statement('snapshot/relationships'), { ids })) as unknown as EdgeRecord[];
  const byStart = new Map<string, EdgeRecord[]>(ids.map((id) => [id, []]));
  for (const edge of edges) byStart.get(edge.from)?.push(edge);
  for (const same of byStart.values()) same.sort(byTypeAndEnd);
  return byStart;
}

function byTypeAndEnd(a: EdgeRecord, b: EdgeRecord): number {
  return (
    compareText(a.type, b.type) ||
    compareText(a.to, b.to) ||
    compareText(canonical(a.properties), canonical(b.properties))
  );
}
