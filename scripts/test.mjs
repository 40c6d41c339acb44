// The one command that checks everything: formatting, lint, types, drift of what is generated, and the tests on a real
// Neo4j. Ends with a line that counts checks and tests together.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = process.argv.slice(2);
const checks = [
  ['formatting', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', 'npx', ['oxlint', '--deny-warnings']],
  ['types', 'npx', ['tsc']],
  ['program', 'node', ['-e', "import('./scripts/build-program.mjs').then((m) => m.buildProgram())"]],
  ['enums from the vocabulary', 'node', ['scripts/generate-enums.mjs', '--check']],
  ['schema', 'node', ['scripts/emit-schema.mjs', '--check']],
  ['schema lint', 'npx', ['eslint', '--max-warnings', '0', 'schema/schema.graphql']],
  ['schema contract', 'node', ['scripts/check-contract.mjs']],
  ['typed operations', 'npx', ['graphql-codegen', '--check']],
  ['playground', 'node', ['scripts/build-playground.mjs']],
];

let passed = 0;
let failed = 0;
if (tests.length === 0) for (const check of checks) runCheck(check);
runTests();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runCheck([name, command, args]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  count(status === 0, 1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status !== 0) console.log(`${stdout}${stderr}`);
}

/** A run that breaks before any test has run counts as one failure: nothing has been proved. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const report = join(folder, 'report.json');
  const args = [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...tests,
  ];
  const { status } = spawnSync('npx', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    count(true, numPassedTests);
    count(false, numFailedTests === 0 && status !== 0 ? Math.max(numFailedTestSuites, 1) : numFailedTests);
  } catch {
    count(false, 1);
  }
  rmSync(folder, { recursive: true });
}

function count(good, how) {
  if (good) passed += how;
  else failed += how;
}
