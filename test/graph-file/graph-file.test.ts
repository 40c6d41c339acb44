import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Foundation } from '../../src/dossier/foundation.js';
import { retractDocument } from '../../src/dossier/import.js';
import { rebuild } from '../../src/dossier/rebuild.js';
import { ndjsonFile } from '../../src/export/ndjson.js';
import { takeSnapshot, whole } from '../../src/export/snapshot.js';
import { loadGraphFile } from '../../src/graph-file/load.js';
import { readLines } from '../../src/graph-file/read.js';
import type { Graph } from '../../src/graph/graph.js';
import { clear, emptyGraph, foundingTexts, fromRoot, importText, testFoundation } from '../setup/graph.js';

// A graph goes out as NDJSON and comes in again, into an engine that holds nothing.

const [antwerp = '', haLong = ''] = await Promise.all(
  foundingTexts.map((name) => readFile(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8')),
);
/** A comment with what some readers take for the end of a line. */
const odd = `${haLong}\n# two\u2028lines\n`;

let graph: Graph;
let foundation: Foundation;
let folder: string;
let file: string;
/** The export of the founding texts, to the byte. */
let bytes: string;

beforeAll(async () => {
  foundation = await testFoundation();
  folder = await mkdtemp(join(tmpdir(), 'graph-file-'));
  file = join(folder, 'graph.ndjson');
  graph = await emptyGraph();
  for (const text of [antwerp, odd]) await importText(graph, foundation, text);
  bytes = await written();
  await writeFile(file, bytes);
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => clear(graph));

async function written(): Promise<string> {
  const parts: string[] = [];
  for await (const part of whole(await takeSnapshot(graph), ndjsonFile)) parts.push(part);
  return parts.join('');
}

const load = (from = file): ReturnType<typeof loadGraphFile> =>
  loadGraphFile(graph, foundation, from, () => 'file');

describe('an empty engine', () => {
  test('takes the file in, and gives the same bytes out', async () => {
    const lines = bytes.split('\n');
    expect(lines.some((line) => line.includes('two\u2028lines'))).toBe(true);
    expect(JSON.stringify(await load())).toBe(lines.at(-2));
    expect(await written()).toBe(bytes);
  });

  test('can import, correct and retract afterwards, as if the dossiers had been imported there', async () => {
    await load();
    const [imported] = [await importText(graph, foundation, odd)];
    expect(imported).toMatchObject({ added: 0, removed: 0 });
    await importText(graph, foundation, haLong);
    await retractDocument(graph, foundation, 'document:seed-be-2024-05-17-hls-antwerp');
    const after = await written();
    await clear(graph);
    await importText(graph, foundation, haLong);
    expect(await written()).toBe(after);
  });

  test('can be built anew from the dossiers that came with the file', async () => {
    await load();
    expect(await rebuild(graph, foundation)).toBe(2);
    expect(await written()).toBe(bytes);
  });

  test('from which all was retracted again writes what one that never held anything writes', async () => {
    const never = await written();
    await importText(graph, foundation, haLong);
    await retractDocument(graph, foundation, 'document:seed-vna-2019-10-asem13');
    expect(await written()).toBe(never);
  });
});

describe('an engine that holds something', () => {
  test('refuses the file, and keeps what it has', async () => {
    await importText(graph, foundation, haLong);
    const before = await written();
    await expect(load()).rejects.toThrow(
      /^Expected an empty graph; found \w+ \S+ in it. Nothing was imported.$/,
    );
    expect(await written()).toBe(before);
  });
});

describe('a file that is not as it was written', () => {
  const lines = (): string[] => bytes.trimEnd().split('\n');
  /** The first relationship. */
  const tie = (): number => lines().findIndex((line) => line.startsWith('{"from":'));
  const changes: [string, (all: string[]) => string[], RegExp][] = [
    ['broke off', (all) => all.slice(0, -1), /found \{.*\}; it has no last line with their numbers\.$/],
    ['lacks a line', (all) => all.toSpliced(-2, 1), /; its last line says \{.*\}\.$/],
    ['lacks its head', (all) => all.slice(1), /:1: expected a head, .*; found a line with dossier\.$/],
    ['goes on after its end', (all) => [...all, all[1] ?? ''], /; found a line with dossier\.$/],
    [
      'holds another dossier',
      (all) => all.with(1, edited(all[1], 'text":"', 'text":"#\\n')),
      /dossiers give \w+\.$/,
    ],
    [
      'gives a dossier another id',
      (all) => all.with(1, edited(all[1], '2024', '2025')),
      /:2: expected the dossier of/,
    ],
    ['holds a bad dossier', (all) => all.with(1, edited(all[1], 'role: ', 'rule: ')), /:2:\d+:\d+: /],
    [
      'holds a node twice',
      (all) => all.toSpliced(tie() - 1, 0, all[tie() - 1] ?? ''),
      /sorted and each once; found a line with node/,
    ],
    [
      'holds a relationship twice',
      (all) => all.toSpliced(tie(), 0, all[tie()] ?? ''),
      /found a line with relationship\.$/,
    ],
    [
      'has lost the node of a relationship',
      (all) => all.toSpliced(tie() - 1, 1),
      /found a line with relationship\.$/,
    ],
    [
      'holds a dossier three times',
      (all) => all.toSpliced(1, 0, all[1] ?? '', all[1] ?? ''),
      /found a line with dossier\.$/,
    ],
    ['is of another format', (all) => all.with(0, edited(all[0], ':1,', ':2,')), /:1: .*: graph.format: /],
    ['is something else', () => ['id,label', 'a,b'], /:1: not a line of a graph file: .*JSON/],
    ['is empty', () => [], /found \{"dossiers":0/],
    [
      'brings bookkeeping',
      (all) => all.toSpliced(-2, 1, writer),
      /the labels and the property id must be those/,
    ],
    [
      'leads nowhere',
      (all) => all.with(tie(), edited(all[tie()], '"to":"', '"to":"no')),
      /: 1 relationships lead to nodes that it does not hold\. Nothing was imported\.$/,
    ],
  ];
  const writer = '{"labels":["Writer"],"node":"writer","properties":{"id":"writer"}}';

  test.each(changes)('because it %s, is refused whole', async (_what, change, message) => {
    const other = join(folder, 'other.ndjson');
    await writeFile(
      other,
      change(lines())
        .map((line) => `${line}\n`)
        .join(''),
    );
    const before = await written();
    await expect(load(other)).rejects.toThrow(message);
    expect(await written()).toBe(before);
  });

  test('because it is not there, is refused', async () => {
    await expect(load(join(folder, 'nowhere.ndjson'))).rejects.toThrow(
      /nowhere.ndjson: cannot be read: ENOENT/,
    );
  });
});

function edited(line = '', from: string, to: string): string {
  return line.replace(from, to);
}

test('lines are read as they come, however the file is cut', async () => {
  const small = join(folder, 'small.ndjson');
  const end = '{"dossiers":0,"nodes":0,"relationships":0}';
  await writeFile(small, end);
  const read: string[] = [];
  for await (const { kind, at } of readLines(small)) read.push(`${kind} ${at}`);
  expect(read).toEqual([`dossiers ${small}:1`]);
});
