import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { wholeAnswer } from '../../src/plan/answer/whole-answer.js';
import { buildSchema } from '../../src/schema.js';
import { asker, operation, type Ask } from '../plan/ask.js';
import { contextOf } from '../server/graph-server.js';
import { fromRoot, keptSeeds } from '../setup/graph.js';

// Every ready operation with its own variables, on all seeds: the whole answer, as its dossiers tell it.

const endings = (folder: string, ending: string): string[] =>
  readdirSync(fromRoot(folder))
    .filter((file) => file.endsWith(ending) && file !== 'order.json')
    .map((file) => file.slice(0, -ending.length));

const names = endings('schema/operations', '.graphql');

/** The operations that the planner does not answer alone: questions with statements of their own. */
const ownStatements: Record<string, string[]> = {
  AnnouncedNotReported: ['gaps/announced-not-reported', 'graphql/hydrate'],
  Conflicts: ['conflicts/candidates', 'graphql/hydrate'],
  Meta: ['meta/holdings'],
  Neighbourhood: ['neighbourhood/around', 'graphql/hydrate'],
  PathsBetween: ['paths/find', 'graphql/hydrate'],
  RolesByCountry: ['statistics/participations'],
  SearchByName: ['search/names', 'graphql/hydrate'],
  SeriesContinuity: ['continuity/matrix', 'graphql/hydrate'],
  SpeakersByYear: ['statistics/participations'],
  ThreatsByYear: ['statistics/events'],
};

/** What differs from one load to the next. */
const ofTheMoment = {
  schemaVersion: expect.stringMatching(/./),
  dataVersion: expect.stringMatching(/./),
  loadedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
};

function written(name: string): Record<string, object> {
  const text = readFileSync(fromRoot(`test/operations/answers/${name}.json`), 'utf8');
  const answer = JSON.parse(text) as Record<string, object>;
  return name === 'Meta' ? { meta: { ...ofTheMoment, ...answer['meta'] } } : answer;
}

let graph: Graph;
let ask: Ask;
beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
});
afterAll(() => graph.close());

test('no answer lies here without its operation', () => {
  expect(endings('test/operations/answers', '.json')).toEqual(names);
});

describe.each(names)('%s', (name) => {
  const { source, variables } = operation(name);

  test('answers what the dossiers tell, in as few statements as it needs', async () => {
    const { data, error, statements } = await ask(source, variables);
    expect(error).toBeUndefined();
    expect(data).toEqual(written(name));
    const [root = ''] = Object.keys(data);
    expect(statements.map((sent) => sent.name)).toEqual(ownStatements[name] ?? [`graphql/${root}`]);
  });

  test('is answered whole to the letter, or left to execution', async () => {
    const { data } = await ask(source, variables);
    const args = { schema: buildSchema(), document: parse(source), variableValues: variables };
    const whole = await wholeAnswer({ ...args, contextValue: await contextOf(graph) });
    const planned = ownStatements[name] === undefined || name === 'Meta';
    expect(JSON.stringify(whole)).toBe(planned ? JSON.stringify(data) : undefined);
  });
});
