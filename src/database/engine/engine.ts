import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config, ServerAddress } from '../../base/config.js';
import { AppError } from '../../base/errors.js';
import { diskFull, folderError, isDiskFull } from './engine-failure.js';
import { answersBolt } from './handshake.js';
import { isEngine, killEngine, stopLimit } from './launch.js';
import { acquire, lockOf } from './lock.js';
import { endProcess, isRunning, pause } from './process.js';
import { readRecord, type EngineRecord } from './record.js';
import { silent, type Report } from './report.js';
import { startEngine } from './start.js';
import type { Engine, EngineOptions } from './types.js';

export type { Engine, EngineOptions } from './types.js';

/** How long we wait for an answer of a running engine, in milliseconds. */
const answerLimit = 30_000;
const glance = 100;

/**
 * The engine of the configuration: the server of NEO4J_URI; else the engine that another process has started on the
 * data folder; else one that is started now, on free ports of the loopback address.
 *
 * @param report is told of steps that take long
 * @throws AppError ENGINE: no Java, no Maven, no network at the first start, a data folder that cannot be used, a full disk,
 *   or what Neo4j says
 */
export async function openEngine(
  config: Config,
  report: Report = silent,
  options: EngineOptions = {},
): Promise<Engine> {
  if (config.server !== undefined) return foreign(config.server);
  const home = resolve(options.dataDirectory ?? config.dataDirectory);
  try {
    await makeFolder(home);
    return await open(config, home, report, options);
  } catch (error) {
    throw isDiskFull(String(error)) ? diskFull(home, error) : (folderError(home, error) ?? error);
  }
}

/** As `mkdir -p`. Node's own loops without end where the system denies that an existing folder exists, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (!existsSync(dirname(path))) await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    // Another process may have created it in the meantime.
    if (error.code !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  });
}

async function open(config: Config, home: string, report: Report, options: EngineOptions): Promise<Engine> {
  const release = await acquire(lockOf(home), report);
  try {
    return (await share(home, report)) ?? (await startEngine(config, home, report, options));
  } finally {
    await release?.();
  }
}

function foreign({ uri, user, password, database }: ServerAddress): Engine {
  const nothing = (): Promise<void> => Promise.resolve();
  return { uri, user, password, database, owned: false, close: nothing, kill: nothing };
}

/** The engine that the record names, where it runs; ends one whose owner process has died. */
async function share(home: string, report: Report): Promise<Engine | undefined> {
  const record = await readRecord(home);
  if (record === undefined || !isEngine(record.pid, home)) return undefined;
  if (isRunning(record.starter)) {
    await answers(record);
    return { ...foreign(record), kill: () => killEngine(record.pid, home) };
  }
  report('Ending an engine whose starter is gone ...', true);
  await endProcess(record.pid, stopLimit);
  return undefined;
}

/** True where an engine runs on a data folder, or somebody is just starting or stopping one there. */
export async function isUsed(home: string): Promise<boolean> {
  if (existsSync(lockOf(home))) return true;
  const record = await readRecord(home);
  return record !== undefined && isEngine(record.pid, home);
}

async function answers(record: EngineRecord): Promise<void> {
  const end = Date.now() + answerLimit;
  while (!(await answersBolt(record.port))) {
    if (Date.now() > end) throw deaf(record);
    await pause(glance);
  }
}

function deaf({ pid, starter }: EngineRecord): AppError {
  return new AppError(
    'ENGINE',
    `The engine that runs already (process ${pid}) does not answer.`,
    `End process ${starter.pid}, which started it, and try again.`,
  );
}
