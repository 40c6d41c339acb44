import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../../src/base/config.js';
import { openEngine, type Engine, type EngineOptions } from '../../../src/database/engine/engine.js';
import type { Report } from '../../../src/database/engine/report.js';
import { connect } from '../../../src/database/graph/graph.js';
import { readFoundation } from '../../../src/commands/open.js';
import { settle } from '../load.js';
import type { Size } from '../sizes.js';
import { restoreEmptyLists } from './empty-lists.js';
import { importOffline } from './offline-import.js';
import { buildIndexes } from './indexes.js';
import { write, type Written } from './write.js';

/** In milliseconds: building an index on L outlasts the usual limits. */
const limits = { read: 60_000, write: 4 * 3_600_000 };

/** What a folder was made from, and how much it took. */
interface Made {
  size: Size;
  foundation: string;
  documents?: number;
  claims?: number;
  megabytes?: number;
  seconds?: Record<string, number>;
}

/** Says what the graph rests on. Written last: a folder without it was left half made. */
const markOf = (folder: string): string => join(folder, 'corpus.json');

/**
 * Makes the data folder of a size without the importer of the project, in a small part of its time; `prove.ts` shows that the
 * graph is the same. A folder that was made before is left alone; one that was left half made, or that rests on another
 * vocabulary or projector, is made anew.
 */
export async function makeCorpus(
  config: Config,
  folder: string,
  size: Size,
  report: Report,
  purpose: NonNullable<EngineOptions['purpose']> = 'server',
): Promise<void> {
  const { hash: foundation } = await readFoundation();
  if ((await formerOf(folder)) === foundation) return;
  await rm(markOf(folder), { force: true });
  const made: Made = { size, foundation };
  const filled: Written[] = [];
  const prepare = async (home: string): Promise<void> => {
    filled.push(await fill(config, home, size, report, made));
  };
  const engine = await openEngine(config, report, { dataDirectory: folder, purpose, prepare });
  try {
    const [written] = filled;
    if (!written) throw new Error(`${folder}: another process has an engine there. End it.`);
    await timed(made, 'indexes', () => finish(engine, written, report));
  } finally {
    await engine.close();
  }
  await writeFile(markOf(folder), JSON.stringify(made));
  report(`${size.name} is made: ${JSON.stringify(made)}`);
}

/** What a folder that was made before rests on. */
async function formerOf(folder: string): Promise<string | undefined> {
  const mark = await readFile(markOf(folder), 'utf8').catch(() => '{}');
  return (JSON.parse(mark) as Partial<Made>).foundation;
}

/** Called before the engine starts, under the lock of its folder. */
async function fill(config: Config, home: string, size: Size, report: Report, made: Made): Promise<Written> {
  const folder = join(home, 'csv');
  for (const former of [folder, join(home, 'data')]) await rm(former, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const filled = await timed(made, 'files', () => write(folder, size, report));
  await timed(made, 'import', () => importOffline(config, home, filled.parameters, report));
  await rm(folder, { recursive: true });
  const { documents, claims, megabytes } = filled;
  Object.assign(made, { documents, claims, megabytes });
  return filled;
}

async function finish(engine: Engine, { emptyLists }: Written, report: Report): Promise<void> {
  const graph = await connect(engine, limits);
  try {
    await restoreEmptyLists(graph, emptyLists, report);
    await buildIndexes(graph, report);
    await settle(graph);
  } finally {
    await graph.close();
  }
}

/** Notes how many seconds a step has taken. */
async function timed<Result>(made: Made, name: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  made.seconds = { ...made.seconds, [name]: Math.round((performance.now() - start) / 100) / 10 };
  return result;
}
