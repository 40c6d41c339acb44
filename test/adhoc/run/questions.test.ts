import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../../src/adhoc/guard/guard.js';
import { runCypher, type CypherResult } from '../../../src/adhoc/run/run.js';
import { AdhocReader } from '../../../src/adhoc/run/adhoc-reader.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { importText, foundingGraph, testFoundation } from '../../setup/graph.js';
import { examplesOf, headerOf, names, textOf } from './question.js';
import { ownEngine } from '../../setup/own.js';

/** The type of a value as the headers write it. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length === 0 ? 'String' : typeOf(value[0])}]`;
  return Number.isInteger(value) ? 'Integer' : 'String';
}

test('there are questions', () => {
  expect(names.length).toBeGreaterThanOrEqual(20);
});

describe.each(names)('%s', (name) => {
  const header = headerOf(name);
  const { prefix, parameters } = checkText(textOf(name));

  test('asks a question, and says who asks it', () => {
    expect(header.question).toMatch(/^[A-Z].*\?$/);
    expect(header.usedBy).toMatch(/^researchers/);
    expect(header.columns.length).toBeGreaterThan(0);
    expect(prefix).toBeNull();
  });

  test('names its parameters, with types and examples that fit', () => {
    const examples = examplesOf(name);
    expect(Object.keys(examples).toSorted()).toEqual(parameters.toSorted());
    const types = header.parameters.map(({ name: parameter, type }) => [parameter, type]);
    expect(types).toEqual(Object.entries(examples).map(([parameter, value]) => [parameter, typeOf(value)]));
  });

  test('says how to set them by hand, to the same values', () => {
    const set = header.byHand.flatMap((line) => {
      const [, parameter = '', value = ''] = /^:param (\w+) => (.*)$/.exec(line) ?? [];
      return parameter === '' ? [] : [[parameter, JSON.parse(value.replaceAll("'", '"')) as unknown]];
    });
    expect(Object.fromEntries(set)).toEqual(examplesOf(name));
    expect(header.byHand.length).toBe(Math.max(header.parameters.length, 1));
  });

  test('fits a page', () => {
    expect(
      textOf(name)
        .split('\n')
        .filter((line) => !line.startsWith('//') && line.length > 120),
    ).toEqual([]);
    expect(textOf(name)).toMatch(/;\n$/);
  });
});

/** A document that contradicts a seed: another day, another town, another number; and who speaks once more. */
const contradiction = `
dossier: 1
document:
  id: test-2019-elsewhere
  title: The meeting that was elsewhere
  language: en
  publisher: A test
  published: 2019-11-10
  retrieved: 2026-11-22
  extent: full
places:
  - id: place:test-town
    name:
      en: Test Town
    kind: city
    within: place:vn
    at: p1
people:
  - id: person:do-hoang-anh-tuan
    name:
      en: Do Hoang Anh Tuan
    at: p2
events:
  - id: event:asem-dgc-13
    name:
      en: 13th meeting
    kind: dg-conference
    date: 2019-11-06
    place: place:test-town
    at: p1
  - id: event:test-after
    name:
      en: The meeting after
    kind: conference
    date: 2020-01-15
    at: p2
participations:
  - who: person:do-hoang-anh-tuan
    event: event:test-after
    role: speaker
    at: p2
counts:
  - of: event:asem-dgc-13
    what: delegations
    value: 52
    qualifier: about
    at: p1
`;

