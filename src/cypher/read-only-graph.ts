import { explainRead, streamRead } from '../graph/adhoc.js';
import type { Graph } from '../graph/graph.js';
import type { ReadOnlyGraph } from './run.js';

/** The graph as ad-hoc statements may use it: READ transactions with a time-out, and nothing else. */
export function readOnly({ driver, database }: Graph): ReadOnlyGraph {
  return {
    explain: (statement, parameters, milliseconds) =>
      explainRead(driver, database, statement, parameters, milliseconds),
    stream: (statement, parameters, options, onRow) =>
      streamRead(driver, database, statement, parameters, options, onRow),
  };
}
