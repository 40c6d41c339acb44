// Runs a command of the project: `bin/customs-graph import FILE`. In a clone it builds first what is missing or out of date,
// so that the commands of the README work straight after `npm ci`; a package brings everything built.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './build-program.mjs';

const command = process.argv[2] ?? 'start';
try {
  if (existsSync(fileURLToPath(new URL('../src', import.meta.url)))) build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (env.npm_lifecycle_event !== undefined) endWithParent();
process.argv[1] = fileURLToPath(new URL('../dist/main.js', import.meta.url));
await import('../dist/main.js');

function build() {
  buildProgram();
  if (command === 'start') buildPlayground();
}

/**
 * In a process of its own: the server would hold the memory of the bundler, most of a gigabyte, for as long as it runs. What
 * it says is no result.
 */
function buildPlayground() {
  const script = fileURLToPath(new URL('build-playground.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The playground could not be built.');
}

/** npm hands on the signals of a supervisor, but not its own end, nor a hang-up. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
