import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { ServerAddress } from '../../src/base/config.js';
import type { TestEngine } from './engine.js';

/** The engine of the worker that runs this file: no other file uses it at the same time. */
export function ownEngine(): ServerAddress {
  const { uri, user, password, database } = own();
  return { uri, user, password, database };
}

/** The folder with the data of that engine. */
export function ownData(): string {
  return own().dataDirectory;
}

/** The engine that this process has taken, however often the modules of the tests are loaded in it. */
const taken = globalThis as { engineOfTests?: TestEngine };

function own(): TestEngine {
  return (taken.engineOfTests ??= take());
}

/**
 * Takes an engine that no living process has. Vitest counts its workers, but after a change of project it may give two of
 * them one number.
 */
function take(): TestEngine {
  const [engines, claims] = [inject('engines'), inject('claims')];
  for (let waited = 0; waited < longestWait; waited += pause) {
    const free = engines.find((_, index) => isClaimed(join(claims, String(index))));
    if (free) return free;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  throw new Error('Expected an engine that is free; other workers have all of them.');
}

/** Milliseconds for which the worker before may take to end, and between two looks. */
const [longestWait, pause] = [120_000, 50];

/** Writes our name on an engine, unless there is the name of a process that lives. */
function isClaimed(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    if (lives(file)) return false;
    rmSync(file, { force: true });
    return isClaimed(file);
  }
  process.once('exit', () => rmSync(file, { force: true }));
  return true;
}

function lives(file: string): boolean {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch {
    return false;
  }
}
