import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import { retractDocument } from '../../../src/dossier/import/import.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { statement } from '../../../src/database/graph/statement.js';
import { clear, emptyGraph, exported, fromRoot, importText, testFoundation } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';
import { builtTool } from '../../setup/program.js';

let graph: Graph;
let foundation: Foundation;
const importerProgram = builtTool('test/programs/importer');
const antwerp = 'seeds/dossiers/seed-be-2024-05-17-hls-antwerp.yaml';
const haLong = 'seeds/dossiers/seed-vna-2019-10-asem13.yaml';

beforeAll(async () => {
  foundation = await testFoundation();
  graph = await emptyGraph();
});
afterAll(() => graph.close());

/** Starts an importer and kills it, with no time to say farewell, a while after its n-th line. @returns its lines */
async function killAfter(lines: number, milliseconds: number): Promise<string[]> {
  const seen: string[] = [];
  const address = JSON.stringify(ownEngine());
  const importer = spawn(process.execPath, [importerProgram, address, haLong], {
    cwd: fromRoot('.'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: importer.stdout }).on('line', (line) => {
    seen.push(line);
    if (seen.length === lines) setTimeout(() => importer.kill('SIGKILL'), milliseconds);
  });
  await once(importer, 'close');
  return seen;
}

/** Waits until no importer holds the writer: what it has not committed by then is rolled back. */
async function writerIsFree(): Promise<void> {
  await graph.write((transaction) => transaction.run(statement('import/lock')));
}

test('an importer killed at any moment leaves the graph of before or the graph of after', async () => {
  await clear(graph);
  await importText(graph, foundation, readFileSync(fromRoot(antwerp), 'utf8'));
  const before = await exported(graph);
  await importText(graph, foundation, readFileSync(fromRoot(haLong), 'utf8'));
  const after = await exported(graph);
  await retractDocument(graph, foundation, 'document:seed-vna-2019-10-asem13');
  const outcomes = new Set<string>();

  const moments = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 15 }));
  const law = fc.asyncProperty(moments, async ([lines, milliseconds]) => {
    const seen = await killAfter(lines, milliseconds);
    expect(seen[0]).toBe('start');
    await writerIsFree();
    const now = await exported(graph);
    expect([before, after]).toContain(now);
    outcomes.add(now === before ? 'before' : 'after');
    if (now === after) await retractDocument(graph, foundation, 'document:seed-vna-2019-10-asem13');
  });
  // The first and the last moment are always among them, so that both outcomes are seen.
  await fc.assert(law, { numRuns: 12, examples: [[[2, 0]], [[60, 0]]], endOnFailure: true });
  expect([...outcomes].sort()).toEqual(['after', 'before']);
}, 600_000);
