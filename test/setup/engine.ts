import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig, type Config, type ServerAddress } from '../../src/base/config.js';
import { openEngine } from '../../src/database/engine/engine.js';
import { streamReport } from '../../src/database/engine/report.js';

/** An engine that the files of one worker share, one after another: empty at first. */
export interface TestEngine extends ServerAddress {
  /** The folder with its data. */
  dataDirectory: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The engine of each worker; see `own.ts`. */
    engines: TestEngine[];
  }
}

/** How many files run at the same time: each has an engine for itself, and a server that runs already is but one. */
export const workers = readConfig().server === undefined ? Math.min(2, availableParallelism()) : 1;

/** Opens the engines of a test run, on data of their own; afterwards nothing of them is left. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const config = readConfig();
  const opened: OpenedEngine[] = [];
  for (let number = 0; number < workers; number += 1) opened.push(await openOne(config));
  project.provide(
    'engines',
    opened.map(({ engine }) => engine),
  );
  return async () => {
    for (const { close } of opened) await close();
  };
}

interface OpenedEngine {
  engine: TestEngine;
  close: () => Promise<void>;
}

async function openOne(config: Config): Promise<OpenedEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  const engine = await openEngine(config, streamReport(process.stderr), {
    purpose: 'test',
    dataDirectory: folder,
  });
  const { uri, user, password, database } = engine;
  // A server that runs already may be one of ours, on the folder of the configuration.
  const dataDirectory = engine.owned ? folder : config.dataDirectory;
  const close = async (): Promise<void> => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { engine: { uri, user, password, database, dataDirectory }, close };
}
