import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFiles } from '../../../src/commands/export-formats.js';
import { edgeId, shownName } from '../../../src/keep/snapshot/columns.js';
import { pagesOf, type NodeWithEdges } from '../../../src/keep/snapshot/pages.js';
import { takeSnapshot } from '../../../src/keep/snapshot/snapshot.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { keptFounding } from '../../setup/graph.js';
import { findPython, runPython } from '../../setup/python.js';

// The exports as other people's programs read them: networkx, pandas, frictionless, rdflib.

const python = await findPython();

let graph: Graph;
let folder: string;
let version: string;
const nodes: NodeWithEdges[] = [];

beforeAll(async () => {
  graph = await keptFounding();
  folder = await mkdtemp(join(tmpdir(), 'exports-'));
  const snapshot = await takeSnapshot(graph);
  version = snapshot.dataVersion;
  for await (const page of pagesOf(graph)) nodes.push(...page);
  for (const { file, write } of exportFiles) await writeFile(join(folder, file), write(snapshot));
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

const namesById = (): Record<string, string> =>
  Object.fromEntries(nodes.map((node) => [node.id, shownName(node)]));
const ends = (): string[][] =>
  nodes.flatMap(({ edges }) => edges.map((edge) => [edgeId(edge), edge.from, edge.to]));
const idsWith = (label: string): string[] =>
  nodes.filter(({ labels }) => labels.includes(label)).map(({ id }) => id);
const iri = (id: string): string => `urn:customs-cooperation:${id}`;

interface Read {
  nodes: Record<string, string>;
  edges: string[][];
}

function expectWhole(read: Read): void {
  expect(read.nodes).toEqual(namesById());
  expect(read.edges.toSorted()).toEqual(ends().toSorted());
  expect(Object.values(read.nodes)).toContain('Office européen de lutte antifraude');
}

describe.skipIf(python.path === undefined)(`the exports${python.reason}`, () => {
  test('networkx reads all of the GraphML', async () => {
    const file = join(folder, 'graph.graphml');
    const read = await runPython<Read & { graph: Record<string, string>; statuses: string[] }>(
      python,
      'test/publish/export/read_graph.py',
      'graphml',
      file,
    );
    expectWhole(read);
    expect(read.graph['dataVersion']).toBe(version);
    expect(read.statuses).toEqual(['happened', 'planned']);
  });

  test('networkx reads all of the GEXF', async () => {
    const file = join(folder, 'graph.gexf');
    const read = await runPython<Read>(python, 'test/publish/export/read_graph.py', 'gexf', file);
    expect(Object.keys(read.nodes)).toHaveLength(nodes.length);
    expectWhole(read);
  });

  test('frictionless finds no fault in the data package, and pandas reads all of its tables', async () => {
    const read = await runPython<Read & Record<string, unknown>>(
      python,
      'test/publish/export/read_tables.py',
      folder,
    );
    expectWhole(read);
    const claims = nodes.flatMap(({ edges }) => edges.map(({ properties }) => properties['claims'] ?? []));
    expect(read).toMatchObject({
      errors: [],
      version,
      columns: [
        ['id', 'label', 'type'],
        ['source', 'target', 'relation'],
      ],
      claims: claims.flat().length,
    });
  });

  test('rdflib reads the JSON-LD without a network, and answers with what the graph holds', async () => {
    const file = join(folder, 'graph.jsonld');
    const read = await runPython<Record<string, string[]>>(
      python,
      'test/publish/export/read_linked_data.py',
      file,
    );
    expect(read['ids']).toEqual(nodes.map(({ id }) => id).toSorted());
    expect(read['events']).toEqual(idsWith('Event').map(iri).toSorted());
    expect(read['threats']).toEqual(idsWith('Threat').map(iri).toSorted());
    expect(read['version']).toEqual([version]);
    expect(read['speakers']).toContain('Jonathan Holslag');
    expect(read['sources']).toEqual(idsWith('Document').map(iri).toSorted());
  });
});
