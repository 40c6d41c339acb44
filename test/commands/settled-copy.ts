import { readConfig } from '../../src/config.js';
import { copyData } from '../../src/engine/copy-data.js';
import { openEngine } from '../../src/engine/engine.js';
import { silent } from '../../src/engine/report.js';
import { connect } from '../../src/graph/graph.js';
import { statement } from '../../src/graph/statement.js';
import { ownData } from '../setup/own.js';

/**
 * Copies the data of this run into a folder. A copy of an engine that runs is not what one that was stopped leaves: indexes
 * without a checkpoint are made anew, which is waited for.
 */
export async function settledCopy(folder: string): Promise<void> {
  await copyData(ownData(), folder);
  const engine = await openEngine({ ...readConfig(), server: undefined }, silent, {
    dataDirectory: folder,
    purpose: 'test',
  });
  const graph = await connect(engine);
  await graph.command(statement('writer/await-indexes')).finally(() => graph.close());
  await engine.close();
}
