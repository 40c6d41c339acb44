import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { importText, foundingGraph, testFoundation } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;

beforeAll(async () => {
  graph = await foundingGraph();
  await importText(graph, await testFoundation(), spanning);
  ask = await asker(graph);
});
afterAll(() => graph.close());

/** Events whose dates are told in every sort of way. */
const spanning = `dossier: 1
document:
  id: dates-of-all-sorts
  title: Dates of all sorts
  language: en
  publisher: Test
  published: 2022-03
  retrieved: 2026-01-01
  extent: full
events:
  - { id: event:over-new-year, at: p1, name: { en: Over New Year }, kind: joint-operation, date: 2021-12-30/2022-01-02 }
  - { id: event:some-decade, at: p1, name: { en: Some decade }, kind: joint-operation, date: 202X }
  - { id: event:some-month, at: p1, name: { en: Some month }, kind: joint-operation, date: 2021-XX }
  - { id: event:no-date, at: p1, name: { en: No date }, kind: joint-operation }
  - { id: event:within-a-year, at: p1, name: { en: Within a year }, kind: joint-operation, dateWithin: 2021-02/2021-03 }
`;

const rows = async (question: string): Promise<unknown> => {
  const { data, error, statements } = await ask(`{ statistics(${question}) { time key keys label count } }`);
  expect(error).toBeUndefined();
  expect(statements).toHaveLength(1);
  return data.statistics;
};

/** Rows as lines: what a table would show. */
const lines = async (question: string): Promise<string[]> =>
  ((await rows(question)) as any[]).map(({ time, key, count }) => `${time ?? 'no time'} | ${key} | ${count}`);

describe('how many spoke in Belgium, and in what capacity', () => {
  it('is a flat row for each role and status, the role as a filter takes it', async () => {
    const asked =
      'of: PARTICIPATIONS, by: [ROLE, STATUS, COUNTRY], interval: YEAR, filter: { place: ["place:be"] }';
    expect(await rows(asked)).toMatchInlineSnapshot(`
      [
        {
          "count": 1,
          "key": "INTERVIEWEE|PLANNED|place:be",
          "keys": [
            "INTERVIEWEE",
            "PLANNED",
            "place:be",
          ],
          "label": "interviewee, planned, Belgium",
          "time": "2024-01-01",
        },
        {
          "count": 1,
          "key": "PARTICIPANT|PLANNED|place:be",
          "keys": [
            "PARTICIPANT",
            "PLANNED",
            "place:be",
          ],
          "label": "participant, planned, Belgium",
          "time": "2024-01-01",
        },
        {
          "count": 1,
          "key": "PRESIDENCY|PLANNED|place:be",
          "keys": [
            "PRESIDENCY",
            "PLANNED",
            "place:be",
          ],
          "label": "presidency, planned, Belgium",
          "time": "2024-01-01",
        },
        {
          "count": 2,
          "key": "PRESS_CONTACT|HAPPENED|place:be",
          "keys": [
            "PRESS_CONTACT",
            "HAPPENED",
            "place:be",
          ],
          "label": "press contact, happened, Belgium",
          "time": "2024-01-01",
        },
        {
          "count": 5,
          "key": "SPEAKER_OR_PANELIST|PLANNED|place:be",
          "keys": [
            "SPEAKER_OR_PANELIST",
            "PLANNED",
            "place:be",
          ],
          "label": "speaker or panelist, planned, Belgium",
          "time": "2024-01-01",
        },
      ]
    `);
  });

  it('has names in the language asked for', async () => {
    const { data } = await ask(
      '{ statistics(of: PARTICIPATIONS, by: [THREAT], filter: { basis: [INFERRED, AGENDA], place: ["place:be"] }) { key label(lang: "fr") count } }',
    );
    expect(data.statistics).toMatchInlineSnapshot(`
      [
        {
          "count": 9,
          "key": "threat:drug-trafficking",
          "label": "trafic de drogue",
        },
        {
          "count": 1,
          "key": "threat:economic-financial-crime",
          "label": "criminalité économique et financière",
        },
        {
          "count": 9,
          "key": "threat:illicit-trade",
          "label": "commerce illicite",
        },
        {
          "count": 1,
          "key": "threat:money-laundering",
          "label": "blanchiment de capitaux",
        },
        {
          "count": 1,
          "key": "unknown",
          "label": "unknown",
        },
      ]
    `);
  });
});

describe('when something begins', () => {
  it('is the first year of what spans two; what is not told to the year is unknown', async () => {
    expect(await lines('of: EVENTS, by: [KIND, YEAR]')).toMatchInlineSnapshot(`
      [
        "no time | DG_CONFERENCE|2017 | 1",
        "no time | DG_CONFERENCE|2019 | 1",
        "no time | HIGH_LEVEL_SEMINAR|2024 | 1",
        "no time | JOINT_OPERATION|2021 | 3",
        "no time | JOINT_OPERATION|unknown | 2",
        "no time | PRESS_EVENT|2024 | 1",
      ]
    `);
  });

  it('is a month only for what is told to the month', async () => {
    expect(await lines('of: EVENTS, by: [], interval: MONTH')).toMatchInlineSnapshot(`
      [
        "2019-10-01 | all | 1",
        "2021-12-01 | all | 1",
        "2024-05-01 | all | 2",
        "no time | all | 5",
      ]
    `);
  });
});

