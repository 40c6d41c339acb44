import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkGraph } from '../../../src/keep/check/check.js';
import { foundationOf, type Foundation } from '../../../src/dossier/import/foundation.js';
import type { Graph, StatementSent } from '../../../src/database/graph/graph.js';
import { dossiers, toYaml } from '../../dossier/import/generate.js';
import { clear, foundingGraph, importText, testFoundation } from '../../setup/graph.js';

// Is the graph what its dossiers give? The check derives it a second way and compares.

let graph: Graph;
let foundation: Foundation;
beforeAll(async () => {
  foundation = await testFoundation();
  graph = await foundingGraph();
});
afterAll(() => graph.close());

const change = (text: string): Promise<void> => graph.command({ name: 'test', text });
const found = async (): Promise<string[]> => (await checkGraph(graph, foundation)).differences;

test('a graph that only imports have written is as derived, and the check only reads', async () => {
  const sent: StatementSent[] = [];
  const stop = graph.observe((statement) => sent.push(statement));
  expect(await checkGraph(graph, foundation)).toEqual({
    dossiers: 2,
    nodes: 668,
    relationships: 1365,
    differences: [],
  });
  stop();
  expect([...new Set(sent.map(({ mode }) => mode))]).toEqual(['READ']);
});

describe('what somebody changed behind the importer is named', () => {
  const event = "(event:Event {id: 'event:asem-dgc-13'})";
  const days = '[2019-10-02,2019-10-09,2019-10-16,2019-10-23,2019-10-30]';
  const threat = 'threat:drug-trafficking';
  const changes: [string, string, string, string[]][] = [
    [
      'a property',
      `MATCH ${event} SET event.mode = 'online'`,
      `MATCH ${event} REMOVE event.mode`,
      ['event:asem-dgc-13: mode: expected null, found "online"'],
    ],
    [
      'a date',
      `MATCH ${event} SET event.date = '2019-10'`,
      `MATCH ${event} SET event.date = '${days}'`,
      [`event:asem-dgc-13: date: expected "${days}", found "2019-10"`],
    ],
    [
      'a label',
      `MATCH ${event} SET event:Topic`,
      `MATCH ${event} REMOVE event:Topic`,
      ['event:asem-dgc-13: labels: expected ["Entity","Event"], found ["Entity","Event","Topic"]'],
    ],
    [
      'a property of a relationship',
      `MATCH ${event}-[held:HELD_IN]->() SET held.chosen = false`,
      `MATCH ${event}-[held:HELD_IN]->() SET held.chosen = true`,
      ['event:asem-dgc-13 -[HELD_IN]-> place:ha-long: chosen: expected true, found false'],
    ],
    [
      'a relationship too few',
      `MATCH ${event}-[held:HELD_UNDER {place: 'place:vn'}]->() DELETE held`,
      `MATCH ${event}, (place:Place {id: 'place:vn'}) CREATE (event)-[:HELD_UNDER {
         id: event.id + '|' + place.id, place: place.id, order: event.order}]->(place)`,
      ['event:asem-dgc-13 -[HELD_UNDER]-> place:vn: expected, not found'],
    ],
    [
      'a relationship too many',
      `MATCH ${event}, (threat:Threat {id: '${threat}'}) CREATE (event)-[:ON_AGENDA {id: 'stray'}]->(threat)`,
      "MATCH (:Event)-[stray:ON_AGENDA {id: 'stray'}]->() DELETE stray",
      [`event:asem-dgc-13 -[ON_AGENDA]-> ${threat}: found, not expected`],
    ],
    [
      'a node too many',
      "CREATE (:Name {id: 'name:stray', text: 'Stray'})",
      "MATCH (name:Name {id: 'name:stray'}) DELETE name",
      ['name:stray: found, not expected'],
    ],
    [
      'the data version',
      "MATCH (w:Writer {id: 'writer'}) SET w.former = w.dataVersion, w.dataVersion = 'x'",
      "MATCH (w:Writer {id: 'writer'}) SET w.dataVersion = w.former REMOVE w.former",
      [expect.stringMatching(/^data version: expected "[0-9a-f]{16}", found "x"$/) as string],
    ],
  ];

  test.each(changes)('%s', async (_what, spoil, mend, lines) => {
    await change(spoil);
    const named = await found();
    await change(mend);
    expect(named).toEqual(lines);
    expect(await found()).toEqual([]);
  });

  test('a claim: by its own name, since the dossiers tell what it was', async () => {
    const [row] = await graph.rows({
      name: 'test',
      text: "MATCH (c:Claim {kind: 'count'}) WHERE c.values CONTAINS '53' RETURN c.id AS id, c.values AS was",
    });
    await change(`MATCH (c:Claim {id: '${String(row?.['id'])}'}) SET c.values = '{}'`);
    expect(await found()).toEqual([
      `${String(row?.['id'])}: values: expected ${JSON.stringify(row?.['was'])}, found "{}"`,
    ]);
    await change(`MATCH (c:Claim {id: '${String(row?.['id'])}'}) SET c.values = '${String(row?.['was'])}'`);
  });
});

test('a graph on another foundation is not compared', async () => {
  const other = { ...foundationOf(foundation.vocabulary), hash: 'other' };
  await expect(checkGraph(graph, other)).rejects.toThrow(/^The graph was derived with another vocabulary/);
});

test('both ways of deriving agree on dossiers that contradict each other in every way', async () => {
  const given = dossiers({ vocabulary: foundation.vocabulary, min: 10, max: 10 });
  for (const seed of [1, 2, 3]) {
    await clear(graph);
    const [generated = []] = fc.sample(given, { numRuns: 1, seed });
    for (const dossier of generated) await importText(graph, foundation, toYaml(dossier));
    expect(await found()).toEqual([]);
  }
});

const single = ['mode', 'time', 'kind', 'stage', 'period', 'website', 'frequency', 'horizon'];

test('what another rule of choosing would give is named, value by value', async () => {
  const rows = await graph.rows({
    name: 'test',
    text: `MATCH (c:Claim {kind: 'property'}) WITH c.key AS key, collect(DISTINCT c.values) AS told
           WHERE size(told) > 1 RETURN key, told ORDER BY key`,
  });
  const keys = rows.map(({ key, told }) => ({
    key: JSON.parse(String(key)) as string[],
    told: told as string[],
  }));
  const simple = keys.filter(({ key: [, , property = ''] }) => single.includes(property)).slice(0, 3);
  expect(simple.length).toBeGreaterThan(0);
  for (const { key, told } of simple) {
    const [, id = '', property = ''] = key;
    const values = told.map((text) => (JSON.parse(text) as { value: string }).value);
    const set = (value: string): Promise<void> =>
      change(`MATCH (e:Entity {id: '${id}'}) SET e.${property} = ${JSON.stringify(value)}`);
    const [row] = await graph.rows({
      name: 'test',
      text: `MATCH (e:Entity {id: '${id}'}) RETURN e.${property} AS chosen`,
    });
    const chosen = String(row?.['chosen']);
    const other = values.find((value) => value !== chosen) ?? '';
    await set(other);
    const named = await found();
    await set(chosen);
    expect(named).toContain(
      `${id}: ${property}: expected ${JSON.stringify(chosen)}, found ${JSON.stringify(other)}`,
    );
  }
});
