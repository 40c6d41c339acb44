import type { Engine } from '../database/engine/engine.js';
import type { Report } from '../database/engine/report.js';
import { isBroken } from '../database/graph/driver-errors.js';
import type { Graph } from '../database/graph/graph.js';

/**
 * After a full disk Neo4j still runs but refuses all work until it is restarted. This restarts an engine of ours
 * when a statement was refused for that reason. Nothing is lost, since the engine accepts no writes in that state.
 *
 * @returns ends that
 */
export function restartWhenBroken(graph: Pick<Graph, 'watch'>, engine: Engine, report: Report): () => void {
  const stopping = new AbortController();
  let mending = false;
  const mend = async (): Promise<void> => {
    report('Neo4j could not write, and refuses all work: it is started again as soon as its disk has space.');
    await engine.startAgain?.(stopping.signal);
  };
  const unwatch = graph.watch(() => (code) => {
    if (!isBroken(code) || mending || engine.startAgain === undefined) return;
    mending = true;
    void mend()
      .catch((error: unknown) => stopping.signal.aborted || report(String(error)))
      .finally(() => (mending = false));
  });
  return () => {
    unwatch();
    stopping.abort();
  };
}
