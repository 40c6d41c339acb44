import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { keptFounding } from '../../setup/graph.js';

// What each filter of each list lets through, on the two founding texts.

let graph: Graph;
let ask: Ask;

beforeAll(async () => {
  graph = await keptFounding();
  ask = await asker(graph);
});

afterAll(() => graph.close());

/** The ids that a filter, written as in an operation, lets through; the list counts as many as it shows. */
async function found(list: string, filter: string): Promise<string[]> {
  const { data, error } = await ask(
    `{ list: ${list}(filter: ${filter}, first: 100) { totalCount nodes { id } } }`,
  );
  if (error) throw error;
  const ids = (data.list.nodes as { id: string }[]).map(({ id }) => id.slice(id.indexOf(':') + 1));
  expect(data.list.totalCount).toBe(ids.length);
  return ids;
}

const antwerp = ['eu-hls-2024-antwerp', 'eu-hls-2024-antwerp-press'];
const actionItems = Array.from({ length: 8 }, (_, index) => `asem-ap-2020-21-${index + 1}`);

describe('people', () => {
  it.each<[string, string, string[]]>([
    ['in an office', '{ organisation: ["organisation:msc"] }', ['claudio-bozzo']],
    ['in an initiative', '{ organisation: ["initiative:ccp"] }', ['bob-van-den-berghe']],
    [
      // The unnamed Secretary General of one text is, by the identity map, the person whom others name.
      'of several organisations, by name',
      '{ organisation: ["organisation:wco", "organisation:be-mof"] }',
      ['florence-angelici', 'francis-adyns', 'kunio-mikuriya'],
    ],
    ['of one in which nobody has an office', '{ organisation: ["organisation:un"] }', []],
  ])('%s', async (_, filter, ids) => {
    expect(await found('people', filter)).toEqual(ids);
  });
});

describe('organisations', () => {
  it.each<[string, string, string[]]>([
    ['of a kind', '{ kinds: [CUSTOMS] }', ['be-customs', 'vn-customs']],
    ['part of a body, through others too', '{ partOf: ["organisation:council-eu"] }', ['pres-be-2024']],
    [
      'part of the Union, directly or through the Council',
      '{ partOf: ["organisation:eu"] }',
      ['pres-be-2024', 'council-eu', 'eu-customs-union', 'eu-agencies'],
    ],
    ['with their seat in a venue', '{ place: ["place:north-galaxy-brussels"] }', ['be-mof']],
    ['with their seat in the city around', '{ place: ["place:brussels"] }', ['be-mof']],
    [
      'of a kind in a country',
      '{ kinds: [CUSTOMS, MINISTRY], place: ["place:vn"] }',
      ['vn-customs', 'vn-mof'],
    ],
    ['with both a whole and a place', '{ partOf: ["organisation:nbb"], place: ["place:be"] }', ['nbb-fsap']],
  ])('%s', async (_, filter, ids) => {
    expect((await found('organisations', filter)).toSorted()).toEqual(ids.toSorted());
  });
});

describe('events', () => {
  it.each<[string, string, string[]]>([
    ['of a kind', '{ kinds: [PRESS_EVENT] }', ['eu-hls-2024-antwerp-press']],
    ['that are planned, the latest first', '{ status: [PLANNED] }', antwerp.toReversed()],
    ['that happened', '{ status: [HAPPENED] }', ['asem-dgc-13', 'asem-dgc-12']],
    ['that were cancelled', '{ status: [CANCELLED] }', []],
    ['in a country', '{ place: ["place:be"] }', antwerp.toReversed()],
    ['in a venue', '{ place: ["place:vestar-antwerp"] }', ['eu-hls-2024-antwerp-press']],
    ['in places of which one lies in the other', '{ place: ["place:vn", "place:ha-long"] }', ['asem-dgc-13']],
    ['of a series', '{ series: ["series:asem-dgc"] }', ['asem-dgc-13', 'asem-dgc-12']],
    ['of a series in a country', '{ series: ["series:asem-dgc"], place: ["place:de"] }', ['asem-dgc-12']],
    ['on a threat', '{ topic: ["threat:drug-trafficking"] }', ['eu-hls-2024-antwerp']],
    ['on a wider threat', '{ topic: ["threat:illicit-trade"] }', ['eu-hls-2024-antwerp']],
    ['on a priority', '{ topic: ["priority:asem-ipr"] }', ['asem-dgc-13']],
    ['on a topic elsewhere', '{ topic: ["priority:asem-ipr"], place: ["place:be"] }', []],
    ['not over before a day', '{ from: "2024-05-24" }', ['eu-hls-2024-antwerp']],
    ['begun by a day', '{ to: "2019-10-02" }', ['asem-dgc-13', 'asem-dgc-12']],
    ['begun by the day before', '{ to: "2019-10-01" }', ['asem-dgc-12']],
    ['begun by the first day of a year', '{ to: "2017-01-01" }', ['asem-dgc-12']],
    ['within a span', '{ from: "2019-10-30", to: "2024-05-23" }', [...antwerp.toReversed(), 'asem-dgc-13']],
    ['of a series within a span', '{ series: ["series:asem-dgc"], to: "2018-12-31" }', ['asem-dgc-12']],
    ['in a country by a day', '{ place: ["place:be"], to: "2024-05-22" }', []],
  ])('%s', async (_, filter, ids) => {
    expect(await found('events', filter)).toEqual(ids);
  });
});

