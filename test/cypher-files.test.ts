import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDeadline } from '../src/base/deadline.js';
import type { Graph } from '../src/database/graph/graph.js';
import { bareText, cypherDirectory, statements } from '../src/database/graph/statement.js';
import { keptFounding } from './setup/graph.js';

// Every statement of the project is a file that a researcher can read and run: its header must tell the truth.

const files = readdirSync(cypherDirectory, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cypher'))
  .sort();

/** Statements that look at everything, and must. */
const wholeGraph = new Set(['graph-file/anything.cypher', 'import/clear.cypher']);

let graph: Graph;
beforeAll(async () => {
  graph = await keptFounding();
});
afterAll(() => graph.close());

interface Plan {
  operatorType: string;
  children: Plan[];
}

interface Planned {
  columns: string[];
  operators: string[];
}

/** Milliseconds for a plan, which takes less than one second where nothing is wrong. */
const patience = 60_000;
const late = new Error(`Expected a plan within ${patience} ms.`);

/**
 * Columns and operators of a statement, as the server plans it. Once in many runs a plan did not come, on a server that
 * answered all else: it is then asked for once more, on another connection.
 */
async function explain(text: string): Promise<Planned> {
  const planned = (): Promise<Planned> => withDeadline(plan(text), patience, () => late);
  return planned().catch((error: unknown) => {
    if (error !== late) throw error;
    return planned();
  });
}

async function plan(text: string): Promise<Planned> {
  const session = graph.driver.session({ database: graph.database });
  const parameters = Object.fromEntries(parametersOf(text).map((name) => [name, null]));
  const result = session.run(`EXPLAIN ${text}`, parameters);
  const [columns, summary] = [await result.keys(), await result.summary()];
  await session.close();
  return { columns, operators: summary.plan === false ? [] : operatorsOf(summary.plan as Plan) };
}

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*/, ''), ...children.flatMap(operatorsOf)];
}

function parametersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? ''))].sort();
}

/** The names in one part of a header: the first word of each line indented by three spaces. */
function namesUnder(header: string, part: string): string[] {
  const block = new RegExp(`^// ${part}[^\\n]*\\n((?://   .*\\n)*)`, 'm').exec(header)?.[1] ?? '';
  return [...block.matchAll(/^\/\/ {3}(\w+) /gm)].map(([, name]) => name ?? '');
}

describe.each(files)('%s', (file) => {
  const whole = readFileSync(`${cypherDirectory}${file}`, 'utf8');
  const written = bareText(whole);
  const header = whole.slice(0, whole.indexOf(written.split('\n')[0] ?? ''));
  // Those of a template differ by a name alone.
  const text = statements(file.replace(/\.cypher$/, ''))[0]?.text ?? '';

  test('has a header that says what it asks', () => {
    expect(header).toMatch(/^\/\/ \S.*\n\/\/\n/);
  });

  test('is one statement, with the parameters and the columns of its header', async () => {
    expect(whole.trimEnd().endsWith(';')).toBe(true);
    expect(text.replace(/'[^']*'/g, '')).not.toContain(';');
    expect(namesUnder(header, 'Parameters').sort()).toEqual(parametersOf(text));
    const { columns, operators } = await explain(text);
    expect(namesUnder(header, 'Returns')).toEqual(columns);
    expect(operators.includes('AllNodesScan')).toBe(wholeGraph.has(file));
  });
});

// Whatever the planner believes: a young graph looks empty to it, and a look at all claims for each key takes minutes.
test('imports that seek claims by another property than their id name the index', () => {
  const sought = files
    .filter((file) => file.startsWith('import/'))
    .map((file) => [file, bareText(readFileSync(`${cypherDirectory}${file}`, 'utf8'))] as const)
    .flatMap(([file, text]) =>
      [...text.matchAll(/\((\w*):Claim \{(?!id:)(\w+): /g)].map(([, claim, property]) => ({
        file,
        named: text.includes(`USING INDEX ${claim}:Claim(${property})`),
      })),
    );
  expect(sought).toEqual([
    { file: 'import/claims-of-documents.cypher', named: true },
    { file: 'import/claims-of-keys.cypher', named: true },
    { file: 'import/keys-of-documents.cypher', named: true },
  ]);
});
