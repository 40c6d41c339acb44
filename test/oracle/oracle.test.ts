import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Graph } from '../../src/database/graph/graph.js';
import { fuzzPlan } from '../faults/fuzz-plan.js';
import { asker, type Answer, type Ask } from '../plan/ask.js';
import { keptSeeds } from '../setup/graph.js';
import { endCursors, withCursorsOf } from './compare.js';
import { operations } from './generate.js';
import type { Operation } from './operation.js';
import { tell, type Told } from './oracle.js';
import { poolOf } from './pool.js';
import { Store } from './store.js';
import { write, writeVariant, type Written } from './write.js';
import { ownEngine } from '../setup/own.js';

// The same operations in every run. Another seed brings others; a failure tells its own seed and the path to it.
const { cases, seed } = fuzzPlan(150);

let graph: Graph;
let graphOfOracle: Graph;
let ask: Ask;
let store: Store;

beforeAll(async () => {
  graph = await keptSeeds();
  // A connection of its own: what the oracle asks is not counted among the statements of the product.
  graphOfOracle = await connect(ownEngine());
  ask = await asker(graph);
  store = await Store.open(graphOfOracle);
}, 600_000);

afterAll(() => Promise.all([graph.close(), graphOfOracle.close()]));

describe('the planner and the oracle', () => {
  it(
    `answer any of ${cases} operations, drawn with seed ${seed}, alike, by one statement for each root field`,
    async () => {
      const pool = await poolOf(store);
      const property = fc.asyncProperty(operations(pool), check);
      await fc.assert(property, { seed, numRuns: cases });
    },
    600_000 + cases * 4_000,
  );
});

async function check(operation: Operation): Promise<void> {
  const written = write(operation);
  const { answer, told } = await compared(written, written.variables, written.variables);
  await checkNextPages(written, answer, told);
  await checkVariant(operation, answer);
}

/** Both answers to one operation, which must be equal. */
async function compared(
  { text }: Written,
  variables: Record<string, unknown>,
  variablesOfOracle: Record<string, unknown>,
): Promise<{ answer: Answer; told: Told }> {
  const [answer, told] = await Promise.all([ask(text, variables), tell(store, text, variablesOfOracle)]);
  expect(answer.error).toEqual(told.error);
  expect(withCursorsOf(answer.data, told.data)).toEqual(told.data);
  expect(answer.statements).toHaveLength(Object.keys(answer.data).length);
  return { answer, told };
}

/** The pages behind those of an answer: each side goes on from its own cursors. */
async function checkNextPages(written: Written, answer: Answer, told: Told): Promise<void> {
  const found = [...written.cursors].flatMap(([variable, key]) => {
    const ends = endCursors(key, answer.data, told.data);
    return ends ? [{ variable, ...ends }] : [];
  });
  if (found.length === 0) return;
  const after = (side: 'answer' | 'told'): Record<string, unknown> => ({
    ...written.variables,
    ...Object.fromEntries(found.map((ends) => [ends.variable, ends[side]])),
  });
  await compared(written, after('answer'), after('told'));
}

/** Other aliases, another order of fields, literals for variables: the text of the statement does not change. */
async function checkVariant(operation: Operation, answer: Answer): Promise<void> {
  const { text, variables } = writeVariant(operation);
  const again = await ask(text, variables);
  expect(textsOf(again)).toEqual(textsOf(answer));
}

function textsOf({ statements }: Answer): string[] {
  return statements.map(({ text }) => text).toSorted();
}
