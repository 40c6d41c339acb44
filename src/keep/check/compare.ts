import { canonical } from '../../base/canonical.js';
import { edgeId } from '../snapshot/columns.js';
import type { EdgeRecord, NodeRecord, NodeWithEdges } from '../snapshot/pages.js';
import type { ExpectedGraph } from './expected-graph.js';

/**
 * Where the stored graph is not the expected one, a line for each property, node or relationship. What was compared is
 * taken out of `expected`, so that what is left at the end is missing.
 */
export async function* differences(
  expected: ExpectedGraph,
  stored: AsyncIterable<NodeWithEdges[]>,
): AsyncGenerator<string> {
  for await (const page of stored) {
    for (const { edges, ...node } of page) {
      yield* compareNode(node, taken(expected.nodes, node.id));
      for (const edge of edges) yield* compareEdge(edge, taken(expected.edges, edgeId(edge)));
    }
  }
  for (const id of expected.nodes.keys()) yield `${id}: expected, not found`;
  for (const edge of expected.edges.values()) yield `${nameOf(edge)}: expected, not found`;
}

function taken<T>(all: Map<string, T>, key: string): T | undefined {
  const found = all.get(key);
  all.delete(key);
  return found;
}

/** Where a stored node is not the expected one, a line for each property; undefined where none is expected. */
export function* compareNode(stored: NodeRecord, expected: NodeRecord | undefined): Generator<string> {
  if (!expected) return yield `${stored.id}: found, not expected`;
  yield* compare(
    stored.id,
    { ...stored.properties, labels: stored.labels },
    { ...expected.properties, labels: expected.labels },
  );
}

/** As `compareNode`, of relationships. */
export function* compareEdge(stored: EdgeRecord, expected: EdgeRecord | undefined): Generator<string> {
  if (!expected) return yield `${nameOf(stored)}: found, not expected`;
  const whole = ({ from, to, properties }: EdgeRecord): Record<string, unknown> => ({
    ...properties,
    from,
    to,
  });
  yield* compare(nameOf(expected), whole(stored), whole(expected));
}

function* compare(
  name: string,
  stored: Record<string, unknown>,
  expected: Record<string, unknown>,
): Generator<string> {
  for (const property of new Set([...Object.keys(expected), ...Object.keys(stored)])) {
    const [wanted, found] = [expected, stored].map((all) => canonical(all[property] ?? null));
    if (wanted !== found) yield `${name}: ${property}: expected ${wanted}, found ${found}`;
  }
}

function nameOf(edge: EdgeRecord): string {
  return `${edge.from} -[${edge.type}]-> ${edge.to}`;
}
