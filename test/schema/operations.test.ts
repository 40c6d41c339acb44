import { readdirSync, readFileSync } from 'node:fs';
import { parse, print, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  WhoSpokeWhereOnWhatDocument,
  type WhoSpokeWhereOnWhatQuery,
} from '../../src/generated/operations.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { buildSchema } from '../../src/schema.js';
import { asker, operation, type Ask } from '../plan/ask.js';
import { fromRoot, keptFounding } from '../setup/graph.js';

let graph: Graph;
let ask: Ask;

beforeAll(async () => {
  graph = await keptFounding();
  ask = await asker(graph);
});

afterAll(() => graph.close());

const folder = fromRoot('schema/operations');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -8));

describe('the ready operations', () => {
  it('are those of order.json', () => {
    const order = JSON.parse(readFileSync(`${folder}/order.json`, 'utf8')) as string[];
    expect(order.toSorted()).toEqual(names.toSorted());
  });

  it.each(names)("%s says what it asks, bears its file's name, and fits the schema", (name) => {
    const { source } = operation(name);
    expect(source).toMatch(new RegExp(`^# .+\\?.*\\n(#.*\\n)*query ${name}\\b`, 's'));
    expect(validate(buildSchema(), parse(source))).toEqual([]);
  });

  it('are there as typed documents that ask the same', async () => {
    const { source, variables } = operation('WhoSpokeWhereOnWhat');
    const typed = await ask(print(WhoSpokeWhereOnWhatDocument), variables);
    const answer: WhoSpokeWhereOnWhatQuery = typed.data;
    expect(answer.participations.edges.map(({ node }) => node.person?.id)).toHaveLength(5);
    expect(typed.data).toEqual((await ask(source, variables)).data);
  });
});
