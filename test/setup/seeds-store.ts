import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../src/base/config.js';
import { openEngine } from '../../src/database/engine/engine.js';
import { streamReport } from '../../src/database/engine/report.js';
import { connect } from '../../src/database/graph/graph.js';
import { fromRoot, hold, seeds } from './kept.js';

/** All that decides what a loaded store is. */
const causes = ['cypher', 'pom.xml', 'schema', 'seeds', 'src', 'test/setup/kept.ts'];

/**
 * The data folder of a stopped engine that holds the seeds, as `keptSeeds` leaves them: each engine of a run starts on a
 * copy of it. It is kept until anything changes that it was made of.
 *
 * @returns undefined where there is none, and none is to be made: a run of few files, which may not need the seeds
 */
export async function seedsStore(config: Config): Promise<string | undefined> {
  const cache = fromRoot('node_modules/.cache/seeds-store');
  const path = join(cache, hashOf(causes));
  if (existsSync(path)) return path;
  // Set by scripts/test.ts.
  if (config.environment['WHOLE_RUN'] !== '1') return undefined;
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  const partial = `${path}.partial`;
  await fill(config, partial);
  await rename(partial, path);
  return path;
}

async function fill(config: Config, home: string): Promise<void> {
  const engine = await openEngine(config, streamReport(process.stderr), {
    purpose: 'test',
    dataDirectory: home,
  });
  try {
    const graph = await connect(engine);
    await hold(graph, seeds).finally(() => graph.close());
  } finally {
    await engine.close();
  }
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const whole = fromRoot(path);
    const files = statSync(whole).isDirectory()
      ? readdirSync(whole, { recursive: true, encoding: 'utf8' }).map((name) => join(whole, name))
      : [whole];
    for (const file of files.toSorted())
      if (statSync(file).isFile()) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}
