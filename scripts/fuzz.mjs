// Asks a server on a real Neo4j any number of hostile questions: `npm run fuzz -- [CASES] [SEED]`. The seed, which stands
// in the name of the test, draws the same questions again.
import { spawnSync } from 'node:child_process';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

const [cases = '20000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=verbose', 'test/faults/fuzz.test.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...env, FUZZ_CASES: cases, FUZZ_SEED: seed },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
