// Lists the twenty test files of the last run that took longest, from the report that Vitest wrote:
// `npm run slowest -- [REPORT.json]`. What a file does before its first test is not in it: engines, and loads of the seeds.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const reportFile = `${root}node_modules/.cache/test-report.json`;

/** The lines of the list. @param report what Vitest's reporter `json` wrote */
export function slowest({ testResults }, most = 20) {
  const files = testResults.map(({ name, startTime, endTime, assertionResults }) => ({
    name: relative(root, name),
    seconds: (endTime - startTime) / 1000,
    tests: assertionResults.length,
  }));
  files.sort((a, b) => b.seconds - a.seconds);
  return files
    .slice(0, most)
    .map(({ name, seconds, tests }) => `${seconds.toFixed(1).padStart(8)} s  ${name}, ${tests} tests`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = JSON.parse(readFileSync(process.argv[2] ?? reportFile, 'utf8'));
  console.log(slowest(report).join('\n'));
}
