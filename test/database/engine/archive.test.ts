import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../../src/base/config.js';
import { archiveFlags, archiveOf, makeArchive, type Archive } from '../../../src/database/engine/archive.js';
import { findJava, type Java } from '../../../src/database/engine/java.js';
import { silent } from '../../../src/database/engine/report.js';

const config = readConfig();
let folder: string;
let java: Java;
let archive: Archive;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-archive-'));
  await mkdir(join(folder, 'logs'));
  java = await findJava(config, silent);
  archive = archiveOf(java, { directory: join(folder, 'jars'), classPath: [] }, folder);
});

afterEach(() => rm(folder, { recursive: true }));

/** The smallest of runs: Java that tells its version. */
function runJava(...flags: string[]): void {
  execFileSync(java.executable, [...flags, '-version'], { stdio: 'pipe' });
}

test('from the classes of one run an archive is made that the next run uses', async () => {
  const [learn] = archiveFlags(archive, true);
  expect(learn).toBe(`-XX:DumpLoadedClassList=${join(folder, 'logs', 'classes')}`);
  runJava(learn!);

  const made = await makeArchive(archive, java, ['-XX:+UseSerialGC'], config.environment, forever());
  expect(made).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual(
    [archive.path.slice(folder.length + 1), 'logs'].toSorted(),
  );

  const [use] = archiveFlags(archive, true);
  expect(use).toBe(`-XX:SharedArchiveFile=${archive.path}`);
  runJava(use!, '-XX:+UseSerialGC', '-Xshare:on');
});

test('an engine that ends takes the making with it, and nothing is left of it', async () => {
  runJava(archiveFlags(archive, true)[0]!);
  const made = await makeArchive(archive, java, [], config.environment, AbortSignal.abort());
  expect(made).toBe(false);
  expect(await readdir(folder)).toEqual(['logs']);
});

test('tests and single commands use an archive but never make one', () => {
  expect(archiveFlags(archive, false)).toEqual([]);
});

function forever(): AbortSignal {
  return new AbortController().signal;
}