describe('the answers', () => {
  let graph: Graph;
  let reader: AdhocReader;

  function ask(name: string, parameters: Record<string, unknown> = {}): Promise<CypherResult> {
    return runCypher(reader, {
      statement: textOf(name),
      parameters: { ...examplesOf(name), ...parameters },
      timeout: 60_000,
    });
  }

  beforeAll(async () => {
    graph = await foundingGraph();
    await importText(graph, await testFoundation(), contradiction);
    reader = new AdhocReader(ownEngine());
  });

  afterAll(async () => {
    await reader.close();
    await graph.close();
  });

  test('who spoke on drug trafficking: two were to, by their office, and nobody is stated to have', async () => {
    const antwerp = ['event:eu-hls-2024-antwerp', '2024-05-23/2024-05-24', 'place:antwerp'];
    const because = [['threat:drug-trafficking'], 'inferred', ['office held, not stated as topic']];
    const evidence = [{ document: 'document:seed-be-2024-05-17-hls-antwerp', locator: 'p1,p3' }];
    expect((await ask('who-spoke-on-a-threat')).rows).toEqual([
      [
        'person:bob-van-den-berghe',
        'speaker-or-panelist',
        'planned',
        ...antwerp,
        'chef adjoint du Programme de contrôle des conteneurs',
        ...because,
        evidence,
      ],
      [
        'person:ine-van-wymersch',
        'speaker-or-panelist',
        'planned',
        ...antwerp,
        'commissaire nationale aux drogues',
        ...because,
        evidence,
      ],
    ]);
    expect((await ask('who-spoke-on-a-threat', { bases: ['stated'] })).rows).toEqual([]);
  });

  test('it was on the agenda of three more', async () => {
    const rest = ['speaker-or-panelist', ['threat:drug-trafficking']];
    const event = ['event:eu-hls-2024-antwerp', '2024-05-23/2024-05-24', 'planned'];
    expect((await ask('on-the-agenda')).rows).toEqual([
      [...event, 'person:claudio-bozzo', ...rest],
      [...event, 'person:jo-swyngedouw', ...rest],
      [...event, 'person:jonathan-holslag', ...rest],
    ]);
  });

  test('the 13th meeting has two dates and two places, of which one each is chosen', async () => {
    const seed = ['document:seed-vna-2019-10-asem13', 'c,p1'];
    const other = ['document:test-2019-elsewhere', 'p1'];
    const dates = '[2019-10-02,2019-10-09,2019-10-16,2019-10-23,2019-10-30]';
    expect((await ask('contradictory-dates-and-places')).rows).toEqual([
      ['event:asem-dgc-13', 'date', '2019-11-06', true, ...other],
      ['event:asem-dgc-13', 'date', dates, false, ...seed],
      ['event:asem-dgc-13', 'place', 'place:ha-long', false, ...seed],
      ['event:asem-dgc-13', 'place', 'place:test-town', true, ...other],
    ]);
  });

  test('and 52 or 53 delegations, while nobody disputes the 27 member states', async () => {
    const { rows } = await ask('competing-counts');
    expect(
      rows.map(([thing, what, , qualifier, value, , , , competing]) => [
        thing,
        what,
        qualifier,
        value,
        competing,
      ]),
    ).toEqual([
      ['event:asem-dgc-13', 'delegations', 'about', 52, true],
      ['event:asem-dgc-13', 'delegations', null, 53, true],
      ['event:eu-hls-2024-antwerp', 'member-states', null, 27, false],
    ]);
  });

  test('one person appears twice, in the order of time', async () => {
    const { rows } = await ask('people-at-several-events');
    expect(rows).toEqual([
      [
        'person:do-hoang-anh-tuan',
        'Do Hoang Anh Tuan',
        2,
        '2019-11-06',
        '2020-01-15',
        [
          { event: 'event:asem-dgc-13', date: '2019-11-06', role: 'commentator', status: 'happened' },
          { event: 'event:test-after', date: '2020-01-15', role: 'speaker', status: 'happened' },
        ],
      ],
    ]);
  });

  test('the meetings of the series stand in the order of time', async () => {
    const { rows } = await ask('events-of-a-series');
    expect(rows.map(([ordinal, event, date]) => [ordinal, event, date])).toEqual([
      [12, 'event:asem-dgc-12', '2017'],
      [13, 'event:asem-dgc-13', '2019-11-06'],
    ]);
  });

  test('illicit trade is fought by what is directed against narrower threats', async () => {
    const { rows } = await ask('initiatives-against-a-threat');
    expect(rows.map(([threat, undertaking, , , , status]) => [threat, undertaking, status])).toEqual([
      ['threat:counterfeiting', 'initiative:asem-ap-2020-21-5', 'planned'],
      ['threat:drug-trafficking', 'initiative:epa', 'happened'],
      ['threat:drug-trafficking', 'instrument:eu-roadmap-drugs-2023', 'happened'],
      ['threat:illicit-waste', 'initiative:asem-ap-2020-21-4', 'planned'],
      ['threat:illicit-waste', 'initiative:vn-green-customs', 'happened'],
    ]);
  });

  test('a fact is traced to the document, the paragraph and the printed names', async () => {
    expect((await ask('documents-for-a-fact')).rows).toEqual([
      [
        'speaker-or-panelist',
        'document:seed-be-2024-05-17-hls-antwerp',
        'SPF Finances (Belgique)',
        '2024-05-17',
        'p1,p3',
        'planned',
        'stated',
        null,
        ['Ine Van Wymersch'],
        ['High level seminar « Customs cooperation: harder, better, faster, stronger »'],
        'https://news.belgium.be./fr/node/37221',
      ],
    ]);
  });
});
