import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, operation, type Ask } from '../../plan/ask.js';
import { emptyGraph, importText, testFoundation } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;

const people = (names: string[]): string =>
  names.map((name) => `  - { id: person:${name}, name: { en: ${name} }, at: p1 }`).join('\n');

/** What one paper tells of a conference, a plan and an office. */
interface Paper {
  id: string;
  year: number;
  event?: string;
  places?: string;
  chairs?: string[];
  actions?: string[];
  counts?: string;
  term?: string;
}

const paper = ({ id, year, event, places, chairs = [], actions = [], counts = '', term }: Paper): string => `
dossier: 1
document:
  { id: ${id}, title: Paper ${id}, language: en, publisher: Press, published: '${year}', retrieved: 2026-01-01, extent: full }
places:
  - { id: place:hanoi, name: { en: Hanoi }, at: p1 }
${places ?? ''}
events:
  - { id: event:meeting, name: { en: The meeting }, kind: conference, ${event ?? 'date: 2019-10'}, at: p1 }
people:
  - { id: person:holder, name: { en: Holder }, at: p1${term === undefined ? '' : `, positions: [{ title: Secretary General, organisation: organisation:club, ${term}, at: p7 }]`} }
${people(chairs)}
organisations:
  - { id: organisation:club, name: { en: The club }, kind: intergovernmental, at: p1 }
instruments:
  - { id: instrument:plan, name: { en: The plan }, kind: action-plan, at: p1 }
initiatives:
  - { id: initiative:none, name: { en: none }, kind: project, at: p1 }
${actions.map((name) => `  - { id: initiative:${name}, name: { en: ${name} }, kind: project, at: p1 }`).join('\n')}
participations:
  - { who: organisation:club, event: event:meeting, role: organiser, at: p1 }
${chairs.map((name) => `  - { who: person:${name}, event: event:meeting, role: chair, at: p2 }`).join('\n')}
relations:
  - { type: addresses, from: initiative:none, to: threat:fraud, at: p1 }
${actions.map((name) => `  - { type: covers, from: instrument:plan, to: initiative:${name}, at: p3 }`).join('\n')}
counts:
  - { of: organisation:club, what: measures, value: 1, at: p1 }
${counts}
threats:
  - { id: threat:fraud, name: { en: fraud }, at: p1 }
`;

const papers: Paper[] = [
  {
    id: 'a',
    year: 2019,
    event: 'date: 2019-10, place: place:hanoi, status: planned',
    counts:
      '  - { of: event:meeting, what: delegates, value: 120, at: p4 }\n  - { of: organisation:club, what: members, value: 183, at: p4 }',
    actions: ['alpha', 'beta'],
    term: 'from: 2024-01-01',
  },
  {
    id: 'b',
    year: 2020,
    event: 'date: 2019-10-09/2019-10-10, place: place:vn',
    places: '  - { id: place:vn, name: { en: Viet Nam }, at: p1 }',
    chairs: ['ann'],
    counts:
      '  - { of: event:meeting, what: delegates, value: 140, qualifier: at-least, at: p4 }\n  - { of: organisation:club, what: member-states, value: 186, at: p4 }',
    actions: ['alpha', 'gamma'],
    term: 'from: 2024-01',
  },
  {
    id: 'c',
    year: 2021,
    event: 'date: 2019-10-12, place: place:be',
    places: '  - { id: place:be, name: { en: Belgium }, at: p1 }',
    chairs: ['bob', 'cid'],
    counts: '  - { of: event:meeting, what: delegates, value: 150, qualifier: about, at: p4 }',
    actions: ['alpha'],
    term: 'from: 2024-01-03',
  },
];

beforeAll(async () => {
  graph = await emptyGraph();
  const foundation = await testFoundation();
  for (const each of papers) await importText(graph, foundation, paper(each));
  ask = await asker(graph);
});
afterAll(() => graph.close());

