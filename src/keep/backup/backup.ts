import { AppError } from '../../base/errors.js';
import type { Graph } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import type { Backup, StoredDossier } from './format.js';

const pageSize = 200;

/**
 * Everything from which the graph can be made again, beside what ships with the project: the dossiers as they were
 * imported, including those that were retracted.
 *
 * @throws AppError OVERLOADED where the graph changes meanwhile; DATABASE_UNAVAILABLE, TIMEOUT
 */
export async function takeBackup(graph: Graph): Promise<Backup> {
  const before = await versionsOf(graph);
  const dossiers: StoredDossier[] = [];
  for (let page = await readPage(graph, ''); page.length > 0; page = await readPage(graph, lastId(page)))
    dossiers.push(...page);
  if ((await versionsOf(graph)).dataVersion !== before.dataVersion) throw changed();
  return { dossiers, ...before };
}

async function versionsOf(graph: Graph): Promise<Pick<Backup, 'dataVersion' | 'foundation'>> {
  const [writer] = await graph.rows(statement('import/writer'));
  return {
    dataVersion: String(writer?.['dataVersion'] ?? ''),
    foundation: String(writer?.['foundation'] ?? ''),
  };
}

async function readPage(graph: Graph, after: string): Promise<StoredDossier[]> {
  const rows = await graph.rows(statement('backup/dossiers'), { after, limit: pageSize });
  return rows.map(({ properties }) => properties as StoredDossier);
}

function lastId(page: readonly StoredDossier[]): string {
  return page.at(-1)?.id ?? '';
}

function changed(): AppError {
  return new AppError(
    'OVERLOADED',
    'The graph changed while the backup was taken, and nothing was written.',
    'Try again when no import runs.',
  );
}
