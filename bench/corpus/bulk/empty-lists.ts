import type { Report } from '../../../src/database/engine/report.js';
import type { Graph } from '../../../src/database/graph/graph.js';

/** Where there are empty lists: a pattern that calls `all` what bears the property. */
export interface EmptyLists {
  pattern: string;
  property: string;
}

/** Gives back the empty lists, which the importer takes for no list at all. */
export async function restoreEmptyLists(
  graph: Graph,
  emptyLists: EmptyLists[],
  report: Report,
): Promise<void> {
  for (const { pattern, property } of emptyLists) {
    report(`Empty lists: ${pattern} ${property}`, true);
    const text = `MATCH ${pattern} WHERE all.${property} IS NULL
CALL (all) { SET all.${property} = [] } IN TRANSACTIONS OF 5000 ROWS`;
    await graph.command({ name: 'bench/empty-lists', text });
  }
}
