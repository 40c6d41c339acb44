import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import { retractDocument } from '../../../src/dossier/import/import.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { clear, emptyGraph, exported, fromRoot, importText, testFoundation } from '../../setup/graph.js';

let graph: Graph;
let foundation: Foundation;
const antwerp = readFileSync(fromRoot('seeds/dossiers/seed-be-2024-05-17-hls-antwerp.yaml'), 'utf8');
const haLong = readFileSync(fromRoot('seeds/dossiers/seed-vna-2019-10-asem13.yaml'), 'utf8');

beforeAll(async () => {
  foundation = await testFoundation();
  graph = await emptyGraph();
});
beforeEach(() => clear(graph));
afterAll(() => graph.close());

/** A small dossier of a document about one event, with a few lines changed. */
function dossier(id: string, lines: string, published = '2024-05-01'): string {
  return `dossier: 1
document:
  id: ${id}
  title: A notice
  language: en
  publisher: Somebody
  published: ${published}
  retrieved: 2026-11-22
  extent: full
${lines}`;
}

function event(lines: string): string {
  return `events:
  - id: event:seminar
    name:
      en: Seminar
    kind: high-level-seminar
${lines}    at: p1
`;
}

/** The rows of a question asked in Cypher. */
function ask(text: string, parameters = {}): Promise<Record<string, unknown>[]> {
  return graph.rows({ name: 'test', text }, parameters);
}

describe('documents that disagree', () => {
  test('keep both dates; the one that happened is shown, the other comes back when its document goes', async () => {
    await importText(
      graph,
      foundation,
      dossier('notice', event('    date: 2024-05-23\n    status: planned\n')),
    );
    await importText(graph, foundation, dossier('report', event('    date: 2024-05-30\n')));
    const shown =
      'MATCH (e:Event) RETURN e.date AS date, e.status AS status, e.earliest AS earliest, e.order AS order';
    expect(await ask(shown)).toEqual([
      { date: '2024-05-30', status: 'happened', earliest: '2024-05-30', order: '2024-05-30/event:seminar' },
    ]);
    const claims = `MATCH (c:Claim {key: '["property","event:seminar","date"]'}) RETURN c.document AS document ORDER BY document`;
    expect(await ask(claims)).toEqual([{ document: 'document:notice' }, { document: 'document:report' }]);
    await retractDocument(graph, foundation, 'document:report');
    expect(await ask(shown)).toEqual([
      { date: '2024-05-23', status: 'planned', earliest: '2024-05-23', order: '2024-05-23/event:seminar' },
    ]);
  });

  test('keep both places; a place around the other is no rival', async () => {
    await importText(graph, foundation, dossier('a', event('    place: place:be\n')));
    await importText(graph, foundation, dossier('b', event('    place: place:be\n')));
    await importText(graph, foundation, dossier('c', event('    place: place:antwerp\n')));
    const held =
      'MATCH (:Event)-[h:HELD_IN]->(p) RETURN p.id AS place, h.chosen AS chosen, size(h.claims) AS claims ORDER BY place';
    expect(await ask(held)).toEqual([
      { place: 'place:antwerp', chosen: true, claims: 1 },
      { place: 'place:be', chosen: false, claims: 2 },
    ]);
    expect(await ask('MATCH (:Event)-[u:HELD_UNDER]->() RETURN u.place AS place ORDER BY place')).toEqual([
      { place: 'place:antwerp' },
      { place: 'place:be' },
    ]);
  });
});

describe('a correction', () => {
  test('of a published date decides anew between claims', async () => {
    await importText(graph, foundation, dossier('a', event('    date: 2024-05-23\n'), '2024-06-01'));
    await importText(graph, foundation, dossier('b', event('    date: 2024-05-24\n'), '2024-06-02'));
    expect(await ask('MATCH (e:Event) RETURN e.date AS date')).toEqual([{ date: '2024-05-24' }]);
    await importText(graph, foundation, dossier('a', event('    date: 2024-05-23\n'), '2024-06-03'));
    expect(await ask('MATCH (e:Event) RETURN e.date AS date')).toEqual([{ date: '2024-05-23' }]);
  });

  test('leaves alone what it does not change', async () => {
    const first = await importText(graph, foundation, antwerp);
    const second = await importText(
      graph,
      foundation,
      antwerp.replace('role: press-contact', 'role: participant'),
    );
    expect(second).toMatchObject({ added: 1, removed: 1, unchanged: first.added - 1 });
  });
});

describe('what nothing needs any more', () => {
  test('is not in the graph: a vocabulary concept lives while a narrower one does', async () => {
    await importText(graph, foundation, dossier('a', event('    place: place:antwerp\n')));
    const places = 'MATCH (p:Place) RETURN p.id AS id ORDER BY id';
    expect(await ask(places)).toEqual([{ id: 'place:antwerp' }, { id: 'place:be' }]);
    const edge =
      'MATCH (:Place)-[w:WITHIN]->(:Place) RETURN w.basis AS basis, w.source AS source, w.claims AS claims';
    expect(await ask(edge)).toEqual([{ basis: 'editorial', source: 'vocabulary', claims: [] }]);
    await importText(graph, foundation, dossier('a', event('')));
    expect(await ask(places)).toEqual([]);
  });
});

