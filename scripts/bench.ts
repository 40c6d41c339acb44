// Measures the project against a floor and its peers: `npm run bench -- --size S`. What the peers need is installed here
// and nowhere else.
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { fromRoot } from '../src/base/root.js';

const bench = fromRoot('bench');
const packages = `${bench}/node_modules`;

function install(): void {
  if (existsSync(packages)) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', bench, '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

install();
// The compiled contenders lie elsewhere, and look for their packages from there.
const place = fromRoot('dist/tools/bench/node_modules');
if (!existsSync(place)) symlinkSync(packages, place);
await import('../bench/main.js');
