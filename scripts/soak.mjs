// Asks a server mixed questions for a long time, and tells whether its memory, its handles and its answers stay as they
// are: `npm run soak -- [SECONDS]`. The server is a process of its own, on NEO4J_URI or on an engine and data of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './build-program.mjs';
import { load } from './soak/load.mjs';
import { verdict } from './soak/verdict.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = Number(process.argv[2] ?? 300);
if (!(seconds >= 5)) throw new Error(`Expected 5 seconds or more; found ${process.argv[2]}.`);

buildProgram();
const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const server = spawn(process.execPath, ['dist/main.js', 'start'], {
  cwd: root,
  env: { NEO4J_DATA: folder, ...env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => server.once('exit', resolve));
try {
  const url = await ready();
  const { lines, good } = verdict(await load(url, seconds));
  console.log(lines.join('\n'));
  process.exitCode = good ? 0 : 1;
} finally {
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

/** The address at which the server says that it is ready. */
function ready() {
  return new Promise((resolve, reject) => {
    void ended.then((code) => reject(new Error(`The server ended with ${code}.`)));
    createInterface({ input: server.stdout }).on('line', (line) => {
      const [, url] = /^Ready: (\S+?)\/ /.exec(line) ?? [];
      if (url) resolve(url);
    });
  });
}
