import type { Config } from '../base/config.js';
import { foundationOf, type Foundation } from '../dossier/import/foundation.js';
import type { SharedFiles } from '../dossier/import/idle.js';
import { readIdentity } from '../dossier/vocabulary/identity.js';
import { storedFoundation } from '../dossier/import/stored-foundation.js';
import { readPreferences } from '../dossier/vocabulary/preferences.js';
import { readVocabulary } from '../dossier/vocabulary/vocabulary.js';
import { openEngine, type Engine, type EngineOptions } from '../database/engine/engine.js';
import { progressLine, type Report } from '../database/engine/report.js';
import { ensureConstraints } from '../database/graph/constraints.js';
import { connect, type Graph } from '../database/graph/graph.js';
import { fromRoot } from '../base/root.js';
import { damageOf } from './damage.js';
import { restartWhenBroken } from './restart-when-broken.js';

/** The opened project: a running engine, a graph with its constraints, vocabulary, identity map and preferences. */
export interface Opened {
  engine: Engine;
  graph: Graph;
  foundation: Foundation;
  /** Closes the connection, and the engine if this process started it. */
  close(): Promise<void>;
}

/** Folder of the vocabulary that ships with the project. */
export const vocabularyFolder = fromRoot('seeds/vocabulary');
/** The identity map and the curators' preferences that ship with the project. */
export const sharedFiles: SharedFiles = {
  identity: fromRoot('seeds/identity.yaml'),
  preferences: fromRoot('seeds/preferences.yaml'),
};
/** Folder of the dossiers that ship with the project. */
export const seedsFolder = fromRoot('seeds/dossiers');

/**
 * Finds or starts the engine, connects, and creates the constraints.
 *
 * @param keep true takes vocabulary, identity map and preferences as stored in the graph, and reads no file
 * @throws AppError ENGINE, DATABASE_UNAVAILABLE, BAD_USER_INPUT
 */
export async function open(
  config: Config,
  report: Report,
  options: EngineOptions = {},
  keep = false,
): Promise<Opened> {
  const fromFiles = keep ? undefined : await readFoundation();
  const engine = await openEngine(config, report, options);
  try {
    const { statementTimeout: read, importTimeout: write } = config.service;
    const graph = await connect(engine, { read, write }).catch(async (error: unknown) => {
      throw config.server ? error : await damageOf(error, engine, config.dataDirectory);
    });
    await ensureConstraints(graph, (done, of) => report(progressLine('Making indexes', done, of), true));
    const foundation =
      fromFiles ?? (await storedFoundation(graph).catch((error: unknown) => giveUp(graph, error)));
    const leave = restartWhenBroken(graph, engine, report);
    const close = (): Promise<void> => {
      leave();
      return closeBoth(graph, engine);
    };
    return { engine, graph, foundation, close };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The vocabulary, identity map and preferences of the project. @throws AppError BAD_USER_INPUT that names the file and its first mistake */
export async function readFoundation(): Promise<Foundation> {
  const vocabulary = await readVocabulary(vocabularyFolder);
  const identity = await readIdentity(sharedFiles.identity, vocabulary);
  return foundationOf(vocabulary, identity, await readPreferences(sharedFiles.preferences, identity));
}

async function giveUp(graph: Graph, error: unknown): Promise<never> {
  await graph.close();
  throw error;
}

async function closeBoth(graph: Graph, engine: Engine): Promise<void> {
  await graph.close();
  await engine.close();
}

/** Runs `work` on the opened project, and closes it in any case. */
export async function withProject<T>(
  config: Config,
  report: Report,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const opened = await open(config, report);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
