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

const question = `query ($filter: ParticipationFilter) {
  participations(filter: $filter, first: 100) {
    totalCount
    edges { basis node { role actor { id } } }
  }
}`;

interface Edge {
  basis: string | null;
  node: { role: string; actor: { id: string } };
}

/** Who is found, as sorted "actor role" lines, and how many the list says it has. */
async function found(filter: Record<string, unknown>): Promise<string[]> {
  const { data, error } = await ask(question, { filter });
  if (error) throw error;
  const edges = data.participations.edges as Edge[];
  expect(data.participations.totalCount).toBe(edges.length);
  return edges.map(({ node }) => `${node.actor.id} ${node.role}`).toSorted();
}

const speakers = [
  'person:bob-van-den-berghe SPEAKER_OR_PANELIST',
  'person:claudio-bozzo SPEAKER_OR_PANELIST',
  'person:ine-van-wymersch SPEAKER_OR_PANELIST',
  'person:jo-swyngedouw SPEAKER_OR_PANELIST',
  'person:jonathan-holslag SPEAKER_OR_PANELIST',
];
const pressMoment = ['person:kristian-vanderwaeren INTERVIEWEE'];
const seminar = [
  'organisation:eu-customs-union PARTICIPANT',
  'organisation:pres-be-2024 PRESIDENCY',
  ...speakers,
  'person:florence-angelici PRESS_CONTACT',
  'person:francis-adyns PRESS_CONTACT',
].toSorted();
const haLong = [
  'organisation:asem-customs PARTICIPANT',
  'organisation:asem-embassies-vn PARTICIPANT',
  'organisation:eu PARTICIPANT',
  'organisation:vn-customs HOST',
  'organisation:vn-customs ORGANISER',
  'organisation:vn-customs PRESENTER',
  'person:do-hoang-anh-tuan COMMENTATOR',
  'person:kunio-mikuriya PARTICIPANT',
];
const everybody = [...seminar, ...haLong, ...pressMoment].toSorted();

describe('each filter by itself', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['none', {}, everybody],
    ['an empty list is none', { roles: [], event: [], status: [] }, everybody],
    ['roles', { roles: ['INTERVIEWEE', 'HOST'] }, ['organisation:vn-customs HOST', ...pressMoment]],
    [
      'roleGroup',
      { roleGroup: 'SPEAKING' },
      [
        'organisation:vn-customs PRESENTER',
        ...speakers,
        'person:do-hoang-anh-tuan COMMENTATOR',
        ...pressMoment,
      ].toSorted(),
    ],
    ['person', { person: ['person:claudio-bozzo'] }, ['person:claudio-bozzo SPEAKER_OR_PANELIST']],
    ['event', { event: ['event:asem-dgc-13'] }, haLong],
    [
      'several events',
      { event: ['event:asem-dgc-13', 'event:eu-hls-2024-antwerp-press'] },
      [...haLong, ...pressMoment].toSorted(),
    ],
    ['series', { series: ['series:eu-hls'] }, seminar],
    ['a city', { place: ['place:antwerp'] }, [...seminar, ...pressMoment].toSorted()],
    ['a venue', { place: ['place:vestar-antwerp'] }, pressMoment],
    ['a country', { place: ['place:vn'] }, haLong],
    ['places, one within the other', { place: ['place:be', 'place:antwerp', 'place:vn'] }, everybody],
    [
      'the organisation of an office',
      { organisation: ['organisation:msc'] },
      ['person:claudio-bozzo SPEAKER_OR_PANELIST'],
    ],
    [
      'an initiative as such',
      { organisation: ['initiative:ccp'] },
      ['person:bob-van-den-berghe SPEAKER_OR_PANELIST'],
    ],
    ['an organisation that acts', { organisation: ['organisation:eu'] }, ['organisation:eu PARTICIPANT']],
    ['threat', { threat: ['threat:money-laundering'] }, ['person:jo-swyngedouw SPEAKER_OR_PANELIST']],
    [
      'several threats',
      { threat: ['threat:money-laundering', 'threat:drug-trafficking'] },
      speakers.filter((line) => !/bozzo|holslag/.test(line)),
    ],
    ['topic', { topic: ['initiative:vn-green-customs'] }, ['organisation:vn-customs PRESENTER']],
    [
      'status planned',
      { status: ['PLANNED'] },
      [...seminar.filter((line) => !line.includes('PRESS_CONTACT')), ...pressMoment].toSorted(),
    ],
    ['status cancelled', { status: ['CANCELLED'] }, []],
    ['from', { from: '2024-05-24' }, seminar],
    ['to', { to: '2019-10-02' }, haLong],
    ['from and to within the possible days', { from: '2019-10-10', to: '2019-10-11' }, haLong],
    ['from and to between the events', { from: '2020-01-01', to: '2020-12-31' }, []],
  ])('%s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });
});

