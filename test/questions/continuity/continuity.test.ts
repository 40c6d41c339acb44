import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, operation, type Ask } from '../../plan/ask.js';
import { emptyGraph, importText, testFoundation } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;

/** A press release on one edition of a series. */
const release = (id: string, year: number, rest: string): string => `
dossier: 1
document:
  { id: ${id}, title: Release of ${year}, language: en, publisher: Press, published: ${year}-10, retrieved: 2026-01-01, extent: full }
series:
  - { id: series:ring, name: { en: Ring of customs }, kind: dg-conference, at: h }
${rest}`;

const first = release(
  'ring-1',
  2011,
  `
events:
  - { id: event:ring-1, name: { en: First Ring }, kind: dg-conference, date: 2011-10, series: series:ring, ordinal: 1, at: h }
priorities:
  - { id: priority:ring-trade, name: { en: Trade }, at: p1 }
  - { id: priority:ring-image, name: { en: Image }, at: p1 }
instruments:
  - { id: instrument:ring-plan, name: { en: Plan of the Ring }, kind: action-plan, at: p1 }
relations:
  - { type: adopted, from: event:ring-1, to: instrument:ring-plan, at: p1 }
  - { type: setsPriority, from: instrument:ring-plan, to: priority:ring-trade, rank: 1, at: p2 }
  - { type: setsPriority, from: instrument:ring-plan, to: priority:ring-image, rank: 2, at: p2 }
`,
);

const second = release(
  'ring-3',
  2015,
  `
events:
  - { id: event:ring-2, name: { en: Second Ring }, kind: dg-conference, series: series:ring, ordinal: 2, at: p9 }
  - { id: event:ring-3, name: { en: Third Ring }, kind: dg-conference, date: 2015-10, series: series:ring, ordinal: 3, at: h }
priorities:
  - { id: priority:ring-trade, name: { en: Trade }, at: p1 }
  - { id: priority:ring-image, name: { en: Image }, at: p1 }
  - { id: priority:ring-vision, name: { en: Vision }, at: p1 }
relations:
  - { type: adopted, from: event:ring-3, to: priority:ring-vision, at: p1 }
  - { type: continues, from: priority:ring-vision, to: priority:ring-image, at: p2 }
`,
);

beforeAll(async () => {
  graph = await emptyGraph();
  const foundation = await testFoundation();
  for (const text of [first, second]) await importText(graph, foundation, text);
  ask = await asker(graph);
});
afterAll(() => graph.close());

const ids: Record<string, string> = {
  'Release of 2011': 'document:ring-1',
  'Release of 2015': 'document:ring-3',
};
const says = (name: string, locator: string) => ({ document: { id: ids[name], name }, locator });
const trade = { id: 'priority:ring-trade', name: 'Trade' };
const image = { id: 'priority:ring-image', name: 'Image' };
const vision = { id: 'priority:ring-vision', name: 'Vision' };

describe('the priorities of a series', () => {
  it('are told edition by edition, with what says so, by one statement and one that fills', async () => {
    const { source } = operation('SeriesContinuity');
    const { data, error, statements } = await ask(source, { series: 'series:ring' });
    expect(error).toBeUndefined();
    expect(statements.map(({ name }) => name)).toEqual(['continuity/matrix', 'graphql/hydrate']);
    const cells = (ordinal: number, ...all: object[]) =>
      all.map((cell) => ({
        edition: { id: `event:ring-${ordinal}` },
        other: null,
        status: 'HAPPENED',
        ...cell,
      }));
    expect(data.continuity).toEqual({
      series: { id: 'series:ring', name: 'Ring of customs' },
      editions: [
        { id: 'event:ring-1', name: 'First Ring', ordinal: '1', date: { label: 'October 2011' } },
        { id: 'event:ring-2', name: 'Second Ring', ordinal: '2', date: null },
        { id: 'event:ring-3', name: 'Third Ring', ordinal: '3', date: { label: 'October 2015' } },
      ],
      priorities: [image, trade, vision],
      cells: [
        ...cells(
          1,
          {
            priority: image,
            state: 'NEW',
            ties: ['ADOPTED'],
            evidence: [says('Release of 2011', 'p1'), says('Release of 2011', 'p2')],
          },
          {
            priority: trade,
            state: 'NEW',
            ties: ['ADOPTED'],
            evidence: [says('Release of 2011', 'p2'), says('Release of 2011', 'p1')],
          },
        ),
        ...cells(
          2,
          { priority: image, state: 'SILENT', ties: [], status: null, evidence: [] },
          { priority: trade, state: 'SILENT', ties: [], status: null, evidence: [] },
          { priority: vision, state: 'SILENT', ties: [], status: null, evidence: [] },
        ),
        ...cells(
          3,
          {
            priority: image,
            state: 'RENAMED',
            other: vision,
            ties: [],
            evidence: [says('Release of 2015', 'p2'), says('Release of 2015', 'p1')],
          },
          { priority: trade, state: 'DROPPED', ties: [], evidence: [says('Release of 2015', 'p1')] },
          {
            priority: vision,
            state: 'RENAMED',
            other: image,
            ties: ['ADOPTED'],
            evidence: [says('Release of 2015', 'p2'), says('Release of 2015', 'p1')],
          },
        ),
      ],
    });
  });

  it('evidence comes in the number asked for', async () => {
    const { data } = await ask(
      '{ continuity(series: "series:ring") { cells { evidence(first: 1) { locator } } } }',
    );
    expect(data.continuity.cells[0]).toEqual({ evidence: [{ locator: expect.stringMatching(/^p[12]$/) }] });
  });

  it.each(['series:none', 'event:ring-1'])('%s is no series, and no empty answer', async (series) => {
    const { error } = await ask(`{ continuity(series: "${series}") { cells { state } } }`);
    expect(error).toMatchObject({
      code: 'UNKNOWN_ID',
      message: `series: expected the id of a series of events; found "${series}", which no series of events bears.`,
    });
  });
});
