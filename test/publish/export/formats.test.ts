import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFiles, type ExportFile } from '../../../src/commands/export-formats.js';
import { csvCell } from '../../../src/publish/export/csv.js';
import { edgeProperties, nodeProperties, type Property } from '../../../src/keep/snapshot/properties.js';
import { partsOf } from '../../../src/keep/snapshot/pages.js';
import { takeSnapshot, whole } from '../../../src/keep/snapshot/snapshot.js';
import { xmlText } from '../../../src/publish/export/xml.js';
import type { Graph, StatementSent } from '../../../src/database/graph/graph.js';
import { emptyGraph, foundingTexts, fromRoot, importText, testFoundation } from '../../setup/graph.js';

const texts = foundingTexts.map((name) => readFileSync(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8'));

let graph: Graph;
beforeAll(async () => {
  graph = await loaded(texts);
});
afterAll(() => graph.close());

/** A graph that holds these texts, imported in their order. */
async function loaded(dossiers: string[]): Promise<Graph> {
  const fresh = await emptyGraph();
  const foundation = await testFoundation();
  for (const text of dossiers) await importText(fresh, foundation, text);
  return fresh;
}

async function bytesOf({ write }: ExportFile): Promise<string> {
  const parts: string[] = [];
  for await (const part of whole(await takeSnapshot(graph), write)) parts.push(part);
  return parts.join('');
}

const allBytes = async (): Promise<string[]> => {
  const all: string[] = [];
  for (const file of exportFiles) all.push(await bytesOf(file));
  return all;
};

describe('every format', () => {
  test('gives the same bytes for the same documents, in whatever order they came', async () => {
    const before = await allBytes();
    await graph.close();
    graph = await loaded(texts.toReversed());
    expect(await allBytes()).toEqual(before);
  });

  test.each(exportFiles)('$name is written as the graph is read, a page at a time', async ({ write }) => {
    const sent: StatementSent[] = [];
    const stop = graph.observe((statement) => sent.push(statement));
    const parts = write(await takeSnapshot(graph))[Symbol.asyncIterator]();
    await parts.next();
    await parts.next();
    const soon = sent.length;
    await exhaust(parts);
    stop();
    expect(sent.length - soon).toBeGreaterThan(3);
    const nodes = sent.filter(({ name }) => name === 'snapshot/nodes').map(({ rows }) => rows);
    expect(Math.max(...nodes)).toBe(200);
  });

  test.each(exportFiles)('$name breaks off if the graph changes meanwhile', async ({ write }) => {
    const parts = whole(await takeSnapshot(graph), write)[Symbol.asyncIterator]();
    await parts.next();
    const [first = ''] = texts;
    await importText(graph, await testFoundation(), `${first}\n# changed\n`);
    await expect(exhaust(parts)).rejects.toThrow(/^The graph changed while it was written out/);
    await importText(graph, await testFoundation(), first);
  });

  test('a file breaks off too if the graph is again what it was', async () => {
    const [ndjson] = exportFiles.filter(({ name }) => name === 'ndjson');
    const snapshot = await takeSnapshot(graph);
    const parts = whole(snapshot, ndjson!.write)[Symbol.asyncIterator]();
    await parts.next();
    const [first = ''] = texts;
    for (const text of [`${first}\n# changed\n`, first])
      await importText(graph, await testFoundation(), text);
    expect((await takeSnapshot(graph)).dataVersion).toBe(snapshot.dataVersion);
    await expect(exhaust(parts)).rejects.toThrow(/^The graph changed while it was written out/);
  });
});

async function exhaust(parts: AsyncIterator<string>): Promise<void> {
  while ((await parts.next()).done !== true);
}

test('a page with documents of many claims is read in parts, so that no answer grows too large', () => {
  const parts = partsOf([0, 3, 1500, 600, 5000, 0, 7].map((leaving) => ({ leaving })));
  expect(parts.map((part) => part.map(({ leaving }) => leaving))).toEqual([
    [0, 3, 1500],
    [600],
    [5000],
    [0, 7],
  ]);
});

describe('the columns', () => {
  const page = readFileSync(fromRoot('schema/graph.md'), 'utf8');
  const [nodesPart = '', edgesPart = ''] = page.split('## Relationships');
  const exportedNodes = nodesPart.split('### Dossier')[0] ?? '';
  const names = (properties: readonly Property[]): string[] =>
    properties.map(({ name, property = name }) => property).toSorted();

  test('of nodes are all the properties that schema/graph.md knows', () => {
    const known = [...exportedNodes.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(names(nodeProperties)).toEqual([...new Set(known)].filter((name) => name !== 'id').toSorted());
  });

  test('of relationships are all the properties that schema/graph.md knows', () => {
    const rows = [...edgesPart.matchAll(/^\| `[A-Z_]+`\s*\|[^|]*\|[^|]*\|([^|]*)\|/gm)];
    const known = rows.flatMap(([, cell = '']) => cell.trim().split(/\s+/));
    const wanted = [...new Set(known)].filter((name) => name !== 'id' && name !== '');
    expect(names(edgeProperties)).toEqual(wanted.toSorted());
  });
});

describe('escaping', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [' padded ', '" padded "'],
    ['', ''],
  ])('csv: %j is %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each([
    ['<a & "b">', '&lt;a &amp; &quot;b&quot;&gt;'],
    ['two\r\nlines\t', 'two&#13;&#10;lines&#9;'],
    ['bell \u0007', 'bell \uFFFD'],
    ['half \uD83D, whole \u{1F600}', 'half \uFFFD, whole \u{1F600}'],
    ['Hạ Long', 'Hạ Long'],
  ])('xml: %j is %j', (text, escaped) => {
    expect(xmlText(text)).toBe(escaped);
  });
});
