// Measures the project against a floor and its peers: `npm run bench -- --size S`. What the peers need is installed here
// and nowhere else.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './build-program.mjs';

const bench = fileURLToPath(new URL('../bench', import.meta.url));

function install() {
  if (existsSync(`${bench}/node_modules`)) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', bench, '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

install();
buildProgram();
await import('../bench/main.mjs');