describe('the cost of an import', () => {
  test('is bounded by the number of types, whatever the rows', async () => {
    const names = await statementsOf(() => importText(graph, foundation, antwerp));
    const grown = await statementsOf(() => importText(graph, foundation, twentyTimes(antwerp)));
    expect(grown.length).toBeLessThanOrEqual(names.length + 3);
    expect(new Set(grown).size).toBe(grown.length - repeated(grown));
    const again = await statementsOf(() => importText(graph, foundation, twentyTimes(antwerp)));
    expect(again).toEqual(['import/lock', 'import/stored-dossiers', 'import/claims-of-documents']);
  });

  /** Statements that are sent more than once in one import: those that serve two purposes, whatever the rows. */
  function repeated(names: string[]): number {
    // What is under topics is asked before and after.
    const known = ['import/create-entities', 'import/set-properties', 'import/topics-of-participations'];
    const extra = names.length - new Set(names).size;
    expect(names.filter((name, at) => names.indexOf(name) !== at).every((name) => known.includes(name))).toBe(
      true,
    );
    return extra;
  }

  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const names: string[] = [];
    const stop = graph.observe(({ name }) => names.push(name));
    await work();
    stop();
    return names;
  }

  /** The same dossier with twenty times as many people, each with the same part. */
  function twentyTimes(text: string): string {
    const ids = Array.from({ length: 20 * 8 }, (_, index) => `person:extra-${index}`);
    const people = ids.map((id) => `  - id: ${id}\n    name:\n      fr: ${id}\n    at: p3\n`).join('');
    const parts = ids
      .map(
        (id) => `  - who: ${id}\n    event: event:eu-hls-2024-antwerp\n    role: participant\n    at: p1\n`,
      )
      .join('');
    return text
      .replace('people:\n', `people:\n${people}`)
      .replace('participations:\n', `participations:\n${parts}`);
  }
});

describe('the founding texts', () => {
  test('give a graph whose every copy equals its source', async () => {
    await importText(graph, foundation, antwerp);
    await importText(graph, foundation, haLong);
    expect(
      await ask(`
      MATCH (p:Participation)-[:AT]->(e:Event)
      WHERE p.order <> e.order OR (p.period IS NULL AND p.date <> e.date)
      RETURN p.id AS id`),
    ).toEqual([]);
    expect(
      await ask(`
      MATCH (p:Participation)-[u:UNDER]->(t)
      MATCH (p)-[:AT]->(at)
      WHERE u.order <> p.order OR u.pid <> p.id OR u.topic <> t.id OR u.country <> coalesce(at.country, '')
      RETURN p.id AS id`),
    ).toEqual([]);
    expect(
      await ask(`
      MATCH (p:Participation)-[:ABOUT]->(:Topic)-[:BROADER*0..]->(t)
      WHERE NOT EXISTS { (p)-[:UNDER]->(t) }
      RETURN p.id AS id`),
    ).toEqual([]);
    expect(
      await ask(`
      MATCH (e:Event)-[:DISCUSSED|ADDRESSES]->(:Topic)-[:BROADER*0..]->(t)
      WHERE NOT EXISTS { (e)-[:ON_AGENDA]->(t) }
      RETURN e.id AS id`),
    ).toEqual([]);
    expect(await ask('MATCH (e:Event) RETURN e.id AS id, e.country AS country ORDER BY id')).toEqual([
      { id: 'event:asem-dgc-12', country: 'place:de' },
      { id: 'event:asem-dgc-13', country: 'place:vn' },
      { id: 'event:eu-hls-2024-antwerp', country: 'place:be' },
      { id: 'event:eu-hls-2024-antwerp-press', country: 'place:be' },
    ]);
  });

  test('support each participation, office and number with a claim, and each relationship with one or the vocabulary', async () => {
    await importText(graph, foundation, antwerp);
    await importText(graph, foundation, haLong);
    expect(
      await ask(`
      MATCH (thing:Participation|Position|Count)
      WHERE NOT EXISTS { (:Claim)-[:SUPPORTS]->(thing) }
      RETURN thing.id AS id`),
    ).toEqual([]);
    expect(
      await ask(`
      MATCH ()-[fact]->()
      WHERE fact.claims IS NOT NULL AND fact.source IS NULL AND size(fact.claims) = 0 AND type(fact) <> 'NAMES'
      RETURN fact.id AS id`),
    ).toEqual([]);
    expect(await exported(graph)).toContain('"relationship":"SUPPORTS"');
  });
});
