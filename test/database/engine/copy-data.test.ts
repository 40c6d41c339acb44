import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyData } from '../../../src/database/engine/copy-data.js';

// The copy itself, on a folder that looks like an engine's; that Neo4j starts on one is tested with the research engine.

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copy-'));
  for (const name of ['transactions', 'databases', 'dbms']) {
    await mkdir(join(folder, 'from/data', name), { recursive: true });
  }
  await writeFile(join(folder, 'from/password'), 'secret', { mode: 0o600 });
  await writeFile(join(folder, 'from/engine.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes to two files again and again, so that they agree only between two rounds; the last round has a number. */
async function write(rounds: number): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    await appendFile(join(folder, 'from/data/databases/store'), `${round} `);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    await appendFile(join(folder, 'from/data/transactions/log'), `${round} `);
  }
}

function copied(name: string): Promise<string> {
  return readFile(join(folder, 'to/data', name), 'utf8');
}

test('a copy is of one moment, in which nothing was written, however long that takes', async () => {
  const writing = write(20);
  await copyData(join(folder, 'from'), join(folder, 'to'));
  expect(await copied('databases/store')).toBe(await copied('transactions/log'));
  expect(await copied('databases/store')).toMatch(/ 20 $/);
  await writing;
});

test('it has the data and the password, and nothing of the engine that runs there', async () => {
  await write(1);
  await copyData(join(folder, 'from'), join(folder, 'to'));
  expect((await readdir(join(folder, 'to'))).toSorted()).toEqual(['data', 'password']);
  expect((await readdir(join(folder, 'to/data'))).toSorted()).toEqual(['databases', 'dbms', 'transactions']);
  expect(await readFile(join(folder, 'to/password'), 'utf8')).toBe('secret');
});
