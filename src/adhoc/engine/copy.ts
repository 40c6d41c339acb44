import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../base/config.js';
import { copyData } from '../../database/engine/copy-data.js';
import { isUsed, openEngine, type Engine } from '../../database/engine/engine.js';
import type { Report } from '../../database/engine/report.js';
import { AppError } from '../../base/errors.js';
import { withDeadline } from '../../base/deadline.js';
import { connect, type Graph } from '../../database/graph/graph.js';
import { readDataVersion } from '../../dossier/import/data-version.js';
import { removeUnusedCopies } from './unused-copies.js';
import { usualWatch } from './watchdog.js';
import { copyWithIndexes, hasUnwrittenIndexes } from './unwritten-indexes.js';

/** An engine on a copy of the data. */
export interface Copy {
  engine: Engine;
  graph: Graph;
  home: string;
  /** The version of the data that it holds. */
  version: string;
}

/** Puts the data of one folder into another. */
type Fill = (from: string, to: string, config: Config, report: Report) => Promise<void>;

/** Time in milliseconds for the first questions to an engine that has just started, at a low priority on a busy machine. */
const patience = 60_000;
const limits = { read: patience, write: patience };

/** Version of the data of a graph; a fixed word before the first import. */
export async function versionOf(graph: Graph): Promise<string> {
  return (await readDataVersion(graph)) ?? 'nothing';
}

/**
 * Starts an engine on a copy of the data, or finds the one that another process has started.
 *
 * Each version has a folder of its own, so that processes which share the data share the copy too, and a newer copy does
 * not disturb statements under way. An import may come between our look at the version and the copy: the copy that
 * is returned may be that of a later version.
 *
 * @param version the version of the data at this moment
 * @throws AppError ENGINE, DATABASE_UNAVAILABLE
 */
export async function startCopy(config: Config, version: string, report: Report): Promise<Copy> {
  const folder = join(config.dataDirectory, 'research');
  await removeUnusedCopies(folder, version);
  const home = join(folder, version);
  if (await hasUnwrittenIndexes(config.dataDirectory)) return openCopy(config, home, copyWithIndexes, report);
  try {
    return await openCopy(config, home, copyData, report);
  } catch (error) {
    // An index may have been made since the check.
    if (!isUnopened(error)) throw error;
    return openCopy(config, home, copyWithIndexes, report);
  }
}

/** The engine runs, and did not open the store. */
function isUnopened(error: unknown): boolean {
  return error instanceof AppError && error.code === 'DATABASE_UNAVAILABLE' && error.cause !== undefined;
}

async function openCopy(config: Config, home: string, fill: Fill, report: Report): Promise<Copy> {
  const prepare = async (): Promise<void> => {
    report('Copying the graph for ad-hoc statements ...', true);
    await rm(join(home, 'data'), { recursive: true, force: true });
    await fill(config.dataDirectory, home, config, report);
  };
  const options = { dataDirectory: home, purpose: 'command', readOnly: true, confined: true } as const;
  const engine = await openEngine(config, report, { ...options, prepare });
  try {
    return await copyOn(engine, home);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function copyOn(engine: Engine, home: string): Promise<Copy> {
  const graph = await connect(engine, limits);
  return { engine, graph, home, version: await versionOf(graph) };
}

/** True where the engine answers in the time that the watchdog grants. */
export async function answers({ graph }: Copy): Promise<boolean> {
  try {
    await withDeadline(graph.ping(), usualWatch.answer, () => new Error('no answer'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Releases the engine of a copy. If it was started here it is killed, since a store that is only read needs no clean stop,
 * and the copy is removed.
 */
export async function discardCopy({ graph, engine, home }: Copy): Promise<void> {
  if (engine.owned) await engine.kill();
  await graph.close();
  await engine.close();
  // Another process may have found that the engine had ended, and started one in its place.
  if (engine.owned && !(await isUsed(home))) await rm(home, { recursive: true, force: true });
}
