import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonical, sha256 } from '../../../src/base/canonical.js';
import { type Foundation } from '../../../src/dossier/import/foundation.js';
import { combineHashes, dataVersionOf } from '../../../src/dossier/import/data-version.js';
import { retractDocument } from '../../../src/dossier/import/import.js';
import { rebuild } from '../../../src/dossier/import/rebuild.js';
import { ndjsonFile } from '../../../src/keep/snapshot/ndjson.js';
import { takeSnapshot, whole } from '../../../src/keep/snapshot/snapshot.js';
import { loadGraphFile } from '../../../src/keep/graph-file/load-graph-file.js';
import { readLines } from '../../../src/keep/graph-file/read-lines.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { validText } from '../../dossier/read/valid.js';
import { clear, emptyGraph, foundingTexts, fromRoot, importText, testFoundation } from '../../setup/graph.js';

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

async function written(): Promise<string> {
  const parts: string[] = [];
  for await (const part of whole(await takeSnapshot(graph), ndjsonFile)) parts.push(part);
  return parts.join('');
}

const load = (from = file): ReturnType<typeof loadGraphFile> =>
  loadGraphFile(graph, foundation, from, () => 'file');

describe('an empty engine', () => {
  beforeEach(() => clear(graph));

  test('takes the file in, and gives the same bytes out', async () => {
    const lines = bytes.split('\n');
    expect(lines.some((line) => line.includes('two\u2028lines'))).toBe(true);
    expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject(
      await load().then(({ dossiers, nodes }) => ({ dossiers, nodes })),
    );
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
  beforeEach(() => clear(graph));
  afterAll(() => clear(graph));

  test('refuses the file, and keeps what it has', async () => {
    await importText(graph, foundation, haLong);
    const before = await written();
    await expect(load()).rejects.toThrow(
      /^Expected an empty graph; found \w+ \S+ in it. Nothing was imported.$/,
    );
    expect(await written()).toBe(before);
  });
});

type Lines = (all: string[]) => string[];

/** The lines of the export. */
const lines = (): string[] => bytes.trimEnd().split('\n');

/** The lines with a last one that counts and hashes them, as somebody who edits a file with care would leave it. */
function sealed(all: readonly string[]): string[] {
  const body = all.filter((line) => !line.startsWith('{"dossiers":'));
  const many = (start: string): number => body.filter((line) => line.startsWith(start)).length;
  const counts = {
    dossiers: many('{"dossier":'),
    nodes: many('{"labels":'),
    relationships: many('{"from":'),
    sha256: sha256(body.map((line) => `${line}\n`).join('')),
  };
  return [...body, JSON.stringify(counts)];
}

async function loadLines(all: readonly string[]): ReturnType<typeof loadGraphFile> {
  const other = join(folder, 'other.ndjson');
  await writeFile(other, all.map((line) => `${line}\n`).join(''));
  return load(other);
}

/** Changes the first line that holds all of `marks`. */
function inLine(marks: string[], change: (value: Value) => unknown): Lines {
  return (all) => {
    const place = all.findIndex((text) => marks.every((mark) => text.includes(mark)));
    const value = JSON.parse(all[place] ?? '') as Value;
    const given = change(value) ?? value;
    return all.with(place, typeof given === 'string' ? given : canonical(given));
  };
}

interface Value {
  node: string;
  labels: string[];
  relationship: string;
  from: string;
  to: string;
  properties: Record<string, unknown>;
}

const set = (properties: Record<string, unknown>) => (value: Value) => {
  for (const [name, now] of Object.entries(properties)) {
    expect(value.properties[name]).not.toEqual(now);
    if (now === undefined) delete value.properties[name];
    else value.properties[name] = now;
  }
};

/** A node and the relationships that leave it, as a place in the lines. */
function blockOf(all: readonly string[], mark: string): [start: number, length: number] {
  const start = all.findIndex((text) => text.startsWith('{"labels":') && text.includes(mark));
  const end = all.findIndex((text, index) => index > start && !text.startsWith('{"from":'));
  return [start, end - start];
}

const tie = (all: readonly string[]): number => all.findIndex((text) => text.startsWith('{"from":'));
const person = '"node":"person:';
const bo: Lines = (all) => {
  const [start] = blockOf(all, person);
  return all.toSpliced(
    start,
    0,
    all[start]?.replace(person, '"node":"person:a-').replace('"id":"person:', '"id":"person:a-') ?? '',
  );
};
const version =
  (texts: readonly string[]): Lines =>
  (all) => {
    const hash = combineHashes(null, ...texts.map(sha256));
    return all.with(
      0,
      edited(all[0], /"dataVersion":"\w+"/, `"dataVersion":"${dataVersionOf(hash, foundation)}"`),
    );
  };
const dossier =
  (text: string, to: string): Lines =>
  (all) =>
    all.map((one) => (one.startsWith('{"dossier":') ? one.replace(text, to) : one));

/** What somebody might do to a file, each with the rest made right. */
const edits: [what: string, edit: Lines, says: RegExp][] = [
  [
    'a name',
    inLine([person, 'displayNames'], set({ displayNames: ['Eve Evil'] })),
    /person:\S+: displayNames: expected/,
  ],
  ['a printed name', inLine(['"labels":["Name"]'], set({ text: 'Eve Evil' })), /: text: expected "/],
  ['the order of a list', inLine([person], set({ sortName: 'aaa' })), /: sortName: expected/],
  [
    'a property that is added',
    inLine([person], set({ website: 'https://evil.example' })),
    /: website: expected null, found/,
  ],
  [
    'a property that is taken away',
    inLine(['"node":"event:', '"date":'], set({ date: undefined })),
    /: date: expected "/,
  ],
  ['a text made a number', inLine(['"node":"claim:'], set({ locator: 1 })), /: locator: expected/],
  [
    'a number',
    inLine(['"labels":["Count"]'], set({ value: 1_000_000 })),
    /: value: expected \d+, found 1000000/,
  ],
  [
    'the words of a claim',
    inLine(['"node":"claim:', 'Antwerp'], (of) => set({ values: `${String(of.properties['values'])} ` })(of)),
    /claim:\S+: values: /,
  ],
  [
    'the document of a claim',
    inLine(['"node":"claim:'], set({ document: 'document:other' })),
    /: document: expected/,
  ],
  [
    'planned made happened',
    inLine(['"labels":["Participation"]', '"planned"'], set({ status: 'happened' })),
    /: status: expected "planned", found "happened"/,
  ],
  [
    'inferred made stated',
    inLine(['"from":', '"basis":"inferred"'], set({ basis: 'stated' })),
    /: basis: expected "inferred"/,
  ],
  ['a tally', inLine(['"tally":'], set({ tally: ['2024|stated|99'] })), /: tally: expected/],
  [
    'a node of another type',
    inLine([person], (of) => ({ ...of, labels: ['Actor', 'Entity', 'Organisation'] })),
    /: labels: expected/,
  ],
  [
    'a node with one label more',
    inLine([person], (of) => ({ ...of, labels: [...of.labels, 'Writer'] })),
    /: labels: expected/,
  ],
  [
    'a node under another id',
    inLine([person], (of) => ({ ...of, node: 'person:a', properties: { ...of.properties, id: 'person:a' } })),
    /found, not expected|sorted/,
  ],
  [
    'a node whose property id is another',
    inLine([person], set({ id: 'person:other' })),
    /: id: expected "person/,
  ],
  ['a node that is added', bo, /person:a-\S+: found, not expected/],
  [
    'a node that is taken out with what leaves it',
    (all) => all.toSpliced(...blockOf(all, '"node":"name:')),
    /holds \d+ nodes and \d+ relationships; its dossiers give \d+ and \d+/,
  ],
  [
    'a node twice',
    (all) => all.toSpliced(tie(all) - 1, 0, all[tie(all) - 1] ?? ''),
    /sorted and each once; found a line with node/,
  ],
  [
    'a node in another place',
    (all) => {
      const [start, length] = blockOf(all, person);
      return [...all.toSpliced(start, length).slice(0, -1), ...all.slice(start, start + length)];
    },
    /sorted and each once/,
  ],
  [
    'bookkeeping',
    (all) => all.toSpliced(-1, 1, '{"labels":["Writer"],"node":"writer","properties":{"id":"writer"}}'),
    /sorted|found, not expected/,
  ],
  [
    'the evidence of a relationship',
    inLine(['"relationship":"NAMES"'], set({ claims: [] })),
    /: claims: expected/,
  ],
  [
    'the chosen place',
    inLine(['"relationship":"HELD_IN"'], set({ chosen: false })),
    /: chosen: expected true/,
  ],
  [
    'a relationship of another type',
    inLine(['"relationship":"BY"'], (of) => ({ ...of, relationship: 'IN' })),
    /found, not expected|sorted/,
  ],
  [
    'a relationship to another end',
    inLine(['"relationship":"BY"'], (of) => ({ ...of, to: 'person:a' })),
    /: to: expected/,
  ],
  [
    'a relationship from another node',
    inLine(['"relationship":"BY"'], (of) => ({ ...of, from: 'person:a' })),
    /found a line with relationship/,
  ],
  [
    'a relationship that is added',
    (all) => all.toSpliced(tie(all), 0, edited(all[tie(all)], '"to":"', '"to":"a')),
    /found, not expected/,
  ],
  ['a relationship that is taken out', (all) => all.toSpliced(tie(all), 1), /its dossiers give/],
  [
    'a relationship twice',
    (all) => all.toSpliced(tie(all), 0, all[tie(all)] ?? ''),
    /found a line with relationship\.$/,
  ],
  [
    'a key that comes twice',
    inLine([person], (of) => canonical(of).replace('"node":', '"node":"person:a","node":')),
    /each key once/,
  ],
  [
    'a line with spaces',
    inLine([person], (of) => JSON.stringify(of, null, 1).replaceAll('\n', ' ')),
    /no spaces between/,
  ],
  [
    'a key that objects have',
    inLine([person], (of) => canonical(of).replace('"id":', '"__proto__":{"a":1},"id":')),
    /not a line of a graph file/,
  ],
  [
    'a dossier alone',
    dossier('value: 53', 'value: 54'),
    /: value: expected 54, found 53|claim:\S+: found, not expected/,
  ],
  [
    'a dossier, with the version made right',
    (all) =>
      version([antwerp, odd.replace('value: 53', 'value: 54')])(dossier('value: 53', 'value: 54')(all)),
    /not what the dossiers of the file give/,
  ],
  ['the comment of a dossier', dossier('# two', '# three'), /dossiers give \w+\.$/],
  ['a dossier that is taken out', (all) => all.toSpliced(1, 1), /not what the dossiers of the file give/],
  [
    'a dossier that is added',
    (all) => all.toSpliced(3, 0, canonical({ dossier: 'document:seminar', text: validText })),
    /not what|its dossiers give/,
  ],
  [
    'a dossier under another id',
    (all) => all.with(1, edited(all[1], '2024', '2025')),
    /:2: expected the dossier of/,
  ],
  ['a bad dossier', dossier('role: ', 'rule: '), /:\d+:\d+:\d+: /],
  [
    'a dossier three times',
    (all) => all.toSpliced(1, 0, all[1] ?? '', all[1] ?? ''),
    /found a line with dossier\.$/,
  ],
  [
    'the data version',
    (all) => all.with(0, edited(all[0], /"dataVersion":"./, '"dataVersion":"x')),
    /was written at data version x\w+; .* give \w+\.$/,
  ],
  [
    'the format',
    (all) => all.with(0, edited(all[0], ':2,', ':1,')),
    /:1: a graph file of format 1; this program reads format 2\.$/,
  ],
  ['the head away', (all) => all.slice(1), /:1: expected a head, .*; found a line with dossier\.$/],
  ['all away', () => [], /:1: expected a head/],
];

describe('a file that was edited', () => {
  beforeAll(() => clear(graph));

  const refusal = async (all: readonly string[]): Promise<string> =>
    loadLines(all).then(
      () => 'taken',
      (error: Error) => error.message,
    );

  test.each(edits)(
    'in %s is refused: left at that, and with its last line made right',
    async (_what, edit, says) => {
      const sent: string[] = [];
      const stop = graph.observe(({ name }) => sent.push(name));
      const all = edit(lines().slice(0, -1));
      expect(await refusal([...all, lines().at(-1) ?? ''])).not.toBe('taken');
      expect(await refusal(sealed(all))).toMatch(says);
      stop();
      expect(sent, 'nothing was asked of the engine').toEqual([]);
    },
  );

  test('in its last line, or broke off, or goes on, is refused', async () => {
    const all = lines();
    const ending = (from: RegExp, to: string): string[] => [
      ...all.slice(0, -1),
      edited(all.at(-1), from, to),
    ];
    expect(await refusal(all.slice(0, -1))).toMatch(
      /found \{.*\}; it has no last line with their numbers\.$/,
    );
    expect(await refusal(all.toSpliced(-2, 1))).toMatch(/; its last line says \{.*\}\.$/);
    expect(await refusal([...all, all[1] ?? ''])).toMatch(/; found a line with dossier\.$/);
    const hash = ending(/"sha256":"./, '"sha256":"x');
    expect(await refusal(hash)).toMatch(/its last line gives the hash x\w+; its content has \w+\.$/);
    expect(await refusal(ending(/"nodes":./, '"nodes":9'))).toMatch(/; its last line says/);
  });

  test('or is no such file, is refused', async () => {
    expect(await refusal(['id,label', 'a,b'])).toMatch(/:1: not a line of a graph file: .*JSON/);
    await expect(load(join(folder, 'nowhere.ndjson'))).rejects.toThrow(
      /nowhere.ndjson: cannot be read: there is no such file or folder/,
    );
    await expect(load(folder)).rejects.toThrow(/cannot be read: it is a folder/);
    const latin = join(folder, 'latin.ndjson');
    await writeFile(latin, Buffer.from(bytes, 'latin1'));
    await expect(load(latin)).rejects.toThrow(/cannot be read: it is no text in UTF-8/);
    await writeFile(latin, Buffer.alloc(20_000_000, 'x'));
    await expect(load(latin)).rejects.toThrow(/a line of more than 16000000 characters/);
  });

  test('leaves nothing behind, whatever it was', async () => {
    const left = 'MATCH (node) RETURN labels(node) AS labels, keys(node) AS keys';
    const [writer, ...others] = await graph.rows({ name: 'test', text: left });
    expect(others).toEqual([]);
    expect(writer?.['labels']).toEqual(['Writer']);
    expect((writer as { keys: string[] }).keys.toSorted()).toEqual(['constraints', 'id']);
  });

  test('in a dossier, with all that follows made right, is another graph under another data version', async () => {
    const before = await load();
    await clear(graph);
    const other = odd.replace('value: 53', 'value: 54');
    for (const text of [antwerp, other]) await importText(graph, foundation, text);
    const made = await written();
    await clear(graph);
    const { dataVersion } = await loadLines(made.trimEnd().split('\n'));
    expect(dataVersion).not.toBe(before.dataVersion);
    expect(await written()).toBe(made);
  });
});

function edited(line = '', from: string | RegExp, to: string): string {
  return line.replace(from, to);
}

test('lines are read as they come, however the file is cut', async () => {
  const small = join(folder, 'small.ndjson');
  const end = '{"dossiers":0,"nodes":0,"relationships":0,"sha256":""}';
  await writeFile(small, end);
  const read: string[] = [];
  for await (const { kind, at } of readLines(small)) read.push(`${kind} ${at}`);
  expect(read).toEqual([`dossiers ${small}:1`]);
});
