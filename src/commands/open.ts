import type { Config } from '../config.js';
import { foundationOf, type Foundation } from '../dossier/foundation.js';
import { readIdentity } from '../dossier/identity.js';
import { readPreferences } from '../dossier/preferences.js';
import { readVocabulary } from '../dossier/vocabulary.js';
import { openEngine, type Engine, type EngineOptions } from '../engine/engine.js';
import type { Report } from '../engine/report.js';
import { ensureConstraints } from '../graph/constraints.js';
import { connect, type Graph } from '../graph/graph.js';
import { fromRoot } from '../server/paths.js';
import { damageOf } from './damage.js';
import { mendBroken } from './mend.js';

/** The project at work: an engine that runs, a graph with its constraints, and what the graph rests on. */
export interface Opened {
  engine: Engine;
  graph: Graph;
  foundation: Foundation;
  /** Closes the connection, and the engine if this process started it. */
  close(): Promise<void>;
}

/** Folder of the vocabulary that ships with the project. */
export const vocabularyFolder = fromRoot('seeds/vocabulary');
/** The identity map that ships with the project. */
export const identityFile = fromRoot('seeds/identity.yaml');
/** The curators' preferences that ship with the project. */
export const preferencesFile = fromRoot('seeds/preferences.yaml');
/** Folder of the dossiers that ship with the project. */
export const seedsFolder = fromRoot('seeds/dossiers');

/**
 * Finds or starts the engine, connects, and puts the constraints in force.
 *
 * @throws AppError ENGINE, DATABASE_UNAVAILABLE, BAD_USER_INPUT
 */
export async function open(config: Config, report: Report, options: EngineOptions = {}): Promise<Opened> {
  const vocabulary = await readVocabulary(vocabularyFolder);
  const identity = await readIdentity(identityFile, vocabulary);
  const foundation = foundationOf(vocabulary, identity, await readPreferences(preferencesFile, identity));
  const engine = await openEngine(config, report, options);
  try {
    const { statementTimeout: read, importTimeout: write } = config.service;
    const graph = await connect(engine, { read, write }).catch(async (error: unknown) => {
      throw config.server ? error : await damageOf(error, engine, config.dataDirectory);
    });
    await ensureConstraints(graph);
    const leave = mendBroken(graph, engine, report);
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

async function closeBoth(graph: Graph, engine: Engine): Promise<void> {
  await graph.close();
  await engine.close();
}

/** Runs `work` on the opened project, and closes it whatever comes. */
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
