import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GapKind } from '../../../src/questions/gaps/gaps.type.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, operation, type Ask } from '../../plan/ask.js';
import { clear, importText, foundingGraph, foundingTexts, testFoundation } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;

/** The newest document of all: it reports one of two announced events, and counts what it lists. */
const later = `
dossier: 1
document:
  { id: later, title: Later, language: en, publisher: Press, published: 2025-01-15, retrieved: 2026-01-01, extent: full }
events:
  - { id: event:kept, name: { en: Kept promise }, kind: meeting, date: 2024-12, at: p1 }
organisations:
  - { id: organisation:a-customs, name: { en: Customs of A }, kind: customs, at: p3 }
  - { id: organisation:b-customs, name: { en: Customs of B }, kind: customs, at: p3 }
instruments:
  - { id: instrument:deal, name: { en: The Deal }, kind: action-plan, at: p2 }
  - { id: instrument:pact, name: { en: The Pact }, kind: action-plan, at: p2 }
initiatives:
  - { id: initiative:one, name: { en: One }, kind: project, at: p2 }
  - { id: initiative:two, name: { en: Two }, kind: project, at: p2 }
participations:
  - { who: [organisation:a-customs, organisation:b-customs], event: event:kept, role: participant, at: p3 }
relations:
  - { type: covers, from: instrument:deal, to: initiative:one, at: p2 }
  - { type: covers, from: instrument:deal, to: initiative:two, at: p2 }
  - { type: covers, from: instrument:pact, to: initiative:one, at: p2 }
  - { type: covers, from: instrument:pact, to: initiative:two, at: p2 }
counts:
  - { of: instrument:deal, what: actions, value: 3, at: p4 }
  - { of: instrument:pact, what: actions, value: 2, at: p4 }
  - { of: event:kept, what: delegations, value: 40, at: p4 }
  - { of: event:kept, what: administrations, value: 3, qualifier: at-least, at: p4 }
`;

const earlier = `
dossier: 1
document:
  { id: earlier, title: Earlier, language: en, publisher: Press, published: 2024-11-01, retrieved: 2026-01-01, extent: full }
events:
  - { id: event:kept, name: { en: Kept promise }, kind: meeting, date: 2024-12, status: planned, at: p1 }
  - { id: event:broken, name: { en: Broken promise }, kind: meeting, date: 2024-12, status: planned, at: p2 }
  - { id: event:called-off, name: { en: Called off }, kind: meeting, date: 2024-12, status: cancelled, at: p2 }
  - { id: event:to-come, name: { en: To come }, kind: meeting, date: 2025-01, status: planned, at: p3 }
  - { id: event:some-day, name: { en: Some day }, kind: meeting, status: planned, at: p3 }
`;

beforeAll(async () => {
  graph = await foundingGraph();
  const foundation = await testFoundation();
  for (const text of [later, earlier]) await importText(graph, foundation, text);
  ask = await asker(graph);
});
afterAll(() => graph.close());

const gaps = async (kind: string): Promise<unknown> => {
  const { data, error, statements } = await ask(
    `{ gaps(kind: ${kind}) { totalCount nodes { kind text stated found about { id } evidence { document { id } locator } } } }`,
  );
  expect(error).toBeUndefined();
  expect(statements).toHaveLength(2);
  return data.gaps;
};

const antwerp = {
  text: '“High level seminar « Customs cooperation: harder, better, faster, stronger »” was announced for 23–24 May 2024; no document tells that it happened or was cancelled, though the newest is of 15 January 2025.',
  about: {
    id: 'event:eu-hls-2024-antwerp',
    name: 'High level seminar « Customs cooperation: harder, better, faster, stronger »',
  },
};

describe('announced and not reported', () => {
  it('is Antwerp 2024, and what was announced for a day before the newest document; nothing else', async () => {
    const { source } = operation('AnnouncedNotReported');
    const { data, error } = await ask(source);
    expect(error).toBeUndefined();
    expect(data.gaps.totalCount).toBe(3);
    expect(data.gaps.nodes[0]).toEqual(expect.objectContaining({ ...antwerp, stated: null, found: null }));
    expect(data.gaps.nodes[0].evidence).toEqual([
      {
        document: { id: `document:${foundingTexts[0]}`, name: expect.stringMatching(/^High level seminar/) },
        locator: expect.stringContaining('p1'),
        status: 'PLANNED',
      },
    ]);
    expect(data.gaps.nodes.map((gap: any) => gap.about.id)).toEqual([
      'event:eu-hls-2024-antwerp',
      'event:eu-hls-2024-antwerp-press',
      'event:broken',
    ]);
    expect(data.gaps.nodes[2]).toEqual({
      text: '“Broken promise” was announced for December 2024; no document tells that it happened or was cancelled, though the newest is of 15 January 2025.',
      about: { id: 'event:broken', name: 'Broken promise' },
      stated: null,
      found: null,
      evidence: [{ document: { id: 'document:earlier', name: 'Earlier' }, locator: 'p2', status: 'PLANNED' }],
    });
  });
});

