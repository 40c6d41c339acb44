import type { Report } from '../../../src/database/engine/report.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { constraintStatements, ensureConstraints } from '../../../src/database/graph/constraints.js';

/** In seconds: the indexes of L take minutes. */
const patience = 4 * 3600;

/**
 * Puts the constraints and indexes in force on a full graph: one by one, as one transaction for all would outlast its limit, and
 * then by the project's own way, which finds them there and notes it.
 */
export async function buildIndexes(graph: Graph, report: Report): Promise<void> {
  const statements = constraintStatements();
  for (const [done, one] of statements.entries()) {
    report(`Indexes: ${done} of ${statements.length}, ${one.name}`, true);
    await graph.command(one);
  }
  report('Indexes: waiting for the last ...', true);
  await graph.command({ name: 'bench/await-indexes', text: `CALL db.awaitIndexes(${patience})` });
  await ensureConstraints(graph);
}
