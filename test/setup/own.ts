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

function own(): TestEngine {
  const engines = inject('engines');
  // oxlint-disable-next-line node/no-process-env -- where Vitest tells its workers apart, from 1
  const engine = engines[(Number(process.env['VITEST_POOL_ID']) - 1) % engines.length];
  if (engine === undefined) throw new Error('Expected an engine for this worker; the setup opened none.');
  return engine;
}
