import { exportNdjson } from '../../src/keep/snapshot/ndjson.js';
import { connect, type Graph } from '../../src/database/graph/graph.js';
import { empty, founding, hold, keepNoLonger, seeds } from './kept.js';
import { ownEngine } from './own.js';

export { clear, foundingTexts, fromRoot, importText, testFoundation } from './kept.js';

/** A connection to the engine of this run, on a graph that holds nothing but its constraints. */
export function emptyGraph(): Promise<Graph> {
  return connected(empty);
}

/**
 * A graph that holds the seeds of the project, for tests that do no more than read: it is kept from one test file to the
 * next until a test empties or changes it, as the load takes far longer than the tests.
 */
export function keptSeeds(): Promise<Graph> {
  return connected((graph) => hold(graph, seeds));
}

/** A graph that holds the founding texts alone, for tests that do no more than read: it is kept as `keptSeeds` is. */
export function keptFounding(): Promise<Graph> {
  return connected((graph) => hold(graph, founding));
}

/** A graph that holds the founding texts alone. */
export async function foundingGraph(): Promise<Graph> {
  const graph = await keptFounding();
  await keepNoLonger(graph);
  return graph;
}

async function connected(prepare: (graph: Graph) => Promise<void>): Promise<Graph> {
  const graph = await connect(ownEngine());
  await prepare(graph);
  return graph;
}

/** The canonical export as one text. */
export async function exported(graph: Graph): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportNdjson(graph)) lines.push(line);
  return lines.join('');
}
