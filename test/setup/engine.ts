import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig, type Config, type ServerAddress } from '../../src/base/config.js';
import { copyData } from '../../src/database/engine/copy-data.js';
import { openEngine } from '../../src/database/engine/engine.js';
import { streamReport } from '../../src/database/engine/report.js';
import { seedsStore } from './seeds-store.js';
import { workers } from './workers.js';

/** An engine that the files of one worker share, one after another: at first empty, or with the seeds. */
export interface TestEngine extends ServerAddress {
  /** The folder with its data. */
  dataDirectory: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** An engine for each worker; see `own.ts`. */
    engines: TestEngine[];
    /** A folder in which workers note which engine they have. */
    claims: string;
    /** A data folder of a stopped engine that holds the seeds; empty where there is none. */
    seedsStore: string;
  }
}

/** Opens the engines of a test run, on data of their own; afterwards nothing of them is left. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const config = readConfig();
  const store = config.server === undefined ? await seedsStore(config) : undefined;
  const opened = await Promise.all(Array.from({ length: workers }, () => openOne(config, store)));
  project.provide(
    'engines',
    opened.map(({ engine }) => engine),
  );
  project.provide('seedsStore', store ?? '');
  const claims = await mkdtemp(join(tmpdir(), 'engine-claims-'));
  project.provide('claims', claims);
  return async () => {
    await rm(claims, { recursive: true, force: true });
    for (const { close } of opened) await close();
  };
}

interface OpenedEngine {
  engine: TestEngine;
  close: () => Promise<void>;
}

async function openOne(config: Config, store: string | undefined): Promise<OpenedEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  if (store !== undefined) await copyData(store, folder);
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
