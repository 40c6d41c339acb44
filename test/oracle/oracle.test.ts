import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { asker, type Answer, type Ask } from '../plan/ask.js';
import { seededGraph } from '../setup/graph.js';
import { endCursors, withCursorsOf } from './compare.js';
import { operations } from './generate.js';
import type { Operation } from './operation.js';
import { tell, type Told } from './oracle.js';
import { poolOf } from './pool.js';
import { write, type Style, type Written } from './print.js';
import { Store } from './store.js';

let graph: Graph;
let ask: Ask;
let store: Store;

beforeAll(async () => {
  graph = await seededGraph();
  ask = await asker(graph);
  store = await Store.open(graph);
}, 600_000);

afterAll(() => graph.close());

// The same operations in every run; another seed brings others, and a failure prints its own.
const seed = 20_240_523;

describe('the planner and the oracle', () => {
  it('give the same answers', async () => {
    const pool = await poolOf(store);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(operations(pool), async (operation) => {
        const t = Date.now();
        try {
        await check(operation);
        } finally {
        const d = Date.now() - t;
        n++;
        if (d > 1500) console.log(n, d, write(operation).text, JSON.stringify(write(operation).variables));
        }
      }),
      { seed, numRuns: Number(inject_runs()), endOnFailure: false },
    );
  }, 1_200_000);
});

function inject_runs() { return process.env['RUNS'] ?? '50'; }

async function check(operation: Operation): Promise<void> {
  const written = write(operation);
  const [answer, told] = await both(operation, written, written.variables, written.variables);
  const cursors = [...written.cursors].flatMap(([variable, key]) => {
    const found = endCursors(key, answer.data, told.data);
    return found ? [[variable, ...found] as const] : [];
  });
  if (cursors.length > 0) {
    const ours = Object.fromEntries(cursors.map(([v, a]) => [v, a]));
    const theirs = Object.fromEntries(cursors.map(([v, , b]) => [v, b]));
    await both(operation, written, { ...written.variables, ...ours }, { ...written.variables, ...theirs });
  }
  await sameTexts(answer, operation, { reversed: true, otherAliases: true, otherVariables: true });
}

async function both(
  operation: Operation,
  { text }: Written,
  variables: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Promise<[Answer, Told]> {
  const answer = await ask(text, variables);
  const told = await tell(store, text, theirs);
  expect([answer.error, told.error]).toEqual([undefined, undefined]);
  expect(withCursorsOf(answer.data, told.data)).toEqual(told.data);
  expect(answer.statements).toHaveLength(operation.roots.length);
  return [answer, told];
}

async function sameTexts(answer: Answer, operation: Operation, style: Style): Promise<void> {
  const { text, variables } = write(operation, style);
  const again = await ask(text, variables);
  expect(textsOf(again)).toEqual(textsOf(answer));
}

function textsOf({ statements }: Answer): string[] {
  return statements.map(({ text }) => text).toSorted();
}
