import { AppError } from '../../base/errors.js';
import type { Graph } from '../../database/graph/graph.js';
import { readDataVersion } from '../../dossier/import/data-version.js';
import type { Reader } from './pages.js';

/** The graph in one state: an export is read in many pages, and must not mix two states. */
export interface Snapshot {
  reader: Reader;
  /** Data version of that state; empty before the first import. */
  dataVersion: string;
  /** @throws AppError OVERLOADED if something of what was read so far is of another state */
  confirm(): void;
}

/** Notes the state of the graph. @throws AppError DATABASE_UNAVAILABLE, TIMEOUT */
export async function takeSnapshot(graph: Graph): Promise<Snapshot> {
  const reading = graph.reading();
  const dataVersion = (await readDataVersion(reading)) ?? '';
  // The first read after an import cannot know whether it saw all of it; the next can.
  if (reading.isMixed) return takeSnapshot(graph);
  const confirm = (): void => {
    if (reading.isMixed) throw changed(dataVersion);
  };
  return { reader: reading, dataVersion, confirm };
}

/** What `write` gives. If the graph changes meanwhile it ends with an error, so that no file mixes two states. */
export async function* whole(
  snapshot: Snapshot,
  write: (snapshot: Snapshot) => AsyncIterable<string>,
): AsyncGenerator<string> {
  for await (const part of write(snapshot)) {
    snapshot.confirm();
    yield part;
  }
  snapshot.confirm();
}

function changed(before: string): AppError {
  const message = `The graph changed while it was written out: the data version was ${before} at the beginning.`;
  return new AppError('OVERLOADED', message, 'Ask again.', { retryAfter: 1 });
}
