import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What a test of the graph is known by: it, or a helper of the tests that it imports, reaches for an engine, a server or
 * a process. Every other test is pure, and runs where all of these are refused (`refuse.ts`).
 */
const doors =
  /^(node:(child_process|https?|net)|playwright-core|test\/setup\/own\.ts|src\/commands\/.*|src\/server\/server\.ts|src\/database\/(engine\/(engine|java|supervisor)|graph\/graph)\.ts)$/;

/** The test files of each project, as paths from the folder of the whole. */
export function testFiles(): { pure: string[]; graph: string[] } {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name}`)
    .toSorted();
  const isGraph = new Set(files.filter((file) => [...reach(file)].some((one) => doors.test(one))));
  return { pure: files.filter((file) => !isGraph.has(file)), graph: [...isGraph] };
}

/** What a file imports by value, and what the helpers of the tests among that import in turn. */
function reach(file: string, found = new Set<string>()): Set<string> {
  for (const name of imports(file)) {
    const target = name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : name;
    const path = target.replace(/\.js$/, '.ts');
    if (found.has(path)) continue;
    found.add(path);
    if (path.startsWith('test/') && path.endsWith('.ts')) reach(path, found);
  }
  return found;
}

function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const clauses = text.matchAll(/^(?:import|export) (?!type )(?:[^'"]*? from )?['"]([^'"]+)['"]/gm);
  return [...clauses].map(([, name]) => name as string);
}