describe('what documents say that cannot all be true', () => {
  it('is told whole, by one statement and one that fills', async () => {
    const { source } = operation('Conflicts');
    const { data, error, statements } = await ask(source);
    expect(error).toBeUndefined();
    expect(statements.map(({ name }) => name)).toEqual(['conflicts/candidates', 'graphql/hydrate']);
    expect(data.conflicts.nodes.map(({ text }: any) => text)).toMatchInlineSnapshot(`
      [
        "Documents differ on who chairs: “The meeting”, ann or bob and cid.",
        "Documents differ on the number of delegates: “The meeting”, 120 or about 150 or at least 140.",
        "Documents differ on the date: “The meeting”, 2019-10-12 or 2019-10-09/2019-10-10.",
        "Documents differ on the place: “The meeting”, Belgium or Viet Nam or Hanoi (planned).",
        "Documents differ on the contents: “The plan”, alpha and beta or alpha and gamma.",
        "Documents differ on the number of members: “The club”, 183 or 186.",
        "Documents differ on the term at “The club”: “Holder”, Secretary General 2024-01-01/ or Secretary General 2024-01-03/.",
      ]
    `);
    expect(data.conflicts.nodes.find(({ kind }: any) => kind === 'PLACE')).toMatchInlineSnapshot(`
      {
        "about": {
          "id": "event:meeting",
          "name": "The meeting",
        },
        "kind": "PLACE",
        "reading": "CONTRADICTION",
        "text": "Documents differ on the place: “The meeting”, Belgium or Viet Nam or Hanoi (planned).",
        "values": [
          {
            "chosen": true,
            "evidence": [
              {
                "document": {
                  "id": "document:c",
                  "name": "Paper c",
                },
                "locator": "p1",
                "status": "HAPPENED",
              },
            ],
            "preference": null,
            "status": "HAPPENED",
            "things": [
              {
                "id": "place:be",
                "name": "Belgium",
              },
            ],
            "value": "place:be",
          },
          {
            "chosen": false,
            "evidence": [
              {
                "document": {
                  "id": "document:b",
                  "name": "Paper b",
                },
                "locator": "p1",
                "status": "HAPPENED",
              },
            ],
            "preference": null,
            "status": "HAPPENED",
            "things": [
              {
                "id": "place:vn",
                "name": "Viet Nam",
              },
            ],
            "value": "place:vn",
          },
          {
            "chosen": false,
            "evidence": [
              {
                "document": {
                  "id": "document:a",
                  "name": "Paper a",
                },
                "locator": "p1",
                "status": "PLANNED",
              },
            ],
            "preference": null,
            "status": "PLANNED",
            "things": [
              {
                "id": "place:hanoi",
                "name": "Hanoi",
              },
            ],
            "value": "place:hanoi",
          },
        ],
      }
    `);
    expect(data.conflicts.nodes.map(({ kind, reading }: any) => `${kind} ${reading}`)).toMatchInlineSnapshot(`
      [
        "CHAIR CONTRADICTION",
        "COUNT CONTRADICTION",
        "DATE CONTRADICTION",
        "PLACE CONTRADICTION",
        "LIST CONTRADICTION",
        "COUNT CHANGE_POSSIBLE",
        "TERM CONTRADICTION",
      ]
    `);
  });

  it('is asked for one thing, and is nothing where all agree', async () => {
    const { data } = await ask(
      '{ club: conflicts(about: "organisation:club") { totalCount nodes { kind } } none: conflicts(about: "person:ann") { totalCount nodes { kind } } }',
    );
    expect(data).toEqual({
      club: { totalCount: 1, nodes: [{ kind: 'COUNT' }] },
      none: { totalCount: 0, nodes: [] },
    });
  });

  it('comes in pages', async () => {
    const page = '{ totalCount nodes { text } pageInfo { hasNextPage hasPreviousPage endCursor } }';
    const { data: whole } = await ask(`{ conflicts ${page} }`);
    const { data: one } = await ask(`{ conflicts(first: 4) ${page} }`);
    const { data: two } = await ask(`{ conflicts(after: "${one.conflicts.pageInfo.endCursor}") ${page} }`);
    expect(one.conflicts.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(two.conflicts.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect([...one.conflicts.nodes, ...two.conflicts.nodes]).toEqual(whole.conflicts.nodes);
    expect(two.conflicts.totalCount).toBe(whole.conflicts.totalCount);
  });

  it('an id that nothing bears is no empty answer', async () => {
    const { error } = await ask('{ conflicts(about: "event:none") { totalCount } }');
    expect(error).toMatchObject({
      code: 'UNKNOWN_ID',
      message: 'about: expected the id of a thing in the graph; found "event:none", which nothing bears.',
    });
  });
});
