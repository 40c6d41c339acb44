import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Engine } from '../../../src/database/engine/engine.js';
import { builtTool } from '../../setup/program.js';

/** Another process with the engine of a data folder open. */
export interface Opener {
  process: ChildProcess;
  engine: Omit<Engine, 'close'>;
  /** Lets it close the engine and end. */
  end(): Promise<void>;
}

const script = builtTool('test/programs/opener');

/** Starts another process that opens the engine of `home`, and waits until it has it. */
export async function openElsewhere(home: string): Promise<Opener> {
  const child = spawn(process.execPath, [script, home], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const line = await firstLine(child);
  const end = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  return { process: child, engine: JSON.parse(line) as Omit<Engine, 'close'>, end };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The other process ended with ${code}.`)));
  });
}
