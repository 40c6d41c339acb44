import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../src/backup/format.js';
import { retractDocument } from '../../src/dossier/import.js';
import type { Graph, Row } from '../../src/graph/graph.js';
import { readDataVersion } from '../../src/meta/describe.js';
import { validText } from '../dossier/valid.js';
import { clear, exported, foundingGraph, fromRoot, importText, testFoundation } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';

// A graph taken away and brought back by the commands, as a person does it.

let graph: Graph;
let folder: string;
let file: string;
let before: { bytes: string; dataVersion: string | null; kept: Row[] };

beforeAll(async () => {
  graph = await foundingGraph();
  const foundation = await testFoundation();
  await importText(graph, foundation, validText);
  await retractDocument(graph, foundation, 'document:seed-vna-2019-10-asem13');
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  file = join(folder, 'backup.jsonl');
  before = await state();
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

async function state(): Promise<typeof before> {
  const kept = await graph.rows({
    name: 'test',
    text: 'MATCH (d:Dossier) RETURN properties(d) AS properties ORDER BY d.id',
  });
  return { bytes: await exported(graph), dataVersion: await readDataVersion(graph), kept };
}

async function run(...args: string[]): Promise<{ code: number | null; err: string }> {
  const { uri, user, password } = ownEngine();
  const program = spawn(process.execPath, [fromRoot('dist/main.js'), ...args], {
    cwd: fromRoot('.'),
    env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
  });
  const ended = new Promise<number | null>((done) => program.on('close', done));
  return { err: await text(program.stderr), code: await ended };
}

test('a backup holds every dossier, those taken out again too, and leaves nothing beside it', async () => {
  expect(await run('backup', file)).toEqual({ code: 0, err: `Wrote ${file}: 3 dossiers.\n` });
  const lines = (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  expect(lines.slice(0, -1)).toEqual(before.kept.map(({ properties }) => properties));
  expect(lines.at(-1)).toMatchObject({ backup: 1, dossiers: 3, dataVersion: before.dataVersion });
  expect(await readdir(folder)).toEqual(['backup.jsonl']);
});

test('a graph that holds something is not written over', async () => {
  const { code, err } = await run('restore', file);
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^Expected an empty database; found \d+ nodes in it\.\nStop the server/),
  ]);
  expect(await state()).toEqual(before);
});

test('restored, the graph is what it was, to the byte, and so is what is kept beside it', async () => {
  await clear(graph);
  expect(await run('restore', file)).toEqual({ code: 0, err: 'Restored 3 dossiers.\n' });
  expect(await state()).toEqual(before);
});

test('what was retracted can be brought back from it', async () => {
  const haLong = readFileSync(fromRoot('seeds/dossiers/seed-vna-2019-10-asem13.yaml'), 'utf8');
  expect(await importText(graph, await testFoundation(), haLong)).toMatchObject({ added: 197, removed: 0 });
});

test.each<[what: string, change: (whole: string) => string, says: string]>([
  [
    'without its end',
    (whole) => whole.slice(0, -300),
    'expected its last line, which says how much it holds; found something else.',
  ],
  ['with a line less', (whole) => whole.slice(whole.indexOf('\n') + 1), 'found another.'],
  ['with a letter changed', (whole) => whole.replace('Anvers', 'Antwerp'), 'found another.'],
  ['that is empty', () => '', 'expected its last line'],
])('a backup %s is refused, and nothing is made of it', async (_what, change, says) => {
  await clear(graph);
  const damaged = join(folder, 'damaged.jsonl');
  await writeFile(damaged, change(await readFile(file, 'utf8')));
  const { code, err } = await run('restore', damaged);
  expect([code, err]).toEqual([1, expect.stringContaining(says)]);
  expect(await exported(graph)).toBe('');
});

test('a dossier that is no longer valid leaves the database empty', async () => {
  const backup = readBackup(await readFile(file, 'utf8'), file);
  const [first, ...others] = backup.dossiers;
  const spoilt = { ...first!, text: first!.text.replace('extent: full', 'extent: fuller') };
  await writeFile(file, writeBackup({ ...backup, dossiers: [...others, spoilt] }));
  const { code, err } = await run('restore', file);
  expect([code, err]).toEqual([1, expect.stringContaining('fuller')]);
  expect(await exported(graph)).toBe('');
  expect(await graph.read({ name: 'test', text: 'MATCH (d:Dossier) RETURN d' })).toEqual([]);
});
