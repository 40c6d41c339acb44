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

const release = {
  id: 'document:seed-be-2024-05-17-hls-antwerp',
  name: "High level seminar « Customs cooperation: harder, better, faster, stronger » pour les directeurs généraux de l'union douanière",
};

const seminar = {
  id: 'event:eu-hls-2024-antwerp',
  name: 'High level seminar « Customs cooperation: harder, better, faster, stronger »',
  place: { id: 'place:antwerp', name: 'Antwerp', country: { id: 'place:be', name: 'Belgium' } },
};

/** What is the same for all whom the press release announces. */
const announced = {
  role: 'SPEAKER_OR_PANELIST',
  status: 'PLANNED',
  event: seminar,
  date: { edtf: '2024-05-23/2024-05-24', label: '23–24 May 2024' },
};

function evidence(printedName: string) {
  return [
    {
      document: release,
      locator: 'p1,p3',
      statedAs: [
        { lang: 'en', value: seminar.name },
        { lang: 'fr', value: printedName },
      ],
      url: 'https://news.belgium.be./fr/node/37221',
    },
  ];
}

const aPosition = expect.stringMatching(/^position:/);

function inferred(id: string, name: string) {
  return [{ topic: { id, name }, basis: 'INFERRED', why: 'office held, not stated as topic' }];
}

describe('who was to speak on drug trafficking in Belgium', () => {
  it('is answered whole: five announced, two of them tied to it by their office, all on its agenda', async () => {
    const { source, variables } = operation('WhoSpokeWhereOnWhat');
    const { data, error } = await ask(source, variables);
    expect(error).toBeUndefined();
    expect(data).toEqual({
      participations: {
        totalCount: 5,
        pageInfo: { hasNextPage: false, endCursor: expect.stringMatching(/^[\w-]+$/) },
        edges: [
          {
            basis: 'AGENDA',
            node: {
              ...announced,
              id: 'participation:9fb6eed3917f02630f8c518f',
              person: { id: 'person:jonathan-holslag', name: 'Jonathan Holslag' },
              position: { id: aPosition, title: 'professor of international politics', organisation: null },
              topics: [],
              evidence: evidence('Jonathan Holslag'),
            },
          },
          {
            basis: 'INFERRED',
            node: {
              ...announced,
              id: 'participation:6ee4cea7d36337b3bfc59d2c',
              person: { id: 'person:ine-van-wymersch', name: 'Ine Van Wymersch' },
              position: { id: aPosition, title: 'National Drug Commissioner', organisation: null },
              topics: inferred('threat:drug-trafficking', 'drug trafficking'),
              evidence: evidence('Ine Van Wymersch'),
            },
          },
          {
            basis: 'INFERRED',
            node: {
              ...announced,
              id: 'participation:5417280c8fa140a08b036229',
              person: { id: 'person:bob-van-den-berghe', name: 'Bob Van den Berghe' },
              position: {
                id: aPosition,
                title: 'Deputy Head of the Container Control Programme',
                organisation: {
                  id: 'initiative:ccp',
                  name: 'Container Control Programme (of the United Nations and the World Customs Organization)',
                },
              },
              topics: inferred('threat:drug-trafficking', 'drug trafficking'),
              evidence: evidence('Bob Van den Berghe'),
            },
          },
          {
            basis: 'AGENDA',
            node: {
              ...announced,
              id: 'participation:4b2377b8a874feaf8a31bade',
              person: { id: 'person:jo-swyngedouw', name: 'Jo Swyngedouw' },
              position: {
                id: aPosition,
                title:
                  'Head of Department Financial Stability, AML Supervision and Prudential Policy of banks',
                organisation: { id: 'organisation:nbb', name: 'National Bank of Belgium' },
              },
              topics: inferred('threat:money-laundering', 'money laundering'),
              evidence: evidence('Jo Swyngedouw'),
            },
          },
          {
            basis: 'AGENDA',
            node: {
              ...announced,
              id: 'participation:38f050880e0ab020ebe8562a',
              person: { id: 'person:claudio-bozzo', name: 'Claudio Bozzo' },
              position: {
                id: aPosition,
                title: 'senior executive',
                organisation: { id: 'organisation:msc', name: 'MSC' },
              },
              topics: [],
              evidence: evidence('Claudio Bozzo'),
            },
          },
        ],
      },
    });
  });

  const question = `query ($basis: [TopicBasis!], $status: [FactStatus!]) {
    participations(filter: { threat: ["threat:drug-trafficking"], place: ["place:be"], roleGroup: SPEAKING, basis: $basis, status: $status }) {
      totalCount
      edges { basis node { person { id } status } }
    }
  }`;
  const two = [
    { basis: 'INFERRED', node: { person: { id: 'person:ine-van-wymersch' }, status: 'PLANNED' } },
    { basis: 'INFERRED', node: { person: { id: 'person:bob-van-den-berghe' }, status: 'PLANNED' } },
  ];

  it('is stated for nobody', async () => {
    const { data } = await ask(question, { basis: ['STATED'] });
    expect(data.participations).toEqual({ totalCount: 0, edges: [] });
  });

  it('is inferred for two, which are also all that is said if nobody asks for more', async () => {
    expect((await ask(question, { basis: ['INFERRED'] })).data.participations.edges).toEqual(two);
    expect((await ask(question)).data.participations).toEqual({ totalCount: 2, edges: two });
  });

  it('is on the agenda for five, of whom none is said to have spoken', async () => {
    const { data } = await ask(question, { basis: ['AGENDA'] });
    expect(data.participations.totalCount).toBe(5);
    expect(data.participations.edges.map((edge: { basis: string }) => edge.basis)).toEqual(
      Array.from({ length: 5 }, () => 'AGENDA'),
    );
    const happened = await ask(question, { basis: ['AGENDA', 'INFERRED', 'STATED'], status: ['HAPPENED'] });
    expect(happened.data.participations).toEqual({ totalCount: 0, edges: [] });
  });

  it('gives each person once, with the firmest basis asked for', async () => {
    const { data } = await ask(question, { basis: ['AGENDA', 'INFERRED'] });
    const found = data.participations.edges.map(
      (edge: { basis: string; node: { person: { id: string } } }) => [edge.node.person.id, edge.basis],
    );
    expect(Object.fromEntries(found)).toEqual({
      'person:bob-van-den-berghe': 'INFERRED',
      'person:claudio-bozzo': 'AGENDA',
      'person:ine-van-wymersch': 'INFERRED',
      'person:jo-swyngedouw': 'AGENDA',
      'person:jonathan-holslag': 'AGENDA',
    });
    expect(data.participations.totalCount).toBe(5);
  });

  it('is found through the wider threat as well, and through the threat itself', async () => {
    const wider = question.replace('threat:drug-trafficking', 'threat:illicit-trade');
    expect((await ask(wider)).data.participations).toEqual({ totalCount: 2, edges: two });
    const { data } = await ask(`{
      threat(id: "threat:drug-trafficking") {
        participations(filter: { roleGroup: SPEAKING }) { totalCount edges { basis node { person { id } status } } }
      }
    }`);
    expect(data.threat.participations).toEqual({ totalCount: 2, edges: two });
  });
});

