import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Config } from '../../../src/base/config.js';
import { openEngine, type Engine } from '../../../src/database/engine/engine.js';
import { silent } from '../../../src/database/engine/report.js';
import { ensureConstraints } from '../../../src/database/graph/constraints.js';
import { connect, type Graph } from '../../../src/database/graph/graph.js';
import { openResearch, type Research } from '../../../src/adhoc/engine/research.js';
import { hasUnwrittenIndexes } from '../../../src/adhoc/engine/unwritten-indexes.js';
import { foundingTexts, fromRoot, importText, testFoundation } from '../../setup/graph.js';
import { ownConfig } from './door.js';

// An ad-hoc statement right after the first import, when no checkpoint has written the indexes of the store yet.

let config: Config;
let engine: Engine;
let graph: Graph;
let research: Research;

beforeAll(async () => {
  config = { ...ownConfig(), dataDirectory: await mkdtemp(join(tmpdir(), 'unwritten-')) };
  engine = await openEngine(config, silent, { purpose: 'test' });
  graph = await connect(engine);
  await ensureConstraints(graph);
  const foundation = await testFoundation();
  for (const name of foundingTexts)
    await importText(graph, foundation, readFileSync(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8'));
  // Two small documents are indexed before the engine of the copy has come so far as to ask for it.
  const text = "UNWIND range(1, 60000) AS n CREATE (:Entity:Claim {id: 'many:' + n, key: n, document: n})";
  await graph.command({ name: 'test/many', text });
  research = openResearch(config, graph, silent);
});
afterAll(async () => {
  await research.close();
  await graph.close();
  await engine.close();
  await rm(config.dataDirectory, { recursive: true });
});

test('it is answered, by an engine that opened its copy at once', async () => {
  expect(await hasUnwrittenIndexes(config.dataDirectory)).toBe(true);
  const request = { statement: 'MATCH (d:Document) RETURN count(d)', timeout: 60_000 };
  const { rows } = await research.run(request, 'somebody');
  expect(rows).toEqual([[foundingTexts.length]]);
  const copies = join(config.dataDirectory, 'research');
  const [copy = ''] = await readdir(copies);
  expect(await readFile(join(copies, copy, 'logs/debug.log'), 'utf8')).not.toContain('Failed to start');
});

test('a store has unwritten indexes until a checkpoint is written, and none because it is opened', async () => {
  await engine.close();
  expect(await hasUnwrittenIndexes(config.dataDirectory)).toBe(false);
  engine = await openEngine(config, silent, { purpose: 'test' });
  expect(await hasUnwrittenIndexes(config.dataDirectory)).toBe(false);
});
