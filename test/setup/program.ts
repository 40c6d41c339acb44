import { execFileSync } from 'node:child_process';
import { fromRoot } from '../../src/base/root.js';

/** A tool, or a program of test/programs, that Node can run in a process of its own: compiled anew where its sources changed. */
export function builtTool(path: string): string {
  execFileSync(process.execPath, [fromRoot('scripts/run.mjs'), 'build', 'tools']);
  return fromRoot(`dist/tools/${path}.js`);
}