describe('the seminar', () => {
  it('was announced with five who speak, as speakers or panelists, and nobody as the one or the other', async () => {
    const { data } = await ask(`{
      announced: participations(filter: { event: ["event:eu-hls-2024-antwerp"], roles: [SPEAKER_OR_PANELIST] }) {
        nodes { person { id } role status }
      }
      decided: participations(filter: { event: ["event:eu-hls-2024-antwerp"], roles: [SPEAKER, PANELIST] }) {
        totalCount
      }
      event(id: "event:eu-hls-2024-antwerp") { date { edtf earliest latest precision } status notes }
    }`);
    const speaker = (id: string) => ({ person: { id }, role: 'SPEAKER_OR_PANELIST', status: 'PLANNED' });
    expect(data).toEqual({
      announced: {
        nodes: [
          speaker('person:jonathan-holslag'),
          speaker('person:ine-van-wymersch'),
          speaker('person:bob-van-den-berghe'),
          speaker('person:jo-swyngedouw'),
          speaker('person:claudio-bozzo'),
        ],
      },
      decided: { totalCount: 0 },
      event: {
        date: {
          edtf: '2024-05-23/2024-05-24',
          earliest: '2024-05-23',
          latest: '2024-05-24',
          precision: 'DAY',
        },
        status: 'PLANNED',
        notes: [
          'date: p1 gives days and month without a year; p2 gives 23 May 2024',
          'place: Antwerp and the venue are named only for its press moment (p2)',
          'speakers from the public and the private sector',
          'the persons named are not all the speakers',
        ],
      },
    });
  });

  it('had a press moment: when, where, for whom, and who was to answer', async () => {
    const { data } = await ask(`{
      event(id: "event:eu-hls-2024-antwerp-press") {
        date { edtf } time status audience { lang value } partOf { id }
        place { id kind address postcode within { id } country { id iso } }
        participations { nodes { person { id name } role status notes position { title organisation { id } } } }
      }
    }`);
    expect(data.event).toEqual({
      date: { edtf: '2024-05-23' },
      time: '09:30/11:30',
      status: 'PLANNED',
      audience: [{ lang: 'en', value: 'written press only' }],
      partOf: { id: 'event:eu-hls-2024-antwerp' },
      place: {
        id: 'place:vestar-antwerp',
        kind: 'VENUE',
        address: 'Van Diepenbeekstraat 12',
        postcode: '2018',
        within: { id: 'place:antwerp' },
        country: { id: 'place:be', iso: 'BE' },
      },
      participations: {
        nodes: [
          {
            person: { id: 'person:kristian-vanderwaeren', name: 'Kristian Vanderwaeren' },
            role: 'INTERVIEWEE',
            status: 'PLANNED',
            notes: ['during the break'],
            position: {
              title: 'General Administrator of Customs and Excise',
              organisation: { id: 'organisation:be-customs' },
            },
          },
        ],
      },
    });
  });

  it('gave an answer for the short, the medium and the long term', async () => {
    const { data } = await ask(`{
      event(id: "event:eu-hls-2024-antwerp") {
        discussed { edges { horizon status node { id } } }
      }
      short: initiative(id: "initiative:epa") { pursues { edges { status node { id horizon } } } }
      medium: initiative(id: "initiative:eucab") { pursues { edges { status node { id horizon } } } }
      long: priority(id: "priority:hls2024-long") { basedOn { edges { status notes node { id } } } }
    }`);
    const discussed = data.event.discussed.edges.filter((edge: { horizon: string | null }) => edge.horizon);
    expect(discussed).toEqual([
      { horizon: 'SHORT', status: 'PLANNED', node: { id: 'initiative:epa' } },
      { horizon: 'MEDIUM', status: 'PLANNED', node: { id: 'initiative:eucab' } },
      { horizon: 'LONG', status: 'PLANNED', node: { id: 'organisation:eu-agencies' } },
      { horizon: 'SHORT', status: 'PLANNED', node: { id: 'threat:drug-trafficking' } },
    ]);
    expect(data.short.pursues.edges).toEqual([
      { status: 'HAPPENED', node: { id: 'priority:eu-organised-crime-drugs', horizon: null } },
      { status: 'PLANNED', node: { id: 'priority:hls2024-short', horizon: 'SHORT' } },
    ]);
    expect(data.medium.pursues.edges).toEqual([
      { status: 'PLANNED', node: { id: 'priority:hls2024-medium', horizon: 'MEDIUM' } },
    ]);
    expect(data.long.basedOn.edges).toEqual([
      { status: 'PLANNED', notes: ['as a model'], node: { id: 'organisation:eu-agencies' } },
    ]);
  });
});

