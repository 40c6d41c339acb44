import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine } from '../../../dist/database/engine/engine.js';
import { connect } from '../../../dist/database/graph/graph.js';
import { settle } from '../load.mjs';
import { readFoundation } from './foundation.mjs';
import { restoreEmptyLists } from './empty-lists.mjs';
import { importOffline } from './offline-import.mjs';
import { buildIndexes } from './indexes.mjs';
import { write } from './write.mjs';

/** In milliseconds: building an index on L outlasts the usual limits. */
const limits = { read: 60_000, write: 4 * 3_600_000 };

/** Says what the graph rests on. Written last: a folder without it was left half made. */
const markOf = (folder) => join(folder, 'corpus.json');

/**
 * Makes the data folder of a size without the importer of the project, in a small part of its time; `prove.mjs` shows that the
 * graph is the same. A folder that was made before is left alone; one that was left half made, or that rests on another
 * vocabulary or projector, is made anew.
 * @param {import('../sizes.mjs').Size} size
 * @param {(line: string, passing?: boolean) => void} report
 */
export async function makeCorpus(config, folder, size, report, purpose = 'server') {
  const { hash: foundation } = await readFoundation();
  if ((await formerOf(folder)) === foundation) return;
  await rm(markOf(folder), { force: true });
  const made = { size, foundation };
  let filled;
  const prepare = async (home) => {
    filled = await fill(config, home, size, report, made);
  };
  const engine = await openEngine(config, report, { dataDirectory: folder, purpose, prepare });
  try {
    if (!filled) throw new Error(`${folder}: another process has an engine there. End it.`);
    await timed(made, 'indexes', () => finish(engine, filled, report));
  } finally {
    await engine.close();
  }
  await writeFile(markOf(folder), JSON.stringify(made));
  report(`${size.name} is made: ${JSON.stringify(made)}`);
}

/** What a folder that was made before rests on. */
async function formerOf(folder) {
  const mark = await readFile(markOf(folder), 'utf8').catch(() => '{}');
  return JSON.parse(mark).foundation;
}

/** Called before the engine starts, under the lock of its folder. */
async function fill(config, home, size, report, made) {
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

async function finish(engine, { emptyLists }, report) {
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
async function timed(made, name, work) {
  const start = performance.now();
  const result = await work();
  made.seconds = { ...made.seconds, [name]: Math.round((performance.now() - start) / 100) / 10 };
  return result;
}
