import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { keptFounding } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;

beforeAll(async () => {
  graph = await keptFounding();
  ask = await asker(graph);
});

afterAll(() => graph.close());

describe('a thing by its id', () => {
  it.each([
    ['Person', 'person:claudio-bozzo'],
    ['Organisation', 'organisation:wco'],
    ['Event', 'event:asem-dgc-13'],
    ['EventSeries', 'series:asem-dgc'],
    ['Place', 'place:ha-long'],
    ['Threat', 'threat:counterfeiting'],
    ['Priority', 'priority:asem-ipr'],
    ['Initiative', 'initiative:epa'],
    ['Instrument', 'instrument:asem-ap-2020-21'],
    ['Document', 'document:seed-vna-2019-10-asem13'],
  ])('is a %s, found by node and by its own field', async (type, id) => {
    const field = `${type[0]?.toLowerCase()}${type.slice(1)}`;
    const question = `query ($id: ID!) {
      node(id: $id) { __typename id }
      own: ${field}(id: $id) { __typename id name }
      other: ${field}(id: "person:nobody") { id }
    }`;
    const { data } = await ask(question, { id });
    expect(data).toEqual({
      node: { __typename: type, id },
      own: { __typename: type, id, name: expect.any(String) },
      other: null,
    });
  });

  it('is null by the field of another type', async () => {
    const { data } = await ask(
      '{ person(id: "organisation:wco") { id } place(id: "threat:counterfeiting") { id } }',
    );
    expect(data).toEqual({ person: null, place: null });
  });

  it('may be a participation, an office or a number', async () => {
    const { data } = await ask(`{
      person(id: "person:do-hoang-anh-tuan") { positions { id } participations { nodes { id } } }
      event(id: "event:asem-dgc-13") { counts { id } }
    }`);
    const ids = [
      data.person.positions[0].id,
      data.person.participations.nodes[0].id,
      data.event.counts[0].id,
      'place:ha-long',
    ];
    const again = await ask(
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) {
          __typename id
          ... on Position { title titles { lang value } holder { id } organisation { id } asOf { edtf } from { edtf } evidenceCount }
          ... on Participation { role roleGroup capacity actor { name } person { id } series { id } event { id } }
          ... on Count { what value of { __typename id } }
          ... on Place { name }
        }
      }`,
      { ids },
    );
    expect(again.data.nodes).toEqual([
      {
        __typename: 'Position',
        id: ids[0],
        title: 'Deputy Minister of Finance',
        titles: [
          { lang: 'fr', value: 'vice-ministre vietnamien des Finances' },
          { lang: 'en', value: 'Deputy Minister of Finance' },
        ],
        holder: { id: 'person:do-hoang-anh-tuan' },
        organisation: { id: 'organisation:vn-mof' },
        asOf: [{ edtf: '2019-10' }],
        from: null,
        evidenceCount: 1,
      },
      {
        __typename: 'Participation',
        id: ids[1],
        role: 'COMMENTATOR',
        roleGroup: 'SPEAKING',
        capacity: null,
        actor: { name: 'Do Hoang Anh Tuan' },
        person: { id: 'person:do-hoang-anh-tuan' },
        series: null,
        event: { id: 'event:asem-dgc-13' },
      },
      {
        __typename: 'Count',
        id: ids[2],
        what: 'DELEGATIONS',
        value: 53,
        of: { __typename: 'Event', id: 'event:asem-dgc-13' },
      },
      { __typename: 'Place', id: 'place:ha-long', name: 'Ha Long' },
    ]);
  });

  it('keeps its place among several: the same length and order, null for what nothing bears', async () => {
    const ids = [
      'place:ha-long',
      'nothing',
      '',
      'person:nobody',
      'place:ha-long',
      'position:none',
      'event:asem-dgc-12',
    ];
    const { data, statements } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data.nodes).toEqual([
      { id: 'place:ha-long' },
      null,
      null,
      null,
      { id: 'place:ha-long' },
      null,
      { id: 'event:asem-dgc-12' },
    ]);
    expect(statements).toHaveLength(1);
  });

  it('may be asked for with none, and with at most 100 others', async () => {
    const question = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect((await ask(question, { ids: [] })).data).toEqual({ nodes: [] });
    const { error } = await ask(question, { ids: Array.from({ length: 101 }, (_, at) => `place:${at}`) });
    expect([error?.code, error?.message]).toEqual([
      'PAGE_TOO_LARGE',
      'ids: expected at most 100; found 101.',
    ]);
  });
});

describe('a name', () => {
  it('comes in the language asked for, printed before labelled, else in English, French or any other', async () => {
    const { data } = await ask(`{
      organisation(id: "organisation:wco") { en: name fr: name(lang: "fr") be: name(lang: "fr-BE") vi: name(lang: "vi") }
      person(id: "person:claudio-bozzo") { name nl: name(lang: "nl") }
    }`);
    expect(data).toEqual({
      organisation: {
        en: 'World Customs Organization',
        fr: 'Organisation mondiale des douanes',
        be: 'Organisation mondiale des douanes',
        vi: 'World Customs Organization',
      },
      person: { name: 'Claudio Bozzo', nl: 'Claudio Bozzo' },
    });
  });

  it('is refused in what is no language tag', async () => {
    await expect(
      ask('{ organisation(id: "organisation:wco") { name(lang: "french language") } }'),
    ).rejects.toThrow(
      'LanguageTag: expected a language tag such as "fr" or "sr-Latn"; found "french language".',
    );
  });
});

describe('the documents that mention a thing', () => {
  it('come with the places and the names that they print', async () => {
    const { data } = await ask(`{
      organisation(id: "organisation:eu") {
        aliases { lang value }
        sources { totalCount edges { node { document { id title language publisher url published { edtf } retrieved extent } locators names { lang value } } } }
      }
      document(id: "document:seed-vna-2019-10-asem13") {
        published { edtf earliest latest precision label(lang: "fr") }
        translationOf { id }
        mentions(first: 2) { totalCount edges { locators names { value } node { __typename id } } }
      }
    }`);
    expect(data.organisation).toEqual({
      aliases: [{ lang: 'fr', value: 'UE' }],
      sources: {
        totalCount: 2,
        edges: [
          {
            node: {
              document: {
                id: 'document:seed-be-2024-05-17-hls-antwerp',
                title:
                  "High level seminar « Customs cooperation: harder, better, faster, stronger » pour les directeurs généraux de l'union douanière",
                language: 'fr',
                publisher: 'SPF Finances (Belgique)',
                url: 'https://news.belgium.be./fr/node/37221',
                published: { edtf: '2024-05-17' },
                retrieved: '2026-11-22',
                extent: 'FULL',
              },
              locators: ['p5'],
              names: [
                { lang: 'fr', value: 'Union européenne' },
                { lang: 'fr', value: 'UE' },
              ],
            },
          },
          {
            node: {
              document: {
                id: 'document:seed-vna-2019-10-asem13',
                title:
                  "La 13e conférence des directeurs généraux des douanes et des commissaires de l'ASEM à Ha Long",
                language: 'fr',
                publisher: 'VNA',
                url: null,
                published: { edtf: '2019-10' },
                retrieved: '2026-11-22',
                extent: 'FULL',
              },
              locators: ['p2'],
              names: [
                { lang: 'fr', value: 'Union européenne' },
                { lang: 'fr', value: 'UE' },
              ],
            },
          },
        ],
      },
    });
    expect(data.document).toEqual({
      published: {
        edtf: '2019-10',
        earliest: '2019-10-01',
        latest: '2019-10-31',
        precision: 'MONTH',
        label: 'octobre 2019',
      },
      translationOf: null,
      mentions: {
        totalCount: expect.any(Number),
        edges: [
          {
            locators: ['p5'],
            names: [{ value: '12e conférence' }],
            node: { __typename: 'Event', id: 'event:asem-dgc-12' },
          },
          {
            locators: ['c', 'p1', 'p8'],
            names: [
              { value: "13e conférence des directeurs généraux des douanes et des commissaires de l'ASEM" },
              { value: 'ASEM 13' },
            ],
            node: { __typename: 'Event', id: 'event:asem-dgc-13' },
          },
        ],
      },
    });
  });
});

describe('places and threats', () => {
  it('know what is around and within them', async () => {
    const { data } = await ask(`{
      place(id: "place:vestar-antwerp") {
        within { id within { id within { id } } } country { id }
        events { nodes { id } }
      }
      country: place(id: "place:be") {
        kind iso country { id } events { totalCount nodes { id } } contains { nodes { id } }
      }
      threat(id: "threat:drug-trafficking") {
        broader { edges { basis evidenceCount evidence { locator } node { id narrower { nodes { id } } } } }
        addressedBy { nodes { __typename id } }
        discussedAt { edges { horizon node { id } } }
      }
    }`);
    expect(data.place).toEqual({
      within: { id: 'place:antwerp', within: { id: 'place:be', within: null } },
      country: { id: 'place:be' },
      events: { nodes: [{ id: 'event:eu-hls-2024-antwerp-press' }] },
    });
    expect(data.country).toEqual({
      kind: 'COUNTRY',
      iso: 'BE',
      country: { id: 'place:be' },
      events: {
        totalCount: 2,
        nodes: [{ id: 'event:eu-hls-2024-antwerp-press' }, { id: 'event:eu-hls-2024-antwerp' }],
      },
      contains: { nodes: [{ id: 'place:antwerp' }, { id: 'place:brussels' }] },
    });
    expect(data.threat).toEqual({
      broader: {
        edges: [
          {
            basis: 'EDITORIAL',
            evidenceCount: 0,
            evidence: [],
            node: {
              id: 'threat:illicit-trade',
              narrower: { nodes: expect.arrayContaining([{ id: 'threat:drug-trafficking' }]) },
            },
          },
        ],
      },
      addressedBy: {
        nodes: [
          { __typename: 'Initiative', id: 'initiative:epa' },
          { __typename: 'Instrument', id: 'instrument:eu-roadmap-drugs-2023' },
        ],
      },
      discussedAt: { edges: [{ horizon: 'SHORT', node: { id: 'event:eu-hls-2024-antwerp' } }] },
    });
  });
});

describe('meta', () => {
  it('tells what the answers rest on', async () => {
    const { data, statements } = await ask(
      '{ meta { schemaVersion dataVersion loadedAt counts { type count } } }',
    );
    expect(data.meta).toEqual({
      schemaVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
      dataVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
      loadedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
      counts: [
        { type: 'Person', count: 10 },
        { type: 'Organisation', count: 19 },
        { type: 'Event', count: 4 },
        { type: 'EventSeries', count: 2 },
        { type: 'Participation', count: 18 },
        { type: 'Position', count: 10 },
        { type: 'Place', count: 9 },
        { type: 'Threat', count: 9 },
        { type: 'Priority', count: 8 },
        { type: 'Initiative', count: 12 },
        { type: 'Instrument', count: 2 },
        { type: 'Count', count: 3 },
        { type: 'Document', count: 2 },
      ],
    });
    expect(statements).toHaveLength(1);
  });
});
