import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot } from '../setup/graph.js';
import { settledSeeds } from './settled-seeds.js';

// What a supervisor, a terminal or npm starts, and how it ends: server and engine, in order, nobody left behind.

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stopping-'));
  await settledSeeds(folder);
});
afterEach(() => {
  for (const pid of processes()) process.kill(pid, 'SIGKILL');
});
afterAll(() => rm(folder, { recursive: true }));

/** Every process that has to do with our data folder, the engine and its supervisor for two. */
function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => told(pid, 'cmdline').includes(folder) || told(pid, 'environ').includes(`=${folder}\0`))
    .map(Number);
}

function told(pid: string, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'latin1');
  } catch {
    return '';
  }
}

/** Starts a command as it would be typed; `output` grows with what it says. */
function start(command: string): { program: ChildProcess; output: () => string } {
  const program = spawn('/bin/sh', ['-c', `exec ${command}`], {
    cwd: fromRoot('.'),
    // oxlint-disable-next-line node/no-process-env -- the environment of a person's shell
    env: { ...process.env, NEO4J_URI: '', NEO4J_DATA: folder, PORT: '0' },
  });
  let output = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  return { program, output: () => output };
}

async function until(holds: () => boolean, what: () => string): Promise<void> {
  const end = Date.now() + 400_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what()}`);
    await pause(50);
  }
}

const up = /^(Ready: |Running; )/m;
/** Waits until nobody is left, and who is else. A process shows nothing of itself while it turns into another. */
async function left(): Promise<number[]> {
  for (let quiet = 0, waited = 0; quiet < 5 && waited < 600; waited += 1) {
    quiet = processes().length === 0 ? quiet + 1 : 0;
    await pause(200);
  }
  return processes();
}

describe.skipIf(process.platform !== 'linux')('server and engine end', { timeout: 600_000 }, () => {
  test.each([
    ['bin/customs-graph start', 'SIGTERM'],
    ['bin/customs-graph neo4j', 'SIGINT'],
    ['bin/customs-graph neo4j', 'SIGHUP'],
    ['npm start', 'SIGTERM'],
  ] as const)('%s: with exit code 0 at a %s', async (command, signal) => {
    const { program, output } = start(command);
    await until(() => up.test(output()), output);
    program.kill(signal);
    expect(await once(program, 'exit')).toEqual([0, null]);
    expect(output()).toContain('Stopping ...');
    // The engine is gone; its supervisor may sleep for a second more.
    expect(processes().filter((pid) => /^[^\0]*java\0/.test(told(String(pid), 'cmdline')))).toEqual([]);
    expect(await left()).toEqual([]);
  });

  test.each([
    ['npm run neo4j', 'SIGKILL'],
    ['npx customs-graph neo4j', 'SIGTERM'],
  ] as const)('%s: when npm ends before them, by a %s', async (command, signal) => {
    const { program, output } = start(command);
    await until(() => up.test(output()), output);
    program.kill(signal);
    expect(await left()).toEqual([]);
  });

  test('when Ctrl-C is pressed in a terminal, which npm receives too', async () => {
    const { program, output } = start(`script -qec 'exec npm run neo4j' /dev/null`);
    await until(() => up.test(output()), output);
    program.stdin?.write('\u0003');
    expect(await once(program, 'exit')).toEqual([0, null]);
    expect(output()).toContain('Stopping ...');
    expect(await left()).toEqual([]);
  });

  test('when the start is called off', async () => {
    const { program, output } = start('bin/customs-graph start');
    await until(() => output().includes('Starting Neo4j'), output);
    program.kill('SIGTERM');
    expect(await once(program, 'exit')).toEqual([0, null]);
    expect(await left()).toEqual([]);
  });
});
