import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromRoot } from './setup/graph.js';

// The lint holds the layers: a file is planted into each folder of the house that imports what stands above it.

/** From the top to the bottom: each may import what stands behind it. */
const layers = [
  'commands',
  'server',
  'publish',
  'questions',
  'keep',
  'model',
  'adhoc',
  'plan',
  'match',
  'dossier',
  'database',
  'base',
];
/** Below all; written by generators, and not linted. */
const bottom = 'generated';
/** The rooms of a layer that have an order of their own. */
const rooms = {
  server: ['pages', 'graphql', 'http'],
  publish: ['cite', 'export'],
  keep: ['backup', 'graph-file', 'check', 'snapshot'],
  adhoc: ['engine', 'run', 'guard'],
  plan: ['answer', 'compose', 'declare'],
  dossier: ['import', 'claims', 'vocabulary', 'read'],
  database: ['engine', 'graph'],
};

/** A file, and what it imports: `['src/base/a.ts', '../plan/b.js']`. */
type Planted = readonly [file: string, imported: string];

const upwards: Planted[] = layers.flatMap((layer, index) =>
  layers.slice(0, index).flatMap((above): Planted[] => [
    [`src/${layer}/under-${above}.ts`, `../${above}/planted.js`],
    [`src/${layer}/room/under-${above}.ts`, `../../${above}/room/planted.js`],
  ]),
);
const betweenRooms: Planted[] = Object.entries(rooms).flatMap(([layer, inside]) =>
  inside.flatMap((room, index) =>
    inside.slice(0, index).flatMap((above): Planted[] => [
      [`src/${layer}/${room}/under-${above}.ts`, `../${above}/planted.js`],
      [`src/${layer}/${room}/inner/under-${above}.ts`, `../../${above}/planted.js`],
    ]),
  ),
);
const others: Planted[] = [
  ['src/new-folder/first.ts', '../base/errors.js'],
  ['src/base/planted.ts', '../main.js'],
  ['src/server/planted.ts', '../schema.js'],
  ['src/schema.ts', './commands/planted.js'],
  ['src/plan/driver.ts', 'neo4j-driver'],
  ['src/questions/gaps/planted.ts', '../paths/paths.resolver.js'],
];
const allowed: Planted[] = [
  ['src/commands/down.ts', '../server/planted.js'],
  ['src/dossier/import/down.ts', '../read/planted.js'],
  ['src/questions/paths/down.ts', '../../base/errors.js'],
  ['src/database/graph/down.ts', 'neo4j-driver'],
];

let folder: string;
let told: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-'));
  await copyFile(fromRoot('.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [file, imported] of [...upwards, ...betweenRooms, ...others, ...allowed]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `export type { Planted } from '${imported}';\n`);
  }
  const lint = promisify(execFile)(fromRoot('node_modules/.bin/oxlint'), ['--format=unix'], { cwd: folder });
  // It ends with 1 because of what it finds.
  told = await lint.then(() => '').catch(({ stdout }: { stdout: string }) => stdout);
});
afterAll(() => rm(folder, { recursive: true }));

const files = (planted: readonly Planted[]): string[] => [...new Set(planted.map(([file]) => file))];
const isTold = (file: string): boolean => told.includes(`${file}:`);

test('nothing imports what stands above it, types included', () => {
  expect(files([...upwards, ...betweenRooms, ...others]).filter((file) => !isTold(file))).toEqual([]);
});

test('what stands below may be imported', () => {
  expect(files(allowed).filter(isTold)).toEqual([]);
});

test('the layers are the folders that there are, and so are their rooms', async () => {
  const foldersOf = async (path: string): Promise<string[]> =>
    (await readdir(fromRoot(path), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  expect((await foldersOf('src')).toSorted()).toEqual([...layers, bottom].toSorted());
  for (const [layer, inside] of Object.entries(rooms))
    expect(await foldersOf(`src/${layer}`)).toEqual(expect.arrayContaining(inside));
});
