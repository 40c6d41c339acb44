import { inject } from 'vitest';
import { readConfig } from '../../src/base/config.js';
import { copyData } from '../../src/database/engine/copy-data.js';
import { openEngine } from '../../src/database/engine/engine.js';
import { silent } from '../../src/database/engine/report.js';
import { connect } from '../../src/database/graph/graph.js';
import { statement } from '../../src/database/graph/statement.js';
import { keptSeeds } from '../setup/graph.js';
import { ownData } from '../setup/own.js';

/**
 * Makes a folder the data folder of an engine that was stopped and holds the seeds: a copy of the store of this run, if it
 * has one. A copy of an engine that runs is not what one that was stopped leaves: indexes without a checkpoint are made
 * anew, which is waited for.
 */
export async function settledSeeds(folder: string): Promise<void> {
  const store = inject('seedsStore');
  if (store !== '') return copyData(store, folder);
  await (await keptSeeds()).close();
  await copyData(ownData(), folder);
  const engine = await openEngine({ ...readConfig(), server: undefined }, silent, {
    dataDirectory: folder,
    purpose: 'test',
  });
  const graph = await connect(engine);
  await graph.command(statement('writer/await-indexes')).finally(() => graph.close());
  await engine.close();
}
