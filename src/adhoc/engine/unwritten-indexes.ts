import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../base/config.js';
import { copyData } from '../../database/engine/copy-data.js';
import { openEngine } from '../../database/engine/engine.js';
import type { Report } from '../../database/engine/report.js';
import { connect } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { usualWatch } from './watchdog.js';

// An index that was made after the last checkpoint is not in the files of a copy. Neo4j makes such an index anew when it starts on
// a copy, and a read-only engine that would have to do so refuses to open the store.

/** Time in milliseconds that the indexes of a copy may take. */
const indexTime = 300_000;

/**
 * True where an index was made after the last checkpoint, as their files tell: that of the checkpoints is written by each of
 * them, and the folder of a range index when the index is made; that of a full-text index is written by each start. That costs less
 * than starting an engine that cannot work.
 *
 * @param home data folder of an engine
 */
export async function hasUnwrittenIndexes(home: string): Promise<boolean> {
  const checkpoints = join(home, 'data/transactions/neo4j');
  const indexes = join(home, 'data/databases/neo4j/schema/index');
  const files = (await namesIn(checkpoints)).filter((name) => name.startsWith('checkpoint.'));
  const providers = (await namesIn(indexes)).filter((name) => name.startsWith('range-'));
  const folders = await Promise.all(
    providers.map(async (provider) =>
      (await namesIn(join(indexes, provider))).map((name) => join(indexes, provider, name)),
    ),
  );
  const written = await newest(files.map((name) => join(checkpoints, name)));
  return (await newest(folders.flat())) > written;
}

/**
 * Copies a store that has such indexes, by way of an engine that may write and so builds them.
 *
 * @throws AppError as `copyData` and `openEngine` do
 */
export async function copyWithIndexes(
  from: string,
  to: string,
  config: Config,
  report: Report,
): Promise<void> {
  // Inside the folder whose lock the caller holds: nobody else builds here.
  const building = join(to, 'building');
  await rm(building, { recursive: true, force: true });
  await copyData(from, building);
  await buildIndexes(config, building, report);
  for (const name of ['password', 'data']) await rename(join(building, name), join(to, name));
  await rm(building, { recursive: true });
}

async function buildIndexes(config: Config, home: string, report: Report): Promise<void> {
  const engine = await openEngine(config, report, {
    dataDirectory: home,
    purpose: 'command',
    confined: true,
  });
  try {
    const graph = await connect(engine, { read: usualWatch.answer, write: indexTime });
    await graph.command(statement('writer/await-indexes')).finally(() => graph.close());
  } finally {
    await engine.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : [];
}

/** When the last of these was written; 0 where there are none, or where they are gone by now. */
async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(0, ...times);
}
