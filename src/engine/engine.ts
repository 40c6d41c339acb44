import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config, ServerAddress } from '../config.js';
import { AppError } from '../errors.js';
import { diskFull, isDiskFull } from './failure.js';
import { javaFlags, type Purpose } from './flags.js';
import { answersBolt } from './handshake.js';
import { resolveJars } from './jars.js';
import { findJava } from './java.js';
import { isEngine, launch, stopLimit, type Launched } from './launch.js';
import { acquire } from './lock.js';
import { passwordOf, user } from './password.js';
import { loopback } from './ports.js';
import { endProcess, isRunning, pause, running } from './process.js';
import { readRecord, removeRecord, writeRecord, type EngineRecord } from './record.js';
import { silent, type Report } from './report.js';
import type { Settings } from './settings.js';

/** A Neo4j that answers. */
export interface Engine extends ServerAddress {
  /** Address of its HTTP interface, where one was asked for and the engine is ours. */
  http?: string;
  /** True where this process started it, and ends it with `close`. */
  owned: boolean;
  /** Ends an engine that is owned, in order; leaves any other alone. May be called again. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** `test` starts faster and runs slower; default `server`. */
  purpose?: Purpose;
  /** Data folder; default that of the configuration. */
  dataDirectory?: string;
  /** True refuses every write to the graph. */
  readOnly?: boolean;
  /** True opens HTTP beside Bolt, on a port of its own. */
  http?: boolean;
}

/** Time in milliseconds that an engine which runs has to answer us. */
const answerLimit = 30_000;
/** Time in milliseconds that `close` waits for another process which is just opening the same engine. */
const closeLimit = 5_000;

/**
 * The engine of the configuration: the server of NEO4J_URI; else the engine that another process has started on the
 * data folder; else one that is started now, on free ports of the loopback address.
 *
 * @param report hears what takes long
 * @throws AppError ENGINE: no Java, no Maven, no network at the first start, a full disk, or what Neo4j says
 */
export async function openEngine(
  config: Config,
  report: Report = silent,
  options: EngineOptions = {},
): Promise<Engine> {
  if (config.server !== undefined) return foreign(config.server);
  const home = resolve(options.dataDirectory ?? config.dataDirectory);
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const release = await acquire(lockOf(home), report);
    try {
      return (await share(home, report)) ?? (await start(config, home, report, options));
    } finally {
      await release?.();
    }
  } catch (error) {
    throw isDiskFull(String(error)) && !(error instanceof AppError) ? diskFull(home) : error;
  }
}

function foreign({ uri, user: name, password, database }: ServerAddress): Engine {
  return { uri, user: name, password, database, owned: false, close: () => Promise.resolve() };
}

/** The engine that the record names, where it runs; ends one that nobody looks after any more. */
async function share(home: string, report: Report): Promise<Engine | undefined> {
  const record = await readRecord(home);
  if (record === undefined || !isEngine(record.pid, home)) return undefined;
  if (isRunning(record.starter)) {
    await answers(record);
    return foreign(record);
  }
  report('Ending an engine whose starter is gone ...', true);
  await endProcess(record.pid, stopLimit);
  return undefined;
}

async function answers(record: EngineRecord): Promise<void> {
  const end = Date.now() + answerLimit;
  while (!(await answersBolt(record.port))) {
    if (Date.now() > end) throw deaf(record);
    await pause(100);
  }
}

function deaf({ pid, starter }: EngineRecord): AppError {
  return new AppError(
    'ENGINE',
    `The engine that runs already (process ${pid}) does not answer.`,
    `End process ${starter.pid}, which started it, and try again.`,
  );
}

async function start(
  config: Config,
  home: string,
  report: Report,
  { purpose = 'server', readOnly = false, http = false }: EngineOptions,
): Promise<Engine> {
  const java = await findJava(config, report);
  const jars = await resolveJars(config, java, report);
  const address = { user, password: await passwordOf(home), database: 'neo4j' };
  const flags = javaFlags(java, purpose);
  const starter = running(process.pid);
  const onProcess = (pid: number, { port }: Settings): Promise<void> =>
    writeRecord(home, { uri: uriOf(port), ...address, port, pid, starter });
  const { environment } = config;
  const launched = await launch({ java, jars, home, flags, readOnly, http, environment, onProcess }, report);
  return owned(home, launched, address);
}

function owned(home: string, { kept, settings }: Launched, address: Omit<ServerAddress, 'uri'>): Engine {
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= stop(home, kept.pid));
  const web = settings.httpPort === undefined ? {} : { http: `http://${loopback}:${settings.httpPort}` };
  return { uri: uriOf(settings.port), ...address, ...web, owned: true, close };
}

function uriOf(port: number): string {
  return `bolt://${loopback}:${port}`;
}

/** Under the lock, so that nobody shares an engine that is about to end or starts one beside it. */
async function stop(home: string, pid: number): Promise<void> {
  const release = await acquire(lockOf(home), silent, closeLimit);
  try {
    await endProcess(pid, stopLimit);
    await removeRecord(home, pid);
  } finally {
    await release?.();
  }
}

function lockOf(home: string): string {
  return join(home, 'engine.lock');
}
