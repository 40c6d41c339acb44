import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/database/graph/graph.js';
import { asker, operation, type Ask } from '../../plan/ask.js';
import { keptFounding } from '../../setup/graph.js';

let graph: Graph;
let ask: Ask;

beforeAll(async () => {
  graph = await keptFounding();
  ask = await asker(graph);
});

afterAll(() => graph.close());

const why =
  "the text says that the four priorities were discussed in order to set up the plan's programmes, but does not pair items with priorities";

describe('the plan 2020-2021', () => {
  it('carries on the four priorities by its eight fields: the pairing is ours and says so', async () => {
    const { source, variables } = operation('PlanContinued');
    const { data } = await ask(source, variables);
    const field = (rank: number, name: string, priority: string, its: string, reason = why) => ({
      rank,
      status: 'PLANNED',
      node: {
        id: `initiative:asem-ap-2020-21-${rank}`,
        name,
        continues: {
          edges: [
            {
              status: 'PLANNED',
              basis: 'EDITORIAL',
              why: reason,
              node: { id: `priority:${priority}`, name: its },
            },
          ],
        },
      },
    });
    const trade = 'trade facilitation and supply chain security';
    const rights = 'fight against counterfeiting and respect of intellectual property rights';
    expect(data.instrument).toEqual({
      id: 'instrument:asem-ap-2020-21',
      name: 'ASEM Customs Action Plan 2020-2021',
      kind: 'ACTION_PLAN',
      stage: 'PLANNED',
      period: { edtf: '2020/2021' },
      covers: {
        totalCount: 8,
        edges: [
          field(1, 'facilitation of trade and customs procedures', 'asem-tf-scs', trade),
          field(
            2,
            'single window in the context of artificial intelligence and blockchain',
            'asem-tf-scs',
            trade,
          ),
          field(3, 'effective customs control with high technology', 'asem-tf-scs', trade),
          field(
            4,
            'green customs campaign against illicit transport of scrap and waste',
            'asem-society-env',
            'social and environmental protection',
          ),
          field(5, 'coordination to prevent counterfeit and pirated goods', 'asem-ipr', rights),
          field(6, 'effective border enforcement of intellectual property rights', 'asem-ipr', rights),
          field(
            7,
            'connectivity within ASEM through information sharing',
            'asem-connect-vision',
            'community connectivity and ASEM vision',
          ),
          field(
            8,
            'ASEM cooperation in transit operations and customs management of e-commerce',
            'asem-tf-scs',
            trade,
            `${why}; item 8 could also be read under community connectivity`,
          ),
        ],
      },
    });
  });

  it('is read from the priorities as well, which the meeting before had ranked', async () => {
    const { data } = await ask(`{
      priority(id: "priority:asem-tf-scs") {
        continuedBy { totalCount nodes { id } }
        adoptedAt { edges { rank status period { edtf } node { id ordinal } } }
      }
      event(id: "event:asem-dgc-12") { adopted { edges { rank node { id } } } }
    }`);
    expect(data.priority.continuedBy).toEqual({
      totalCount: 4,
      nodes: [1, 2, 3, 8].map((rank) => ({ id: `initiative:asem-ap-2020-21-${rank}` })),
    });
    expect(data.priority.adoptedAt.edges).toEqual([
      {
        rank: 1,
        status: 'HAPPENED',
        period: { edtf: '2018/2019' },
        node: { id: 'event:asem-dgc-12', ordinal: '12' },
      },
    ]);
    expect(data.event.adopted.edges).toEqual([
      { rank: 1, node: { id: 'priority:asem-tf-scs' } },
      { rank: 2, node: { id: 'priority:asem-ipr' } },
      { rank: 3, node: { id: 'priority:asem-society-env' } },
      { rank: 4, node: { id: 'priority:asem-connect-vision' } },
    ]);
  });
});

