import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { lstat, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBackup, writeBackup, type Backup, type StoredDossier } from '../../../src/keep/backup/format.js';
import { restoreBackup } from '../../../src/keep/backup/restore.js';
import { canonical, sha256 } from '../../../src/base/canonical.js';
import { combineHashes, dataVersionOf } from '../../../src/dossier/import/data-version.js';
import { retractDocument } from '../../../src/dossier/import/import.js';
import type { Graph, Row } from '../../../src/database/graph/graph.js';
import { readDataVersion } from '../../../src/dossier/import/data-version.js';
import { validText } from '../../dossier/read/valid.js';
import { clear, exported, foundingGraph, fromRoot, importText, testFoundation } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

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

async function run(...args: string[]): Promise<{ code: number | null; err: string; out: string }> {
  const { uri, user, password } = ownEngine();
  const program = spawn(process.execPath, [fromRoot('dist/main.js'), ...args], {
    cwd: fromRoot('.'),
    env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
  });
  const ended = new Promise<number | null>((done) => program.on('close', done));
  const [err, out] = await Promise.all([text(program.stderr), text(program.stdout)]);
  return { err, out, code: await ended };
}

test('a backup holds every dossier, retracted ones too, and leaves no other file', async () => {
  const { code, err } = await run('backup', file);
  expect([code, err.split('\n').at(-2)]).toEqual([0, `Wrote ${file}: 3 dossiers.`]);
  const lines = (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  expect(lines.slice(0, -1)).toEqual(before.kept.map(({ properties }) => properties));
  expect(lines.at(-1)).toMatchObject({ backup: 2, dossiers: 3, dataVersion: before.dataVersion });
  expect(await readdir(folder)).toEqual(['backup.jsonl']);
});

test('a backup follows a symbolic link, and replaces nothing but a file', async () => {
  const aside = await mkdtemp(join(tmpdir(), 'backup-aside-'));
  const [link, pipe] = [join(aside, 'link'), join(aside, 'pipe')];
  await writeFile(join(aside, 'file'), '');
  await symlink('file', link);
  spawnSync('mkfifo', [pipe]);
  expect(await run('backup', link)).toMatchObject({ code: 0 });
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(join(aside, 'file'), 'utf8')).toBe(await readFile(file, 'utf8'));
  const { code, err } = await run('backup', pipe);
  expect([code, err]).toEqual([1, `${pipe}: expected a file that can be written; it is no ordinary file.\n`]);
  expect((await lstat(pipe)).isFIFO()).toBe(true);
  await rm(aside, { recursive: true });
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
  const { code, err, out } = await run('restore', file);
  expect([code, err.split('\n').at(-2), out]).toEqual([
    0,
    'Restored 3 dossiers.',
    `data version ${before.dataVersion}\n`,
  ]);
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

/** The dossier with another text, and the hash of that. */
const texted = (dossier: StoredDossier, other: string): StoredDossier => ({
  ...dossier,
  text: other,
  hash: sha256(other),
});

/** The backup under the data version that its dossiers give, as somebody who edits it with care would leave it. */
function honest(backup: Backup): Backup {
  const present = backup.dossiers.filter(({ retracted }) => !retracted).map(({ hash }) => hash);
  const combined = combineHashes(null, ...present);
  return { ...backup, dataVersion: dataVersionOf(combined, { hash: backup.foundation ?? '' }) ?? '' };
}

const one = (backup: Backup, change: (dossier: StoredDossier) => Partial<StoredDossier>): Backup => ({
  ...backup,
  dossiers: backup.dossiers.map((dossier, index) =>
    index === 0 ? { ...dossier, ...change(dossier) } : dossier,
  ),
});

/** What somebody might do to a backup, with the hash of its lines made right. */
const edits: [what: string, edit: (backup: Backup) => Backup, says: RegExp][] = [
  [
    'a text',
    (all) => one(all, ({ text: was }) => ({ text: `${was}#\n` })),
    /:1: expected the hash of its text/,
  ],
  [
    'a text and its hash',
    (all) => one(all, (was) => texted(was, `${was.text}#\n`)),
    /expected dossiers of the data version/,
  ],
  ['a hash', (all) => one(all, () => ({ hash: sha256('other') })), /:1: expected the hash of its text/],
  [
    'retracted',
    (all) => one(all, ({ retracted }) => ({ retracted: !retracted })),
    /expected dossiers of the data version/,
  ],
  [
    'an id',
    (all) => honest(one(all, ({ id }) => ({ id: `${id}0` }))),
    /expected the text of document:\S+0, found document:/,
  ],
  [
    'where it came from',
    (all) => one(all, () => ({ origin: 'heaven' as 'seed' })),
    /:1: expected a dossier;/,
  ],
  ['when it came', (all) => one(all, () => ({ importedAt: 'yesterday' })), /:1: expected a dossier;/],
  [
    'a key more',
    (all) => one(all, () => ({ claims: [] }) as Partial<StoredDossier>),
    /:1: expected a dossier;/,
  ],
  [
    'what is wrong with it',
    (all) => one(all, () => ({ retracted: true, hash: '', refused: 'x' })),
    /data version|text/,
  ],
  [
    'a dossier twice',
    (all) => ({ ...all, dossiers: all.dossiers.flatMap((was, at) => (at === 1 ? [was, was] : [was])) }),
    /:3: expected dossiers by id, each once/,
  ],
  [
    'a dossier less',
    (all) => ({ ...all, dossiers: all.dossiers.slice(1) }),
    /expected dossiers of the data version/,
  ],
  ['the order', (all) => ({ ...all, dossiers: all.dossiers.toReversed() }), /:2: expected dossiers by id/],
  ['the data version', (all) => ({ ...all, dataVersion: 'x' }), /expected dossiers of the data version x/],
  [
    'what it rested on',
    (all) => ({ ...all, foundation: sha256('other') }),
    /expected dossiers of the data version/,
  ],
];

describe('a backup that was edited', () => {
  beforeAll(() => clear(graph));

  const other = (): string => join(folder, 'edited.jsonl');
  const taken = async (): Promise<Backup> => readBackup(await readFile(file, 'utf8'), file);

  test.each(edits)('in %s is refused, though its hash was made right', async (_what, edit, says) => {
    const edited = writeBackup(edit(await taken()));
    const restored = async (): Promise<void> =>
      restoreBackup(graph, await testFoundation(), readBackup(edited, other()));
    await expect(restored()).rejects.toThrow(says);
    expect(await graph.read({ name: 'test', text: 'MATCH (n) WHERE NOT n:Writer RETURN n' })).toEqual([]);
    expect(await readDataVersion(graph)).toBeNull();
  });

  test('in the layout of a line, or in how much it says it holds, is refused', async () => {
    const whole = await readFile(file, 'utf8');
    const start = whole.lastIndexOf('\n', whole.length - 2) + 1;
    const lines = whole.slice(0, start).replace('{"hash"', '{ "hash"');
    const end = JSON.parse(whole.slice(start)) as object;
    const ended = (said: object): string => canonical({ ...end, ...said });
    expect(() => readBackup(lines + ended({ sha256: sha256(lines) }), 'b')).toThrow(
      /b:\d: expected a dossier;/,
    );
    expect(() => readBackup(whole.slice(0, start) + ended({ dossiers: 2 }), 'b')).toThrow(
      /expected 2 dossiers; found 3/,
    );
  });

  test('in a dossier, with all that follows made right, gives another graph, and says its data version', async () => {
    const edited = one(await taken(), (was) => texted(was, `${was.text}#\n`));
    await writeFile(other(), writeBackup(honest(edited)));
    const { code, out } = await run('restore', other());
    expect([code, out]).toEqual([0, `data version ${await readDataVersion(graph)}\n`]);
    expect(out).not.toContain(before.dataVersion);
    await clear(graph);
  });

  test('by nobody, of the first format, is still restored', async () => {
    const { dossiers, dataVersion } = await taken();
    const lines = dossiers.map((dossier) => `${canonical(dossier)}\n`).join('');
    const end = { backup: 1, dossiers: 3, dataVersion, sha256: sha256(lines) };
    const ofSecond = `${lines}${canonical({ ...end, backup: 2 })}\n`;
    expect(() => readBackup(ofSecond, 'new')).toThrow('expected its last line');
    await restoreBackup(graph, await testFoundation(), readBackup(`${lines}${canonical(end)}\n`, 'old'));
    expect(await readDataVersion(graph)).toBe(before.dataVersion);
    await clear(graph);
  });
});

test('a dossier that is no longer valid leaves the database empty', async () => {
  const backup = readBackup(await readFile(file, 'utf8'), file);
  const [first, ...others] = backup.dossiers;
  const spoilt = texted(first!, first!.text.replace('extent: full', 'extent: fuller'));
  await writeFile(file, writeBackup(honest({ ...backup, dossiers: [spoilt, ...others] })));
  const { code, err } = await run('restore', file);
  expect([code, err]).toEqual([1, expect.stringContaining('fuller')]);
  expect(await exported(graph)).toBe('');
  expect(await graph.read({ name: 'test', text: 'MATCH (d:Dossier) RETURN d' })).toEqual([]);
});