describe('numbers that no list bears out', () => {
  it('are those of two or more listed things; three named guests of forty are no list', async () => {
    expect(await gaps('COUNT_DIFFERS_FROM_LIST')).toEqual({
      totalCount: 2,
      nodes: [
        {
          kind: 'COUNT_DIFFERS_FROM_LIST',
          text: 'At least 3 administrations are stated for “Kept promise”; the longest list of a document has 2.',
          stated: 3,
          found: 2,
          about: { id: 'event:kept' },
          evidence: [
            { document: { id: 'document:later' }, locator: 'p3' },
            { document: { id: 'document:later' }, locator: 'p3' },
            { document: { id: 'document:later' }, locator: 'p4' },
          ].map((each) => expect.objectContaining({ document: each.document })),
        },
        {
          kind: 'COUNT_DIFFERS_FROM_LIST',
          text: '3 actions are stated for “The Deal”; the longest list of a document has 2.',
          stated: 3,
          found: 2,
          about: { id: 'instrument:deal' },
          evidence: Array.from({ length: 3 }, () =>
            expect.objectContaining({ document: { id: 'document:later' } }),
          ),
        },
      ],
    });
  });
});

describe('what the founding texts leave open', () => {
  it('threats that no initiative addresses', async () => {
    expect(await texts('THREAT_WITHOUT_INITIATIVE')).toMatchInlineSnapshot(`
      [
        "No initiative addresses “economic and financial crime” or a narrower threat.",
        "No initiative addresses “money laundering” or a narrower threat.",
      ]
    `);
  });

  it('priorities that nothing follows', async () => {
    expect(await texts('PRIORITY_WITHOUT_FOLLOW_UP')).toMatchInlineSnapshot(`
      [
        "No initiative or instrument pursues, continues or rests on “long-term customs cooperation”.",
      ]
    `);
  });

  it('events that one document alone tells of', async () => {
    expect(await texts('EVENT_WITH_ONE_SOURCE')).toMatchInlineSnapshot(`
      [
        "Only one document tells of “Some day”: “Earlier”.",
        "Only one document tells of “12th ASEM Customs Directors-General/Commissioners' Meeting”: “La 13e conférence des directeurs généraux des douanes et des commissaires de l'ASEM à Ha Long”.",
        "Only one document tells of “13th ASEM Customs Directors-General/Commissioners' Meeting”: “La 13e conférence des directeurs généraux des douanes et des commissaires de l'ASEM à Ha Long”.",
        "Only one document tells of “High level seminar « Customs cooperation: harder, better, faster, stronger »”: “High level seminar « Customs cooperation: harder, better, faster, stronger » pour les directeurs généraux de l'union douanière”.",
        "Only one document tells of “Press moment (written press only)”: “High level seminar « Customs cooperation: harder, better, faster, stronger » pour les directeurs généraux de l'union douanière”.",
        "Only one document tells of “Broken promise”: “Earlier”.",
        "Only one document tells of “Called off”: “Earlier”.",
        "Only one document tells of “To come”: “Earlier”.",
      ]
    `);
  });
});

const texts = async (kind: string): Promise<string[]> =>
  ((await gaps(kind)) as { nodes: { text: string }[] }).nodes.map(({ text }) => text);

describe('pages', () => {
  it('one by one give what one page gives', async () => {
    const { data: whole } = await ask('{ gaps(kind: EVENT_WITH_ONE_SOURCE) { totalCount nodes { text } } }');
    const seen: string[] = [];
    let page: any;
    let after = '';
    do {
      const { data } = await ask(
        `{ gaps(kind: EVENT_WITH_ONE_SOURCE, first: 3 ${after}) { edges { cursor node { text } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }`,
      );
      page = data.gaps;
      expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
      expect(page.totalCount).toBe(whole.gaps.totalCount);
      seen.push(...page.edges.map((edge: any) => edge.node.text));
      after = `after: "${page.pageInfo.endCursor}"`;
    } while (page.pageInfo.hasNextPage);
    expect(seen).toEqual(whole.gaps.nodes.map((gap: any) => gap.text));
  });

  it('refuse a cursor of other gaps, and more than a hundred', async () => {
    const { data } = await ask('{ gaps(kind: EVENT_WITH_ONE_SOURCE, first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = data.gaps.pageInfo;
    const other = await ask(
      `{ gaps(kind: THREAT_WITHOUT_INITIATIVE, after: "${endCursor}") { totalCount } }`,
    );
    expect(other.error?.code).toBe('INVALID_CURSOR');
    const large = await ask('{ gaps(kind: THREAT_WITHOUT_INITIATIVE, first: 101) { totalCount } }');
    expect(large.error?.code).toBe('PAGE_TOO_LARGE');
  });
});

it('an empty graph leaves nothing open', async () => {
  await clear(graph);
  const kinds = Object.values(GapKind);
  const fields = kinds.map((kind) => `${kind}: gaps(kind: ${kind}) { totalCount nodes { text } }`);
  const { data } = await ask(`{ ${fields.join(' ')} conflicts { totalCount } }`);
  expect(data).toEqual({
    ...Object.fromEntries(kinds.map((kind) => [kind, { totalCount: 0, nodes: [] }])),
    conflicts: { totalCount: 0 },
  });
});
