import { execute, parse, validate, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../../src/plan/declare/context.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { wholeAnswer } from '../../../src/plan/answer/whole-answer.js';
import { buildSchema } from '../../../src/schema.js';
import { foundingGraph, testFoundation } from '../../setup/graph.js';

// Whatever the whole answer gives must be what GraphQL's own execution gives, to the letter.

const schema = buildSchema();
let graph: Graph;
let context: Context;
let statements: string[];

beforeAll(async () => {
  graph = await foundingGraph();
  const { vocabulary, identity } = await testFoundation();
  context = { graph, vocabulary, canonicalId: identity.canonical };
  graph.observe(({ name }) => statements.push(name));
});
beforeEach(() => {
  statements = [];
});
afterAll(() => graph.close());

interface Asked {
  whole: Record<string, unknown> | undefined;
  own: ExecutionResult;
}

/** The answers of both; execution comes second, with the same context, as the server does it. */
async function both(source: string, variableValues: Record<string, unknown> = {}): Promise<Asked> {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const args = { schema, document, variableValues };
  const contextValue = { ...context };
  const whole = await wholeAnswer({ ...args, contextValue });
  const own = await execute({ ...args, contextValue: whole ? { ...context } : contextValue });
  return { whole, own };
}

describe('the whole answer', () => {
  test('knows fragments, aliases, conditions, type names and several root fields', async () => {
    const source = `query Mixed($with: Boolean!) {
      a: event(id: "event:asem-dgc-13") { ...Named __typename place @include(if: $with) { name } }
      b: event(id: "event:asem-dgc-13") { ...Named participations(first: 2) { nodes { actor { __typename id } } } }
      none: person(id: "person:nobody") { id }
      __typename
    }
    fragment Named on Entity { id title: name ... on Event { kind date { edtf precision } } }`;
    for (const value of [true, false]) {
      const { whole, own } = await both(source.replace('\n      __typename\n    }', '\n    }'), {
        with: value,
      });
      expect(whole).toBeDefined();
      expect(JSON.stringify(whole)).toBe(JSON.stringify(own.data));
    }
    const { whole } = await both(source, { with: true });
    expect(whole, 'a name of the query type is none of the planner').toBeUndefined();
  });

  test('leaves mistakes to execution, which reads nothing again', async () => {
    const { whole, own } = await both(
      '{ participations(filter: { place: ["place:atlantis"] }) { totalCount } }',
    );
    expect(whole).toBeUndefined();
    expect(own.errors?.[0]?.message).toContain('place:atlantis');
    expect(statements).toEqual(['graphql/participations']);
  });

  test('leaves variables that do not fit to execution', async () => {
    const { whole, own } = await both('query ($id: ID!) { person(id: $id) { id } }');
    expect(whole).toBeUndefined();
    expect(own.errors?.[0]?.message).toContain('"$id"');
  });

  test('leaves a value that its type refuses to execution', async () => {
    await graph.command({
      name: 'test/strange',
      text: "MATCH (e:Event {id: 'event:asem-dgc-13'}) SET e.kind = 'unheard-of'",
    });
    const { whole, own } = await both('{ event(id: "event:asem-dgc-13") { id kind } }');
    expect(whole).toBeUndefined();
    expect(own.errors?.[0]?.message).toContain('unheard-of');
    expect(own.data).toEqual({ event: { id: 'event:asem-dgc-13', kind: null } });
  });
});
