import { readdirSync, readFileSync } from 'node:fs';
import { getOperationAST, parse, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { planFor } from '../../src/plan/answer/answer.js';
import { wholeAnswer } from '../../src/plan/answer/whole-answer.js';
import { fragmentsOf, type Asked } from '../../src/plan/compose/collect.js';
import { selectOperation } from '../../src/plan/compose/select-operation.js';
import { survey } from '../../src/plan/compose/survey.js';
import type { Context } from '../../src/plan/declare/context.js';
import { first } from '../../src/plan/declare/mapping.js';
import { mostRemembered, remembered } from '../../src/plan/declare/memory.js';
import { buildSchema } from '../../src/schema.js';
import { contextOf } from '../server/graph-server.js';
import { foundingGraph, fromRoot } from '../setup/graph.js';
import { asker } from './ask.js';

// Whoever asks ever new questions must not fill the memory of the server.

const schema = buildSchema();
let graph: Graph;
let context: Context;
beforeAll(async () => {
  graph = await foundingGraph();
  context = await contextOf(graph);
});
afterAll(() => graph.close());

function asked(source: string, variableValues: Asked['variableValues'] = {}): Asked {
  const document = parse(source);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  return { schema, operation, fragments: fragmentsOf(document), variableValues };
}

/** Makes the plan of the one root field of an operation, as its resolver does; nothing is read. */
function plan(question: Asked): void {
  const parentType = schema.getQueryType();
  const [root] = selectOperation(question).roots;
  if (!parentType || !root) throw new Error('An operation without a root field.');
  const { key, name, definition, nodes } = root;
  const path = { prev: undefined, key, typename: parentType.name };
  const told = { fieldName: name, fieldNodes: nodes, returnType: definition.type, rootValue: undefined };
  const info: GraphQLResolveInfo = { ...question, ...told, parentType, path };
  planFor(context, info, first({ match: 'MATCH (y:Person {id: $id})', letters: ['y'], order: ['y.id'] }));
}

test('different operations', () => {
  const before = remembered();
  for (let count = 0; count < mostRemembered; count += 1) {
    plan(asked(`query { person(id: "person:${count}") { id name } }`));
    expect(remembered()).toBeLessThanOrEqual(mostRemembered);
  }
  // Each has been surveyed, read and planned: more was made than is remembered, and not all of it is forgotten.
  expect(remembered()).toBeGreaterThanOrEqual(Math.max(before, mostRemembered / 2));
});

test('different numbers, conditions and shapes of one operation', () => {
  const source =
    'query ($first: Int, $with: Boolean!) { people(first: $first) { nodes { id name @include(if: $with) } } }';
  const question = asked(source);
  for (let count = 0; count < mostRemembered; count += 1) {
    survey({ ...question, variableValues: { first: count } });
    selectOperation({ ...question, variableValues: { with: `no boolean of anybody ${count}` } });
    expect(remembered()).toBeLessThanOrEqual(mostRemembered);
  }
});

test('whole answers, and things that others have found', async () => {
  const ask = await asker(graph);
  for (let count = 0; count < 40; count += 1) {
    const whole = `query { a${count}: event(id: "event:asem-dgc-13") { id } }`;
    const args = { schema, document: parse(whole), contextValue: { ...context } };
    expect(Object.keys((await wholeAnswer(args)) ?? {})).toEqual([`a${count}`]);
    const { error } = await ask(`{ search(text: "antwerp") { edges { node { a${count}: id } } } }`);
    expect(error).toBeUndefined();
    expect(remembered()).toBeLessThanOrEqual(mostRemembered);
  }
});

test('a question that was asked before is not planned anew', () => {
  const question = asked('{ people { nodes { id } } }');
  expect(selectOperation(question)).toBe(selectOperation(question));
  expect(selectOperation(asked('{ people { nodes { id } } }'))).not.toBe(selectOperation(question));
});

test('nothing else that outlives a request grows with what is asked', () => {
  const kept = ['src/plan', 'src/server/graphql'].flatMap((folder) =>
    readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const text = readFileSync(fromRoot(`${folder}/${file}`), 'utf8');
        const found = text.matchAll(
          /^(?:export )?(?:const|let) (\w+)[^=\n]*= new (?:Map|Set|Memory)\b(?!\(\[)/gm,
        );
        return [...found].map(([, name]) => `${folder}/${file} ${name}`);
      }),
  );
  // What the types of the schema are, told once as they are loaded; and the one memory that is bounded.
  expect(kept.toSorted()).toEqual([
    'src/plan/declare/memory.ts memory',
    'src/plan/declare/registry.ts classes',
    'src/plan/declare/registry.ts mappings',
    'src/plan/declare/registry.ts typesByKind',
  ]);
});
