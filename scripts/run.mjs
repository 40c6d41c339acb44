// Runs a command of the project: `node scripts/run.mjs import FILE`. Builds first what is missing or out of date, so that
// the commands of the README work straight after `npm ci`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './build-program.mjs';

const command = process.argv[2] ?? 'start';
try {
  buildProgram();
  if (command === 'start') buildPlayground();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.argv[1] = fileURLToPath(new URL('../dist/main.js', import.meta.url));
await import('../dist/main.js');

/** In a process of its own: the server would hold the memory of the bundler, most of a gigabyte, for as long as it runs. */
function buildPlayground() {
  const script = fileURLToPath(new URL('build-playground.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The playground could not be built.');
}
