import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Config, ServerAddress } from '../../base/config.js';
import { AppError } from '../../base/errors.js';
import { archiveFlags, archiveOf, makeArchive, type Archive } from './archive.js';
import { javaFlags } from './flags.js';
import { resolveJars } from './jars.js';
import { browserJars } from './browser.js';
import { findJava } from './java.js';
import {
  classPathFlag,
  isEngine,
  killEngine,
  launch,
  stopLimit,
  type Launched,
  type Plan,
} from './launch.js';
import { acquire, lockOf } from './lock.js';
import { passwordOf, user } from './password.js';
import { loopback } from './ports.js';
import { endProcess, running } from './process.js';
import { readRecord, removeRecord, writeRecord } from './record.js';
import { silent, type Report } from './report.js';
import type { Settings } from './settings.js';
import { untilSpace } from './space.js';
import type { Engine, EngineOptions } from './types.js';
import { restartWhenEnded } from './restarter.js';

/** Time in milliseconds that `close` waits for another process which is just opening the same engine. */
const closeLimit = 5_000;
/** Time in milliseconds that an engine has for its first work before an archive of its classes is made. */
const archiveDelay = 20_000;

/**
 * Starts an engine of ours on a data folder. The caller holds the folder's lock.
 *
 * @throws AppError ENGINE, see `openEngine`
 */
export async function startEngine(
  config: Config,
  home: string,
  report: Report,
  {
    purpose = 'server',
    readOnly = false,
    confined = false,
    restart = false,
    prepare,
    ...options
  }: EngineOptions,
): Promise<Engine> {
  const java = await findJava(config, report);
  const jars = await resolveJars(config, java, report);
  const browser = options.browser === true ? await browserJars(config, java, report) : [];
  const http = options.http === true || browser.length > 0;
  await prepare?.(home);
  const address = { user, password: await passwordOf(home), database: 'neo4j' };
  const starter = running(process.pid);
  const onProcess = (pid: number, { port }: Settings): Promise<void> =>
    writeRecord(home, { uri: uriOf(port), ...address, port, pid, starter });
  const { environment } = config;
  const flags = javaFlags(java, purpose, confined);
  const plan: Plan = { java, jars, browser, home, flags, readOnly, http, confined, environment, onProcess };
  const archive = archiveOf(java, jars, home);
  const launched = await launchWith(archive, plan, purpose === 'server', report);
  const restarter = restart
    ? restartWhenEnded(launched, (former) => launchAgain(plan, former, report), report)
    : undefined;
  const archiving = purpose === 'server' ? archiveLater(archive, plan) : undefined;
  const engine = owned(home, launched, address, () => {
    archiving?.abort();
    return restarter?.stop() ?? launched.program.pid;
  });
  if (restarter === undefined) return engine;
  const startAgain = async (signal: AbortSignal): Promise<void> => {
    await untilSpace(home, signal);
    if (!signal.aborted) await killEngine(restarter.pid(), home);
  };
  return { ...engine, startAgain };
}

/** Starts an engine in place of one that has ended by itself, on the same ports, so that clients can reconnect. */
async function launchAgain(plan: Plan, { program, settings }: Launched, report: Report): Promise<Launched> {
  const release = await acquire(lockOf(plan.home), report);
  try {
    // Its supervisor may have been killed alone.
    if (isEngine(program.pid, plan.home)) await endProcess(program.pid, stopLimit);
    await refuseUsurper(plan.home, program.pid);
    return await launch({ ...plan, ports: settings }, report);
  } finally {
    await release?.();
  }
}

/** Another process may have found the data folder without an engine, and have started its own. */
async function refuseUsurper(home: string, former: number): Promise<void> {
  const record = await readRecord(home);
  if (record === undefined || record.pid === former || !isEngine(record.pid, home)) return;
  const message = `Another process has started an engine on ${home} in the meantime, at ${record.uri}.`;
  throw new AppError('ENGINE', message, 'Start this program again: it will share that engine.');
}

/** With the archive if there is one; without it where the start fails: a bad archive must not prevent a start. */
async function launchWith(archive: Archive, plan: Plan, learn: boolean, report: Report): Promise<Launched> {
  const flags = [...plan.flags, ...archiveFlags(archive, learn)];
  try {
    return await launch({ ...plan, flags }, report);
  } catch (error) {
    if (!existsSync(archive.path)) throw error;
    await rm(archive.path, { force: true });
    return launch(plan, report);
  }
}

/** Makes the archive in the background. Aborting stops that. */
function archiveLater(archive: Archive, plan: Plan): AbortController {
  const abort = new AbortController();
  const flags = [...plan.flags, classPathFlag(plan.home)];
  const begin = (): void => {
    if (existsSync(archive.path)) return;
    void makeArchive(archive, plan.java, flags, plan.environment, abort.signal).catch(() => undefined);
  };
  const timer = setTimeout(begin, archiveDelay).unref();
  abort.signal.addEventListener('abort', () => clearTimeout(timer));
  return abort;
}

/** @param leave ends what goes on beside the engine, and says which process it is by now */
function owned(
  home: string,
  { settings }: Launched,
  address: Omit<ServerAddress, 'uri'>,
  leave: () => number,
): Engine {
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= stop(home, leave());
    return closing;
  };
  const web = settings.httpPort === undefined ? {} : { http: `http://${loopback}:${settings.httpPort}` };
  return {
    uri: uriOf(settings.port),
    ...address,
    ...web,
    owned: true,
    close,
    kill: () => killEngine(leave(), home),
  };
}

/** Under the lock, so that nobody shares an engine that is about to end or starts one beside it. */
async function stop(home: string, pid: number): Promise<void> {
  // On a full disk the lock cannot be taken, but the engine must be stopped nevertheless.
  const release = await acquire(lockOf(home), silent, closeLimit).catch(() => undefined);
  try {
    if (isEngine(pid, home)) await endProcess(pid, stopLimit);
    await removeRecord(home, pid);
  } finally {
    await release?.();
  }
}

function uriOf(port: number): string {
  return `bolt://${loopback}:${port}`;
}
