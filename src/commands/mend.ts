import type { Engine } from '../engine/engine.js';
import type { Report } from '../engine/report.js';
import { isBroken } from '../graph/driver-errors.js';
import type { Graph } from '../graph/graph.js';

/**
 * After a full disk Neo4j refuses all work until it is started again, though it runs on: this has an engine of ours
 * started again when a statement was refused so. Nothing is lost by that, since such an engine takes no writes.
 *
 * @returns ends that
 */
export function mendBroken(graph: Pick<Graph, 'watch'>, engine: Engine, report: Report): () => void {
  const stopping = new AbortController();
  let mending = false;
  const mend = async (): Promise<void> => {
    mending = true;
    report('Neo4j could not write, and refuses all work: it is started again as soon as its disk has space.');
    await engine.startAgain?.(stopping.signal);
    mending = false;
  };
  const unwatch = graph.watch(() => (code) => {
    if (!isBroken(code) || mending || engine.startAgain === undefined) return;
    mend().catch((error: unknown) => {
      if (!stopping.signal.aborted) report(String(error));
    });
  });
  return () => {
    unwatch();
    stopping.abort();
  };
}
