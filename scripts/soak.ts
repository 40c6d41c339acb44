// Asks a server mixed questions for a long time, and tells whether its memory, its handles and its answers stay as they
// are: `npm run soak -- [SECONDS] [--busy]`. The server is a process of its own, on NEO4J_URI or on an engine and data of
// its own. With --busy the machine has other work: few questions are asked, all gives way to the others, and how long the
// answers take is told and not judged.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { createInterface } from 'node:readline';
import { fromRoot } from '../src/base/root.js';
import { brisk, calm, load } from './soak/load.js';
import { verdict } from './soak/verdict.js';

const words = process.argv.slice(2);
const busy = words.includes('--busy');
const [length = '300'] = words.filter((word) => word !== '--busy');
const seconds = Number(length);
if (!(seconds >= 5)) throw new Error(`Expected 5 seconds or more; found ${length}.`);

// The server and its engines take it over.
if (busy) setPriority(5);
const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const collector = new URL('soak/collect.js', import.meta.url).href;
const flags = ['--expose-gc', '--import', collector];
const server = spawn(process.execPath, [...flags, 'dist/main.js', 'start'], {
  cwd: fromRoot('.'),
  env: { NEO4J_DATA: folder, ...env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
try {
  const url = await ready();
  const run = await load(url, seconds, busy ? calm : brisk, () => server.kill('SIGUSR2'));
  const { lines, good } = verdict(run, busy);
  console.log(lines.join('\n'));
  process.exitCode = good ? 0 : 1;
} finally {
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

/** The address at which the server says that it is ready. */
function ready(): Promise<string> {
  return new Promise((resolve, reject) => {
    void ended.then((code) => reject(new Error(`The server ended with ${String(code)}.`)));
    createInterface({ input: server.stdout }).on('line', (line) => {
      const [, url] = /^Ready: (\S+?)\/ /.exec(line) ?? [];
      if (url) resolve(url);
    });
  });
}
