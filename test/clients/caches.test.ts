import { InMemoryCache, setLogVerbosity } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { readFileSync } from 'node:fs';
import { buildSchema as schemaOf, introspectionFromSchema, parse, print, type DocumentNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys, possibleTypes } from '../../examples/client/caches.js';
import type { Graph } from '../../src/database/graph/graph.js';
import type { RunningServer } from '../../src/server/server.js';
import { operation } from '../plan/ask.js';
import { startGraphServer } from '../server/graph-server.js';
import { fromRoot, keptSeeds } from '../setup/graph.js';

// The caches of Apollo Client and urql, set as examples/client says, on a real server with all seeds: whatever was asked
// before and after, a question is answered from the cache as the server answered it.

const schema = schemaOf(readFileSync(fromRoot('schema/schema.graphql'), 'utf8'));

interface Asked {
  name: string;
  source: string;
  variables: Record<string, unknown>;
}

const order = JSON.parse(readFileSync(fromRoot('schema/operations/order.json'), 'utf8')) as string[];
const ready: Asked[] = order.map((name) => ({ name, ...operation(name) }));
const also = (of: string, variables: Record<string, unknown>): Asked => {
  const asked = operation(of);
  const all = { ...asked.variables, ...variables };
  return { name: `${of} ${JSON.stringify(variables)}`, source: asked.source, variables: all };
};
const own = (source: string): Asked => ({ name: source, source, variables: {} });

const [from, to] = ['person:ine-van-wymersch', 'threat:drug-trafficking'];
/** The same things by other ways: from the other end, in another language, with another filter, beside themselves. */
const twins: Asked[] = [
  also('PathsBetween', { from: to, to: from }),
  ...['en', 'fr', 'nl', 'vi'].map((lang) => also('Neighbourhood', { id: 'place:be', lang })),
  also('Neighbourhood', { id: 'place:antwerp', depth: 2 }),
  also('PathsBetween', { lang: 'fr' }),
  also('SearchByName', { text: 'Antwerp', lang: 'nl' }),
  also('WhoSpokeWhereOnWhat', { basis: ['AGENDA'], lang: 'fr' }),
  also('WhoSpokeWhereOnWhat', { basis: ['STATED'] }),
  also('EventsInCountry', { status: ['PLANNED'] }),
  also('ThreatsByYear', { from: '2020-01-01' }),
  own(
    '{ neighbourhood(id: "place:be", lang: "fr") { nodes { key kind title subTitle mainStat entity { id name } } } }',
  ),
  own('{ place(id: "place:be") { id name iso } fr: place(id: "place:be") { id name(lang: "fr") } }'),
  own(
    '{ paths(from: "person:ine-van-wymersch", to: "place:be") { hops { key direction from { id } to { id } } } }',
  ),
  own(
    '{ paths(to: "person:ine-van-wymersch", from: "place:be") { hops { key direction from { id } to { id } } } }',
  ),
  own('{ participations(first: 3) { edges { cursor basis node { id topics { basis topic { id } } } } } }'),
  own('{ participations(first: 3) { nodes { id topics(basis: [AGENDA]) { basis topic { id } } } } }'),
];
const asked = [...ready, ...twins];

let graph: Graph;
let server: RunningServer;
beforeAll(async () => {
  graph = await keptSeeds();
  server = await startGraphServer(graph);
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

interface Answered extends Asked {
  document: DocumentNode;
  data: Record<string, unknown>;
}

/** What the server answers. @param format what a cache makes of a document before it is sent */
async function answer(one: Asked, format = (document: DocumentNode) => document): Promise<Answered> {
  const document = format(parse(one.source));
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables: one.variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors, one.name).toBeUndefined();
  return { ...one, document, data };
}

describe('the cache of Apollo Client', () => {
  test('reads each answer back as it came, and none that is another', async () => {
    // It remarks on every value that takes the place of another.
    setLogVerbosity('silent');
    const cache = new InMemoryCache({ possibleTypes: possibleTypes(schema) });
    const read = ({ document: query, variables }: Answered) =>
      cache.diff<object>({ query, variables, returnPartialData: true, optimistic: false });
    const answers: Answered[] = [];
    for (const one of asked) {
      const answered = await answer(one, (document) => cache.transformDocument(document));
      answers.push(answered);
      const { document: query, variables, data } = answered;
      cache.writeQuery({ query, variables, data });
      expect(read(answered), one.name).toMatchObject({ complete: true, result: data });
    }
    // A value that another question asked for in other words takes the place of the former, which is then asked again.
    const found = answers.map((one) => ({ one, ...read(one) }));
    for (const { one, result } of found) expect(one.data, one.name).toMatchObject(result ?? {});
    expect(found.filter(({ complete }) => complete).length).toBeGreaterThan(asked.length / 2);
  });
});

describe('the cache of urql', () => {
  test('reads each answer back as it came, knowing all of it, and warns of nothing', async () => {
    const told: string[] = [];
    const logger = (severity: string, message: string): void => void told.push(`${severity}: ${message}`);
    const introspected = introspectionFromSchema(schema);
    const cache = cacheExchange({ schema: introspected as never, keys: keys(schema), logger });
    const client = new Client({
      url: `${server.url}/graphql`,
      preferGetMethod: false,
      exchanges: [cache, fetchExchange],
    });
    const ask = ({ document, variables }: Answered, requestPolicy: 'network-only' | 'cache-only') =>
      client.query(document, variables, { requestPolicy }).toPromise();
    const answers: Answered[] = [];
    for (const one of asked) {
      // It adds the names of types itself, and takes them out of what it answers.
      const answered = await answer(one);
      answers.push(answered);
      await ask(answered, 'network-only');
    }
    for (const one of answers) expect((await ask(one, 'cache-only')).data, one.name).toEqual(one.data);
    expect(told).toEqual([]);
  });
});