describe('filters together', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'roles and group: what is in both',
      { roles: ['HOST', 'PRESENTER'], roleGroup: 'ORGANISING' },
      ['organisation:vn-customs HOST'],
    ],
    ['roles and group: nothing is in both', { roles: ['HOST'], roleGroup: 'SPEAKING' }, []],
    ['person and place', { person: ['person:claudio-bozzo'], place: ['place:vn'] }, []],
    [
      'threat and city',
      { threat: ['threat:drug-trafficking'], place: ['place:antwerp'] },
      ['person:bob-van-den-berghe SPEAKER_OR_PANELIST', 'person:ine-van-wymersch SPEAKER_OR_PANELIST'],
    ],
    [
      'threat and organisation',
      { threat: ['threat:drug-trafficking'], organisation: ['initiative:ccp'] },
      ['person:bob-van-den-berghe SPEAKER_OR_PANELIST'],
    ],
    [
      'event and threat',
      { event: ['event:eu-hls-2024-antwerp'], threat: ['threat:money-laundering'] },
      ['person:jo-swyngedouw SPEAKER_OR_PANELIST'],
    ],
    ['series and status', { series: ['series:asem-dgc'], status: ['PLANNED'] }, []],
    [
      'organisation and series',
      { organisation: ['organisation:vn-customs'], series: ['series:asem-dgc'], roles: ['HOST'] },
      ['organisation:vn-customs HOST'],
    ],
    ['place and dates', { place: ['place:vn', 'place:be'], to: '2020-01-01' }, haLong],
    [
      'all at once',
      {
        roles: ['SPEAKER_OR_PANELIST'],
        roleGroup: 'SPEAKING',
        person: ['person:jo-swyngedouw'],
        event: ['event:eu-hls-2024-antwerp'],
        series: ['series:eu-hls'],
        organisation: ['organisation:nbb'],
        place: ['place:be'],
        threat: ['threat:money-laundering'],
        topic: ['threat:drug-trafficking', 'threat:money-laundering'],
        basis: ['INFERRED', 'AGENDA'],
        status: ['PLANNED'],
        from: '2024-05-01',
        to: '2024-05-31',
      },
      ['person:jo-swyngedouw SPEAKER_OR_PANELIST'],
    ],
  ])('%s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it('threat and topic must both be met: the basis is the weaker of the two', async () => {
    const filter = {
      threat: ['threat:money-laundering'],
      topic: ['priority:hls2024-short'],
      basis: ['INFERRED', 'AGENDA'],
    };
    const { data } = await ask(question, { filter });
    expect(data.participations.edges).toEqual([
      { basis: 'AGENDA', node: { role: 'SPEAKER_OR_PANELIST', actor: { id: 'person:jo-swyngedouw' } } },
    ]);
  });

  it('without threat or topic no edge has a basis', async () => {
    const { data } = await ask(question, { filter: { place: ['place:vestar-antwerp'] } });
    expect(data.participations.edges.map(({ basis }: Edge) => basis)).toEqual([null]);
  });

  it('hold below a person, an event, a series, a threat as they do at the root', async () => {
    const { data } = await ask(`{
      person(id: "person:ine-van-wymersch") { participations(filter: { place: ["place:vn"] }) { totalCount } }
      event(id: "event:asem-dgc-13") { participations(filter: { roleGroup: SPEAKING }) { nodes { role } } }
      eventSeries(id: "series:eu-hls") { participations(filter: { roles: [PRESIDENCY] }) { nodes { actor { id } } } }
      threat(id: "threat:drug-trafficking") {
        participations(filter: { basis: [AGENDA], roles: [PRESIDENCY] }) { edges { basis node { actor { id } } } }
      }
    }`);
    expect(data).toEqual({
      person: { participations: { totalCount: 0 } },
      event: { participations: { nodes: [{ role: 'COMMENTATOR' }, { role: 'PRESENTER' }] } },
      eventSeries: { participations: { nodes: [{ actor: { id: 'organisation:pres-be-2024' } }] } },
      threat: {
        participations: {
          edges: [{ basis: 'AGENDA', node: { actor: { id: 'organisation:pres-be-2024' } } }],
        },
      },
    });
  });
});

describe('what cannot be asked', () => {
  const mistake = async (filter: Record<string, unknown>) => {
    const { data, error, statements } = await ask(question, { filter });
    return {
      data,
      statements: statements.length,
      code: error?.code,
      message: error?.message,
      hint: error?.hint,
    };
  };

  it('is an id that nothing bears: it is named, by the one statement', async () => {
    expect(await mistake({ person: ['person:claudio-bozzo', 'person:nobody'] })).toEqual({
      data: null,
      statements: 1,
      code: 'UNKNOWN_ID',
      message: 'filter: expected the id of a thing in the graph; found "person:nobody", which nothing bears.',
      hint: 'Find the thing by its name with search; everything shows its id in the field id.',
    });
  });

  it('is not a concept of the vocabulary of which no document speaks: of that, nobody spoke', async () => {
    expect(await found({ threat: ['threat:cybercrime'] })).toEqual([]);
    expect(await found({ place: ['place:jp'] })).toEqual([]);
  });

  it('is an id of another kind', async () => {
    expect(await mistake({ person: ['threat:drug-trafficking'] })).toEqual({
      data: null,
      statements: 0,
      code: 'BAD_USER_INPUT',
      message: 'filter.person: expected ids such as person:…; found "threat:drug-trafficking".',
      hint: 'Every thing shows its id in the field id.',
    });
  });

  it('is a basis without a threat or topic', async () => {
    expect(await mistake({ basis: ['STATED'] })).toEqual({
      data: null,
      statements: 0,
      code: 'BAD_USER_INPUT',
      message: 'filter.basis: expected a threat or topic beside it; found none.',
      hint: 'Basis tells how firmly a participation is tied to a threat or topic: add one, or leave basis out.',
    });
  });

  it('is an end before the start', async () => {
    expect(await mistake({ from: '2024-05-02', to: '2024-05-01' })).toEqual({
      data: null,
      statements: 0,
      code: 'BAD_USER_INPUT',
      message: 'filter: expected from no later than to; found 2024-05-02 and 2024-05-01.',
      hint: 'Exchange the two days.',
    });
  });
});
