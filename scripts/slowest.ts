// Lists the twenty test files of the last run that took longest, from the report that Vitest wrote:
// `npm run slowest -- [REPORT.json]`. What a file does before its first test is not in it: engines, and loads of the seeds.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../src/base/root.js';

export const reportFile = fromRoot('node_modules/.cache/test-report.json');

/** What is read of a report of Vitest's reporter `json`; times in milliseconds. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  testResults: { name: string; startTime: number; endTime: number; assertionResults: unknown[] }[];
}

/** The lines of the list. */
export function slowest({ testResults }: TestReport, most = 20): string[] {
  const files = testResults.map(({ name, startTime, endTime, assertionResults }) => ({
    name: relative(fromRoot('.'), name),
    seconds: (endTime - startTime) / 1000,
    tests: assertionResults.length,
  }));
  files.sort((a, b) => b.seconds - a.seconds);
  return files
    .slice(0, most)
    .map(({ name, seconds, tests }) => `${seconds.toFixed(1).padStart(8)} s  ${name}, ${tests} tests`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = JSON.parse(readFileSync(process.argv[2] ?? reportFile, 'utf8')) as TestReport;
  console.log(slowest(report).join('\n'));
}