describe('totals', () => {
  const filters = [
    '{}',
    '{ place: ["place:be"] }',
    '{ roleGroup: SPEAKING, status: [PLANNED] }',
    '{ threat: ["threat:drug-trafficking"], basis: [STATED, INFERRED, AGENDA] }',
    '{ threat: ["threat:illicit-trade"] }',
    '{ series: ["series:asem-dgc"], from: "2019-10-10", to: "2020-01-01" }',
  ];
  const single = ['ROLE', 'ROLE_GROUP', 'STATUS', 'BASIS', 'YEAR', 'COUNTRY'];

  it.each(filters)('by keys of one value add up to the list of participations with %s', async (filter) => {
    const fields = single.map(
      (key) => `${key}: statistics(of: PARTICIPATIONS, by: [${key}], filter: ${filter}) { count }`,
    );
    const { data } = await ask(
      `{ list: participations(filter: ${filter}) { totalCount } ${fields.join(' ')} }`,
    );
    const sums = single.map((key) => data[key].reduce((sum: number, row: any) => sum + row.count, 0));
    expect(data.list.totalCount).toBeGreaterThan(0);
    expect(sums).toEqual(single.map(() => data.list.totalCount));
  });

  it('of each row are those of the list filtered by its key', async () => {
    const basis = 'basis: [STATED, INFERRED, AGENDA]';
    const { data } = await ask(
      `{ statistics(of: PARTICIPATIONS, by: [THREAT], filter: { ${basis} }) { key count } }`,
    );
    const known = data.statistics.filter((row: any) => row.key !== 'unknown');
    const lists = known.map(
      (row: any, at: number) =>
        `l${at}: participations(filter: { threat: ["${row.key}"], ${basis} }) { totalCount }`,
    );
    const { data: totals } = await ask(`{ ${lists.join(' ')} }`);
    expect(known.length).toBeGreaterThan(2);
    expect(known.map((row: any) => row.count)).toEqual(
      known.map((_row: any, at: number) => totals[`l${at}`].totalCount),
    );
  });

  it.each([
    ['EVENTS', 'KIND', 'Event'],
    ['EVENTS', 'STATUS', 'Event'],
    ['INITIATIVES', 'KIND', 'Initiative'],
    ['DOCUMENTS', 'LANGUAGE', 'Document'],
    ['DOCUMENTS', 'YEAR', 'Document'],
    ['ORGANISATIONS', 'ORGANISATION_KIND', 'Organisation'],
  ])('of %s by %s add up to all that there are', async (of, by, type) => {
    const { data } = await ask(
      `{ statistics(of: ${of}, by: [${by}]) { count } meta { counts { type count } } }`,
    );
    const sum = data.statistics.reduce((total: number, row: any) => total + row.count, 0);
    expect(sum).toBe(data.meta.counts.find((each: any) => each.type === type).count);
  });
});

describe('what has no meaning is refused with what has', () => {
  it.each([
    [
      'of: ORGANISATIONS, by: [ROLE]',
      'ORGANISATIONS cannot be counted by ROLE.',
      'ORGANISATIONS can be counted by COUNTRY or ORGANISATION_KIND.',
    ],
    [
      'of: ORGANISATIONS, by: [], interval: YEAR',
      'ORGANISATIONS cannot be told apart in time, having no date.',
      'ORGANISATIONS can be counted without interval.',
    ],
    [
      'of: INITIATIVES, by: [KIND], filter: { place: ["place:be"] }',
      'INITIATIVES cannot be filtered by place.',
      'INITIATIVES can be counted with a filter by threat.',
    ],
    [
      'of: EVENTS, by: [KIND, YEAR, STATUS, COUNTRY]',
      'by: expected at most 3 keys; found 4.',
      'Ask for them in several requests.',
    ],
    ['of: EVENTS, by: [KIND, KIND]', 'by: expected each key once; found KIND twice.', undefined],
    [
      'of: PARTICIPATIONS, by: [ROLE], filter: { basis: [AGENDA] }',
      'filter.basis: expected THREAT or PRIORITY in by, or a threat in the filter; found neither.',
      'Basis tells how firmly a participation is tied to a threat or priority: add one, or leave basis out.',
    ],
    [
      'of: EVENTS, by: [KIND], filter: { place: ["threat:fraud"] }',
      'filter.place: expected ids such as place:…; found "threat:fraud".',
      'Every thing shows its id in the field id.',
    ],
    [
      'of: EVENTS, by: [KIND], filter: { from: "2020-01-01", to: "2019-01-01" }',
      'filter: expected from no later than to; found 2020-01-01 and 2019-01-01.',
      'Exchange the two days.',
    ],
  ])('%s', async (question, message, hint) => {
    const { error, statements } = await ask(`{ statistics(${question}) { count } }`);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message, hint });
    expect(statements).toEqual([]);
  });

  it('an id that nothing bears is no empty answer; one that only the vocabulary knows is', async () => {
    const wrong = await ask(
      '{ statistics(of: EVENTS, by: [KIND], filter: { place: ["place:nowhere"] }) { count } }',
    );
    expect(wrong.error).toMatchObject({
      code: 'UNKNOWN_ID',
      message: 'filter: expected the id of a thing in the graph; found "place:nowhere", which nothing bears.',
    });
    expect(await rows('of: EVENTS, by: [KIND], filter: { threat: ["threat:wildlife-crime"] }')).toEqual([]);
  });
});
