import { AppError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { readDataVersion } from '../meta/describe.js';
import type { Reader } from './pages.js';

/** The graph in one state: an export is read in many pages, and must not mix two states. */
export interface Snapshot {
  reader: Reader;
  /** Data version of that state; empty before the first import. */
  dataVersion: string;
  /** Resolves if the graph is still in that state. @throws AppError OVERLOADED */
  confirm(): Promise<void>;
}

/** Notes the state of the graph. @throws AppError DATABASE_UNAVAILABLE, TIMEOUT */
export async function takeSnapshot(graph: Graph): Promise<Snapshot> {
  const dataVersion = await versionOf(graph);
  return { reader: graph, dataVersion, confirm: () => confirm(graph, dataVersion) };
}

/** What `write` gives, if the graph did not change meanwhile: else it breaks off, so that nobody keeps a mixture. */
export async function* whole(
  snapshot: Snapshot,
  write: (snapshot: Snapshot) => AsyncIterable<string>,
): AsyncGenerator<string> {
  yield* write(snapshot);
  await snapshot.confirm();
}

async function versionOf(graph: Graph): Promise<string> {
  return (await readDataVersion(graph)) ?? '';
}

async function confirm(graph: Graph, before: string): Promise<void> {
  const now = await versionOf(graph);
  if (now === before) return;
  const message = `The graph changed while it was written out: data version ${before} became ${now}.`;
  throw new AppError('OVERLOADED', message, 'Ask again.', { retryAfter: 1 });
}
