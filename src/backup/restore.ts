import { badUserInput } from '../errors.js';
import type { Foundation } from '../dossier/foundation.js';
import { rebuildIn } from '../dossier/rebuild.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { statement } from '../graph/statement.js';
import type { Backup, KeptDossier } from './format.js';

const batchSize = 100;

/**
 * Makes the graph of a backup in an empty database, in one transaction: all of it or nothing.
 *
 * @throws AppError BAD_USER_INPUT if the database is not empty, or a dossier is not valid under the present vocabulary
 */
export function restoreBackup(graph: Graph, foundation: Foundation, { dossiers }: Backup): Promise<void> {
  return graph.write(async (transaction) => {
    await transaction.run(statement('import/lock'));
    await refuseUnlessEmpty(transaction);
    for (let start = 0; start < dossiers.length; start += batchSize)
      await transaction.run(statement('import/keep-dossiers'), {
        rows: dossiers.slice(start, start + batchSize).map(rowOf),
      });
    await rebuildIn(transaction, foundation);
  });
}

/** The writer, which the lock has made if there was none, is no content. */
async function refuseUnlessEmpty(transaction: Transaction): Promise<void> {
  const [row] = await transaction.run(statement('backup/count-nodes'));
  const nodes = Number(row?.['nodes']) - 1;
  if (nodes === 0) return;
  const hint = 'Stop the server, set NEO4J_DATA to a new folder, and restore before the first start.';
  throw badUserInput(`Expected an empty database; found ${nodes} nodes in it.`, hint);
}

function rowOf({ id, ...properties }: KeptDossier) {
  return { id, properties };
}
