import { badUserInput } from '../../base/errors.js';
import { formatFinding } from '../../dossier/read/finding.js';
import type { Foundation } from '../../dossier/import/foundation.js';
import { rebuildIn, type Progress, type Rebuilt } from '../../dossier/import/rebuild.js';
import type { Graph, Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import type { Backup, StoredDossier } from './format.js';

const batchSize = 100;

/**
 * Makes the graph of a backup in an empty database, in one transaction: all of it or nothing. Everything follows from the
 * dossiers' texts; with the same vocabulary, identity map, preferences and program the result must have the data version of the backup.
 *
 * @throws AppError BAD_USER_INPUT if the database is not empty, or a dossier is not valid under the present vocabulary
 */
export function restoreBackup(
  graph: Graph,
  foundation: Foundation,
  backup: Backup,
  progress?: Progress,
): Promise<void> {
  const { dossiers } = backup;
  return graph.write(async (transaction) => {
    await transaction.run(statement('import/lock'));
    await refuseUnlessEmpty(transaction);
    for (let start = 0; start < dossiers.length; start += batchSize)
      await transaction.run(statement('import/store-dossiers'), {
        rows: dossiers.slice(start, start + batchSize).map(rowOf),
      });
    expectValid(backup, await rebuildIn(transaction, foundation, progress));
    if (backup.foundation === foundation.hash) await expectVersion(transaction, backup);
  });
}

/** Dossiers that were already invalid when the backup was taken may stay invalid. */
function expectValid({ dossiers }: Backup, { refused }: Rebuilt): void {
  const followed = new Set(dossiers.filter((one) => one.refused === undefined).map(({ id }) => id));
  const bad = refused.filter(({ document }) => followed.has(document));
  if (bad.length === 0) return;
  const hint =
    'Restore it with the version of this project that wrote it, and correct or retract them there.';
  throw badUserInput(bad.flatMap(({ findings }) => findings.map(formatFinding)).join('\n'), hint);
}

async function expectVersion(transaction: Transaction, { dataVersion }: Backup): Promise<void> {
  const [writer] = await transaction.run(statement('import/writer'));
  const found = String(writer?.['dataVersion'] ?? '');
  if (found === dataVersion) return;
  throw badUserInput(
    `Expected dossiers of the data version ${dataVersion}; found ${found}. Nothing was restored.`,
  );
}

/** The node `Writer`, which taking the lock creates, does not count. */
async function refuseUnlessEmpty(transaction: Transaction): Promise<void> {
  const [row] = await transaction.run(statement('backup/count-nodes'));
  const nodes = Number(row?.['nodes']) - 1;
  if (nodes === 0) return;
  const hint = 'Stop the server, set NEO4J_DATA to a new folder, and restore before the first start.';
  throw badUserInput(`Expected an empty database; found ${nodes} nodes in it.`, hint);
}

function rowOf({ id, ...properties }: StoredDossier) {
  return { id, properties };
}
