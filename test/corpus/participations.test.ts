import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/database/graph/graph.js';
import { asker, type Ask } from '../plan/ask.js';
import { keptSeeds } from '../setup/graph.js';

let graph: Graph;
let ask: Ask;
beforeAll(async () => {
  graph = await keptSeeds();
  ask = await asker(graph);
}, 600_000);
afterAll(() => graph.close());

interface Place {
  id: string;
  country: { id: string } | null;
}
interface Initiative {
  id: string;
  all: { nodes: { id: string; event: { place: Place | null } | null }[] };
}

const question = `{ initiatives(first: 100) { nodes {
  id
  all: participations(first: 100) { nodes { id event { place { id country { id } } } } }
} } }`;
const filtered = `query ($place: [ID!]) { initiatives(first: 100) { nodes {
  id
  there: participations(filter: { place: $place }, first: 100) { totalCount nodes { id } }
} } }`;

test('of an initiative, which acts and is a topic, a country lets through what was there', async () => {
  const initiatives = (await ask(question)).data.initiatives.nodes as Initiative[];
  const countryOf = ({ event }: Initiative['all']['nodes'][number]): string | undefined =>
    event?.place?.country?.id;
  const countries = new Set(
    initiatives.flatMap(({ all }) => all.nodes.flatMap((one) => countryOf(one) ?? [])),
  );
  expect(countries.size).toBeGreaterThan(1);
  for (const country of ['place:at', ...[...countries].slice(0, 6)]) {
    const found = (await ask(filtered, { place: [country] })).data.initiatives.nodes;
    const expected = initiatives.map(({ id, all }) => {
      const nodes = all.nodes.filter((one) => countryOf(one) === country).map((one) => ({ id: one.id }));
      return { id, there: { totalCount: nodes.length, nodes } };
    });
    expect(found, country).toEqual(expected);
  }
});
