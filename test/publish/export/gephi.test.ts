import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { edgeId, shownName, typeOf } from '../../../src/keep/snapshot/columns.js';
import { gexf } from '../../../src/publish/export/gexf.js';
import { graphml } from '../../../src/publish/export/graphml.js';
import { pagesOf, type NodeWithEdges } from '../../../src/keep/snapshot/pages.js';
import { takeSnapshot, type Snapshot } from '../../../src/keep/snapshot/snapshot.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { openGephi, type ReadWithGephi } from '../../setup/gephi.js';
import { keptSeeds } from '../../setup/graph.js';

// The two files for Gephi as Gephi reads them: it takes edges for one that other programs tell apart.

let graph: Graph;
let folder: string;
let read: ReadWithGephi;
const nodes: NodeWithEdges[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gephi-'));
  read = await openGephi(folder);
  graph = await keptSeeds();
  for await (const page of pagesOf(graph)) nodes.push(...page);
});
afterAll(async () => {
  await graph?.close();
  await rm(folder, { recursive: true });
});

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const ours = (): string[][] => [
  ...nodes.map((node) => ['node', node.id, oneLine(shownName(node)), typeOf(node)]),
  ...nodes.flatMap(({ edges }) =>
    edges.map((edge) => ['edge', edgeId(edge), edge.from, edge.to, edge.type, edge.type, '1.0', 'true']),
  ),
];
const sorted = (rows: string[][]): string[] => rows.map((row) => row.join('\t')).toSorted();

/** The pairs of nodes between which there are several relationships: those that were lost. */
function severalBetweenTwo(): number {
  const pairs = nodes.flatMap(({ edges }) => edges.map(({ from, to }) => `${from} ${to}`));
  return pairs.length - new Set(pairs).size;
}

async function fileOf(name: string, write: (snapshot: Snapshot) => AsyncGenerator<string>): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, write(await takeSnapshot(graph)));
  return file;
}

describe('Gephi reads every node and relationship, with what it is called and what kind it is', () => {
  test('of the GEXF', async () => {
    expect(severalBetweenTwo()).toBeGreaterThan(200);
    const rows = await read(await fileOf('graph.gexf', gexf), 'type', 'relation');
    expect(sorted(rows)).toEqual(sorted(ours()));
  });

  test('of the GraphML', async () => {
    const rows = await read(await fileOf('graph.graphml', graphml), 'node.type', 'edge.relation');
    expect(sorted(rows)).toEqual(sorted(ours()));
  });
});
