import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyData } from '../../src/database/engine/copy-data.js';
import { keptFounding, fromRoot } from '../setup/graph.js';
import { ownData } from '../setup/own.js';

// An engine of ours on data that something has spoilt: what is damaged is named, with the way back.

let folder: string;
let sound: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'damage-'));
  sound = join(folder, 'sound');
  const graph = await keptFounding();
  await copyData(ownData(), sound);
  await graph.close();
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs `check` on a copy of the data in which one file is overwritten. */
async function checkSpoilt(name: string, file: string, content: string | Buffer): Promise<string> {
  const home = join(folder, name);
  await cp(sound, home, { recursive: true });
  await writeFile(join(home, file), content);
  const program = spawn(process.execPath, [fromRoot('dist/main.js'), 'check'], {
    // oxlint-disable-next-line node/no-process-env -- the environment of a person's shell
    env: { ...process.env, NEO4J_URI: '', NEO4J_DATA: home },
  });
  const ended = once(program, 'close');
  const [out, err] = await Promise.all([text(program.stdout), text(program.stderr)]);
  expect([await ended, out]).toEqual([[1, null], '']);
  expect(err).not.toMatch(/\n\s+at /);
  return err.replaceAll(folder, '.');
}

const wayBack =
  'let NEO4J_DATA name a new folder and bring your last backup into it with `npm run restore -- FILE`';

describe('damage is named, with the way back:', { timeout: 400_000 }, () => {
  test('the store of the graph', async () => {
    const err = await checkSpoilt('graph', 'data/databases/neo4j/neostore', randomBytes(8192));
    expect(err).toContain(
      'The store of the graph, ./graph/data/databases/neo4j, is damaged and cannot be opened: ',
    );
    expect(err).toContain(wayBack);
  });

  test('the store of the engine itself', async () => {
    const err = await checkSpoilt('system', 'data/databases/system/neostore', randomBytes(8192));
    expect(err).toContain('The data in ./system/data are damaged: Neo4j did not start, and says "');
    expect(err).toContain(wayBack);
  });

  test('the password', async () => {
    const other = [...(await readFile(join(sound, 'password'), 'utf8'))].toReversed().join('');
    const err = await checkSpoilt('password', 'password', other);
    expect(err).toContain('The password in ./password/password is not that of the engine.');
    expect(err).toContain(wayBack);
  });
});
