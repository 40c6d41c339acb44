import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquire } from '../../../src/database/engine/lock.js';
import { running } from '../../../src/database/engine/process.js';
import { silent } from '../../../src/database/engine/report.js';

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-lock-'));
  lock = join(folder, 'lock');
});

afterEach(() => rm(folder, { recursive: true }));

async function makeOld(path: string): Promise<void> {
  const past = new Date(Date.now() - 60_000);
  await utimes(path, past, past);
}

async function holder(): Promise<unknown> {
  return JSON.parse(await readFile(lock, 'utf8'));
}

test('the second waits for the first, and says so', async () => {
  const heard: string[] = [];
  const release = await acquire(lock, silent);
  expect(await acquire(lock, (line) => heard.push(line), 100)).toBeUndefined();
  expect(heard).toEqual(['Another process is starting or stopping the engine: waiting for it ...']);

  const second = acquire(lock, silent);
  await release!();
  await (await second)!();
  expect(await readdir(folder)).toEqual([]);
});

test('of twenty processes that want it, one at a time has it', async () => {
  await writeFile(lock, JSON.stringify({ pid: endedProcess(), birth: '1' }));
  let inside = 0;
  const counts = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const release = await acquire(lock, silent);
      inside += 1;
      const seen = inside;
      await readdir(folder);
      inside -= 1;
      await release!();
      return seen;
    }),
  );
  expect(counts).toEqual(Array.from({ length: 20 }, () => 1));
});

test('the lock of a process that ended is taken over, and so is that of another process of the same id', async () => {
  for (const holding of [
    { pid: endedProcess(), birth: '1' },
    { ...running(process.ppid), birth: 'long ago' },
  ]) {
    await writeFile(lock, JSON.stringify(holding));
    const release = await acquire(lock, silent);
    expect(await holder()).toEqual(running(process.pid));
    await release!();
  }
});

test('a lock half written is waited for while it is fresh, and taken over once it is old', async () => {
  await writeFile(lock, '{"pid":');
  expect(await acquire(lock, silent, 100)).toBeUndefined();
  await makeOld(lock);
  expect(await acquire(lock, silent)).toBeDefined();
  expect(await holder()).toEqual(running(process.pid));
});

test('a guard that somebody left is no obstacle', async () => {
  await writeFile(lock, JSON.stringify({ pid: endedProcess(), birth: '1' }));
  await mkdir(`${lock}.guard`);
  await makeOld(`${lock}.guard`);
  expect(await acquire(lock, silent)).toBeDefined();
  expect(await readdir(folder)).toEqual(['lock']);
});

function endedProcess(): number {
  return Number(execFileSync('/bin/sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
}