describe('the 13th meeting', () => {
  it('was on a Wednesday of October 2019: no day is made up', async () => {
    const { data } = await ask(`{
      event(id: "event:asem-dgc-13") {
        name names { lang value } aliases { lang value }
        date { edtf earliest latest precision label fr: label(lang: "fr") }
        place { name(lang: "fr") country { name } } ordinal
        series { name editions { edges { ordinal node { id } } } }
        framework { __typename id name }
        counts { what value status evidence { locator } }
      }
    }`);
    expect(data.event).toEqual({
      name: "13th ASEM Customs Directors-General/Commissioners' Meeting",
      names: [
        {
          lang: 'fr',
          value: "13e conférence des directeurs généraux des douanes et des commissaires de l'ASEM",
        },
        { lang: 'en', value: "13th ASEM Customs Directors-General/Commissioners' Meeting" },
      ],
      aliases: [{ lang: 'fr', value: 'ASEM 13' }],
      date: {
        edtf: '[2019-10-02,2019-10-09,2019-10-16,2019-10-23,2019-10-30]',
        earliest: '2019-10-02',
        latest: '2019-10-30',
        precision: 'DAY',
        label: 'one of 2 October 2019, 9 October 2019, 16 October 2019, 23 October 2019 or 30 October 2019',
        fr: 'une de ces dates : 2 octobre 2019, 9 octobre 2019, 16 octobre 2019, 23 octobre 2019 ou 30 octobre 2019',
      },
      place: { name: 'Ha Long', country: { name: 'Viet Nam' } },
      ordinal: '13',
      series: {
        name: "ASEM Customs Directors-General and Commissioners' Meeting",
        editions: {
          edges: [
            { ordinal: '13', node: { id: 'event:asem-dgc-13' } },
            { ordinal: '12', node: { id: 'event:asem-dgc-12' } },
          ],
        },
      },
      framework: { __typename: 'Organisation', id: 'organisation:asem', name: 'Asia-Europe Meeting' },
      counts: [{ what: 'DELEGATIONS', value: 53, status: 'HAPPENED', evidence: [{ locator: 'p2' }] }],
    });
  });

  it('heard of a campaign: those who presented it and the campaign itself tell of each other', async () => {
    const { data } = await ask(`{
      initiative(id: "initiative:vn-green-customs") {
        kind stage
        participations { edges { basis node { role actor { __typename id } subject { value } } } }
        addresses { nodes { id name } }
        proposedBy { nodes { __typename id } }
        sameSubjectAs { edges { basis why node { id ... on Initiative { sameSubjectAs { nodes { id } } } } } }
      }
      organisation(id: "organisation:vn-customs") {
        participations(filter: { topic: ["initiative:vn-green-customs"] }) { edges { basis node { role } } }
        cooperatesWith { edges { notes node { id name(lang: "fr") } } }
      }
    }`);
    expect(data.initiative).toEqual({
      kind: 'PROPOSAL',
      stage: 'PROPOSED',
      participations: {
        edges: [
          {
            basis: 'STATED',
            node: {
              role: 'PRESENTER',
              actor: { __typename: 'Organisation', id: 'organisation:vn-customs' },
              subject: [{ value: 'green customs campaign against illegal transport of scrap and waste' }],
            },
          },
        ],
      },
      addresses: {
        nodes: [{ id: 'threat:illicit-waste', name: 'illicit transport of scrap and waste' }],
      },
      proposedBy: {
        nodes: [
          { __typename: 'Event', id: 'event:asem-dgc-13' },
          { __typename: 'Organisation', id: 'organisation:vn-customs' },
        ],
      },
      sameSubjectAs: {
        edges: [
          {
            basis: 'EDITORIAL',
            why: 'same name and subject; the source does not join them',
            node: {
              id: 'initiative:asem-ap-2020-21-4',
              sameSubjectAs: { nodes: [{ id: 'initiative:vn-green-customs' }] },
            },
          },
        ],
      },
    });
    expect(data.organisation).toEqual({
      participations: { edges: [{ basis: 'STATED', node: { role: 'PRESENTER' } }] },
      cooperatesWith: {
        edges: [
          {
            notes: ['stated intention to go on'],
            node: { id: 'organisation:olaf', name: 'Office européen de lutte antifraude' },
          },
        ],
      },
    });
  });
});