describe('the topics of a participation', () => {
  it('are those that are written down; those of the event come only if they are asked for, and say so', async () => {
    const { data } = await ask(`{
      participations(filter: { person: ["person:jo-swyngedouw"] }) {
        nodes {
          written: topics { topic { id } basis why evidenceCount evidence { locator basis why statedAs { value } } }
          stated: topics(basis: [STATED]) { basis }
          agenda: topics(basis: [AGENDA]) { topic { id __typename } basis why evidence { locator } }
        }
      }
    }`);
    expect(data.participations.nodes).toEqual([
      {
        written: [
          {
            topic: { id: 'threat:money-laundering' },
            basis: 'INFERRED',
            why: 'office held, not stated as topic',
            evidenceCount: 1,
            evidence: [
              {
                locator: 'p1,p3',
                basis: 'INFERRED',
                why: 'office held, not stated as topic',
                statedAs: [{ value: seminar.name }, { value: 'Jo Swyngedouw' }],
              },
            ],
          },
        ],
        stated: [],
        agenda: [
          ['initiative:epa', 'Initiative', 'p5'],
          ['initiative:eucab', 'Initiative', 'p6'],
          ['priority:hls2024-long', 'Priority', 'p4,p7'],
          ['priority:hls2024-medium', 'Priority', 'p4,p6'],
          ['priority:hls2024-short', 'Priority', 'p4,p5'],
          ['threat:drug-trafficking', 'Threat', 'p5'],
        ].map(([id, type, locator]) => ({
          topic: { id, __typename: type },
          basis: 'AGENDA',
          why: null,
          evidence: [{ locator }],
        })),
      },
    ]);
  });

  it('are told once where both hold: by the firmer of the two', async () => {
    const { data } = await ask(`{
      participations(filter: { person: ["person:ine-van-wymersch"] }) {
        nodes { topics(basis: [INFERRED, AGENDA]) { topic { id } basis } }
      }
    }`);
    const drugs = data.participations.nodes[0].topics.filter(
      ({ topic }: { topic: { id: string } }) => topic.id === 'threat:drug-trafficking',
    );
    expect(drugs).toEqual([{ topic: { id: 'threat:drug-trafficking' }, basis: 'INFERRED' }]);
  });
});
