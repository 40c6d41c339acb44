import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig, type ServerAddress } from '../../src/config.js';
import { openEngine } from '../../src/engine/engine.js';
import { streamReport } from '../../src/engine/report.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The engine of this test run: empty at first, shared by all files, which run one after another. */
    engine: ServerAddress;
    /** The folder with its data. */
    dataDirectory: string;
  }
}

/** Opens the one engine of a test run, on data of its own; afterwards nothing of it is left. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'engine-'));
  const config = readConfig();
  const engine = await openEngine(config, streamReport(process.stderr), {
    purpose: 'test',
    dataDirectory,
  });
  const { uri, user, password, database } = engine;
  project.provide('engine', { uri, user, password, database });
  // A server that runs already may be one of ours, on the folder of the configuration.
  project.provide('dataDirectory', engine.owned ? dataDirectory : config.dataDirectory);
  return async () => {
    await engine.close();
    await rm(dataDirectory, { recursive: true, force: true });
  };
}
