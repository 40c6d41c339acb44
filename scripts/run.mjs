// Runs a command of the project: `node scripts/run.mjs import FILE`. Builds first what is missing or out of date, so that
// the commands of the README work straight after `npm ci`.
import { fileURLToPath } from 'node:url';
import { buildProgram } from './build-program.mjs';

const command = process.argv[2] ?? 'start';
try {
  buildProgram();
  if (command === 'start') await import('./build-playground.mjs');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.argv[1] = fileURLToPath(new URL('../dist/main.js', import.meta.url));
await import('../dist/main.js');