describe('places, series and threats', () => {
  it.each<[string, string, string, string[]]>([
    ['places', 'of a kind', '{ kinds: [VENUE] }', ['north-galaxy-brussels', 'vestar-antwerp']],
    ['places', 'within another', '{ within: ["place:antwerp"] }', ['vestar-antwerp']],
    [
      'places',
      'within a country, through others too',
      '{ within: ["place:be"] }',
      ['antwerp', 'brussels', 'north-galaxy-brussels', 'vestar-antwerp'],
    ],
    [
      'places',
      'of a kind within a country',
      '{ kinds: [CITY], within: ["place:be"] }',
      ['antwerp', 'brussels'],
    ],
    ['allEventSeries', 'of a kind', '{ kinds: [DG_CONFERENCE] }', ['asem-dgc']],
    ['allEventSeries', 'of kinds', '{ kinds: [DG_CONFERENCE, HIGH_LEVEL_SEMINAR] }', ['asem-dgc', 'eu-hls']],
    ['threats', 'below another', '{ broader: ["threat:ipr-infringement"] }', ['counterfeiting']],
    ['threats', 'below none', '{ broader: ["threat:money-laundering"] }', []],
  ])('%s %s', async (list, _, filter, ids) => {
    expect((await found(list, filter)).toSorted()).toEqual(ids);
  });
});

describe('priorities, initiatives and instruments', () => {
  it.each<[string, string, string, string[]]>([
    ['priorities', 'of a term', '{ horizon: [SHORT, LONG] }', ['hls2024-long', 'hls2024-short']],
    [
      'priorities',
      'adopted or discussed at an event',
      '{ event: ["event:asem-dgc-12"] }',
      ['asem-connect-vision', 'asem-ipr', 'asem-society-env', 'asem-tf-scs'],
    ],
    [
      'priorities',
      'of a term at an event',
      '{ horizon: [MEDIUM], event: ["event:eu-hls-2024-antwerp"] }',
      ['hls2024-medium'],
    ],
    ['initiatives', 'of a kind', '{ kinds: [PROGRAMME, ALLIANCE] }', ['ccp', 'epa']],
    ['initiatives', 'at a stage', '{ stage: [PLANNED] }', actionItems],
    ['initiatives', 'against a threat', '{ threat: ["threat:organised-crime"] }', ['epa']],
    [
      'initiatives',
      'of a kind against a wider threat',
      '{ threat: ["threat:illicit-trade"], kinds: [ALLIANCE] }',
      ['epa'],
    ],
    ['instruments', 'of a kind', '{ kinds: [ROADMAP] }', ['eu-roadmap-drugs-2023']],
    ['instruments', 'at a stage', '{ stage: [PLANNED] }', ['asem-ap-2020-21']],
    ['instruments', 'against a threat', '{ threat: ["threat:drug-trafficking"] }', ['eu-roadmap-drugs-2023']],
  ])('%s %s', async (list, _, filter, ids) => {
    expect((await found(list, filter)).toSorted()).toEqual(ids);
  });
});

describe('documents', () => {
  const both = ['seed-be-2024-05-17-hls-antwerp', 'seed-vna-2019-10-asem13'];
  it.each<[string, string, string[]]>([
    ['in a language', '{ language: ["fr"] }', both],
    ['in another', '{ language: ["vi"] }', []],
    ['of a publisher', '{ publisher: ["SPF Finances (Belgique)"] }', both.slice(0, 1)],
    ['published by a day', '{ to: "2024-05-16" }', both.slice(1)],
    ['published from a day', '{ from: "2024-05-17" }', both.slice(0, 1)],
    ['that mention a thing', '{ mentions: ["organisation:wco"] }', both],
    [
      'that mention a thing, from a day',
      '{ mentions: ["organisation:wco"], from: "2020-01-01" }',
      both.slice(0, 1),
    ],
    [
      'that mention one of several',
      '{ mentions: ["person:jo-swyngedouw", "place:antwerp"] }',
      both.slice(0, 1),
    ],
  ])('%s', async (_, filter, ids) => {
    expect(await found('documents', filter)).toEqual(ids);
  });
});

describe('wrong filters are errors', () => {
  it.each([
    [
      'people',
      '{ organisation: ["person:jo-swyngedouw"] }',
      'BAD_USER_INPUT',
      'filter.organisation: expected ids such as organisation:… or initiative:…; found "person:jo-swyngedouw".',
    ],
    [
      'events',
      '{ place: ["Antwerp"] }',
      'BAD_USER_INPUT',
      'filter.place: expected ids such as place:…; found "Antwerp".',
    ],
    [
      'events',
      '{ from: "2024-05-24", to: "2024-05-23" }',
      'BAD_USER_INPUT',
      'filter: expected from no later than to; found 2024-05-24 and 2024-05-23.',
    ],
    [
      'events',
      '{ series: ["series:none"] }',
      'UNKNOWN_ID',
      'filter: expected the id of a thing in the graph; found "series:none", which nothing bears.',
    ],
    [
      'documents',
      '{ mentions: ["event:none", "place:be"] }',
      'UNKNOWN_ID',
      'filter: expected the id of a thing in the graph; found "event:none", which nothing bears.',
    ],
  ])('of %s, %s', async (list, filter, code, message) => {
    const { error } = await ask(`{ ${list}(filter: ${filter}) { nodes { id } } }`);
    expect(error).toMatchObject({ code, message });
  });

  it('a threat of the vocabulary that no text speaks of is known, and has none', async () => {
    expect(await found('initiatives', '{ threat: ["threat:corruption"] }')).toEqual([]);
  });

  it('empty and null filters are as none', async () => {
    const all = await found('events', '{}');
    expect(all).toEqual([...antwerp.toReversed(), 'asem-dgc-13', 'asem-dgc-12']);
    expect(await found('events', '{ kinds: [], place: [], series: null, from: null }')).toEqual(all);
    expect(await found('events', 'null')).toEqual(all);
  });
});
