import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/base/config.js';
import { openEngine, type Engine } from '../../src/database/engine/engine.js';
import { answersBolt } from '../../src/database/engine/handshake.js';
import { pause } from '../../src/database/engine/process.js';
import { readRecord } from '../../src/database/engine/record.js';

/** An engine that may be hurt, on a small disk of its own where we may make one. */
export interface OwnEngine {
  engine: Engine;
  home: string;
  /** What its watchdog told. */
  told: string[];
  pid(): Promise<number>;
  /** Waits until it takes connections. */
  answers(): Promise<void>;
  close(): Promise<void>;
}

/** Why the disk of the engine cannot be filled; undefined where it can. */
export const noDisk =
  process.getuid?.() === 0 && process.platform === 'linux' ? undefined : 'only root can mount one';

const megabytes = 100;

/** Starts an engine, with a watchdog that starts it again unless `restart` is false. */
export async function openOwnEngine(restart = true): Promise<OwnEngine> {
  const home = await mkdtemp(join(tmpdir(), 'faults-'));
  if (noDisk === undefined) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', home]);
  const told: string[] = [];
  // The tests may be run on a server of somebody's; this one has to be ours.
  const config = { ...readConfig(), server: undefined };
  const engine = await openEngine(config, (line, passing) => passing || told.push(line), {
    purpose: 'test',
    dataDirectory: home,
    restart,
  });
  const port = Number(new URL(engine.uri).port);
  return {
    engine,
    home,
    told,
    pid: async () => (await readRecord(home))!.pid,
    answers: async () => {
      while (!(await answersBolt(port))) await pause(50);
    },
    close: async () => {
      await engine.close();
      if (noDisk === undefined) execFileSync('umount', ['--lazy', home]);
      await rm(home, { recursive: true });
    },
  };
}
