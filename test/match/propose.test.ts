import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/dossier/read/dossier.type.js';
import type { Vocabulary } from '../../src/dossier/vocabulary/vocabulary.js';
import { noIdentity } from '../../src/dossier/vocabulary/identity.js';
import type { Known } from '../../src/match/known.js';
import { propose, type Proposal } from '../../src/match/propose.js';
import { knownFrom } from '../../src/match/read-known.js';
import { thingsOf } from '../../src/match/thing.js';
import { testFoundation } from '../setup/graph.js';

type Sections = Omit<Dossier, 'dossier' | 'document'>;

const document = {
  title: 'A text',
  language: 'en',
  publisher: 'nobody',
  published: '2024-05-01',
  retrieved: '2026-11-22',
  extent: 'full',
} as const;
const dossier = (id: string, sections: Sections): Dossier => ({
  dossier: 1,
  document: { id, ...document },
  ...sections,
});

/** What two texts tell of customs, of people of one name, of meetings that follow each other. */
const library: Dossier[] = [
  dossier('one', {
    organisations: [
      {
        id: 'organisation:be-customs',
        name: { fr: 'Douanes et Accises' },
        kind: 'customs',
        place: 'place:be',
      },
      { id: 'organisation:nl-customs', name: { en: 'Dutch Customs' }, kind: 'customs', place: 'place:nl' },
      { id: 'organisation:wco', name: { en: 'World Customs Organization' }, kind: 'intergovernmental' },
      { id: 'organisation:de-mof', name: { en: 'Ministry of Finance' }, kind: 'ministry', place: 'place:de' },
      { id: 'organisation:vn-mof', name: { en: 'Ministry of Finance' }, kind: 'ministry', place: 'place:vn' },
    ],
    people: [
      {
        id: 'person:jan-peeters-mayor',
        name: { en: 'Jan Peeters' },
        positions: [{ title: 'Mayor of Antwerp' }],
      },
      {
        id: 'person:jan-peeters-customs',
        name: { en: 'Jan Peeters' },
        positions: [{ title: 'head of risk analysis', organisation: 'organisation:be-customs' }],
      },
      { id: 'person:uwe-schroeder', name: { de: 'Uwe Schröder' } },
    ],
    events: [
      {
        id: 'event:asem-12',
        name: { en: '12th ASEM Customs Directors-General Meeting' },
        kind: 'dg-conference',
        date: '2017-10-16/2017-10-17',
        place: 'place:berlin',
        series: 'series:asem-dgc',
        ordinal: 12,
      },
      {
        id: 'event:asem-13',
        name: { en: '13th ASEM Customs Directors-General Meeting' },
        kind: 'dg-conference',
        date: '2019-10-09/2019-10-10',
        place: 'place:ha-long',
        series: 'series:asem-dgc',
        ordinal: 13,
      },
      { id: 'event:debriefing', name: { en: 'debriefing meeting' }, kind: 'debriefing', date: '2010-01-29' },
    ],
    instruments: [
      { id: 'instrument:plan-18', name: { en: 'ASEM Action Plan 2018-2019' }, kind: 'action-plan' },
      { id: 'instrument:plan-20', name: { en: 'ASEM Action Plan 2020-2021' }, kind: 'action-plan' },
      { id: 'instrument:wco-plan', name: { en: 'WCO Strategic Plan 2019-2022' }, kind: 'strategy' },
    ],
    priorities: [{ id: 'priority:wco-e-commerce', name: { en: 'e-commerce' } }],
    relations: [
      { type: 'setsPriority', from: 'instrument:wco-plan', to: 'priority:wco-e-commerce', at: 'p1' },
    ],
  }),
];

let vocabulary: Vocabulary;
let known: Known;
beforeAll(async () => {
  ({ vocabulary } = await testFoundation());
  known = knownFrom(library, vocabulary, noIdentity);
});

function proposed(sections: Sections): Proposal[] {
  return propose(thingsOf(dossier('draft', sections)), known);
}

/** The ids proposed for the things of a draft, `new` for none, with ` ?` where a person must decide. */
function ids(sections: Sections): string[] {
  return proposed(sections).map(({ id, decide }) => `${id ?? 'new'}${decide === undefined ? '' : ' ?'}`);
}

describe('a thing of a draft is known', () => {
  test('by a name of the vocabulary, in whichever language', () => {
    const threats = [
      { id: 'a', name: { fr: 'trafic de drogue' } },
      { id: 'b', name: { en: 'illegal transport of waste' } },
    ];
    const places = [
      { id: 'c', name: { nl: 'Antwerpen' } },
      { id: 'd', name: { de: 'Niederlande' } },
    ];
    expect(ids({ places, threats })).toEqual([
      'place:antwerp',
      'place:nl',
      'threat:drug-trafficking',
      'threat:illicit-waste',
    ]);
  });

  test('by an acronym', () => {
    expect(ids({ organisations: [{ id: 'a', name: { en: 'WCO' }, kind: 'intergovernmental' }] })).toEqual([
      'organisation:wco',
    ]);
  });

  test('by another transcription', () => {
    expect(ids({ people: [{ id: 'a', name: { en: 'Uwe Schroeder' } }] })).toEqual(['person:uwe-schroeder']);
  });

  test('as the customs administration of its country, whatever it is called', () => {
    const organisations = [
      { id: 'a', name: { en: 'Belgian Customs' }, kind: 'customs', place: 'place:be' },
      { id: 'b', name: { en: 'Customs Administration' }, kind: 'customs', place: 'place:nl' },
      { id: 'c', name: { en: 'French Customs' }, kind: 'customs', place: 'place:fr' },
    ];
    expect(ids({ organisations })).toEqual(['organisation:be-customs ?', 'organisation:nl-customs ?', 'new']);
  });

  test('by its country, where names agree', () => {
    const organisations = [
      { id: 'a', name: { en: 'Ministry of Finance' }, kind: 'ministry', place: 'place:vn' },
      { id: 'b', name: { en: 'Ministry of Finance' }, kind: 'ministry', place: 'place:be' },
    ];
    expect(ids({ organisations })).toEqual(['organisation:vn-mof', 'new']);
  });

  test('by the number of the edition, whatever it is called', () => {
    const event = { kind: 'dg-conference', series: 'series:asem-dgc' };
    const events = [
      { id: 'a', name: { fr: '13e conférence des chefs' }, ...event },
      { id: 'b', name: { en: 'twelfth meeting of the heads of customs' }, ...event },
      { id: 'c', name: { en: '14th ASEM Customs Directors-General Meeting' }, ...event },
    ];
    expect(ids({ events })).toEqual(['event:asem-13', 'event:asem-12', 'new']);
  });

  test('by the date of the edition', () => {
    const event = {
      name: { en: 'meeting of heads of customs' },
      kind: 'dg-conference',
      series: 'series:asem-dgc',
    };
    expect(ids({ events: [{ id: 'a', ...event, date: '2017-10' }] })).toEqual(['event:asem-12']);
    expect(ids({ events: [{ id: 'a', ...event, date: '2005-06' }] })).toEqual(['new']);
  });

  test('by the years of a plan', () => {
    const instruments = [
      { id: 'a', name: { en: 'plan of action of ASEM for 2020 and 2021' }, kind: 'action-plan' },
      { id: 'b', name: { en: 'ASEM Action Plan 2022-2023' }, kind: 'action-plan' },
    ];
    expect(ids({ instruments })).toEqual(['instrument:plan-20', 'new']);
  });

  test('by the office of a person, where names agree', () => {
    const mayor = { id: 'a', name: { en: 'Jan Peeters' }, positions: [{ title: 'mayor of Antwerp' }] };
    const officer = {
      id: 'b',
      name: { en: 'Jan Peeters' },
      positions: [{ title: 'adviser', organisation: 'organisation:be-customs' }],
    };
    const organisations = library[0]?.organisations?.slice(0, 1) ?? [];
    expect(ids({ organisations, people: [mayor, officer] })).toEqual([
      'organisation:be-customs',
      'person:jan-peeters-mayor',
      'person:jan-peeters-customs',
    ]);
  });

  test('by what it is tied to', () => {
    const priorities = [{ id: 'a', name: { en: 'e-commerce' } }];
    const instruments = [{ id: 'b', name: { en: 'WCO Strategic Plan 2019-2022' }, kind: 'strategy' }];
    const relations = [{ type: 'setsPriority', from: 'b', to: 'a', at: 'p1' }];
    expect(ids({ priorities, instruments, relations })).toEqual([
      'priority:wco-e-commerce',
      'instrument:wco-plan',
    ]);
    expect(ids({ priorities })).toEqual(['new ?']);
  });
});

describe('a person is asked', () => {
  test('where two known things are as probable', () => {
    const [proposal] = proposed({ people: [{ id: 'a', name: { en: 'Jan Peeters' } }] });
    expect(proposal?.id).toBeUndefined();
    expect(proposal?.decide).toMatch(/^new, or person:jan-peeters-(?:customs|mayor)\?$/);
    expect(proposal?.candidates.map(({ id }) => id).toSorted()).toEqual([
      'person:jan-peeters-customs',
      'person:jan-peeters-mayor',
    ]);
  });

  test('and is told the score of each feature', () => {
    const event = { id: 'a', name: { en: 'ASEM 13' }, kind: 'dg-conference', date: '2019-10' };
    const [proposal] = proposed({ events: [{ ...event, series: 'series:asem-dgc', ordinal: 13 }] });
    const features = proposal?.candidates[0]?.features ?? [];
    expect(features.map(({ feature }) => feature)).toEqual(['name', 'kind', 'series', 'number', 'date']);
    const product = features.reduce((odds, { factor }) => odds * factor, 1);
    expect(proposal?.candidates[0]?.score).toBeCloseTo(product / (1 + product), 12);
  });
});

describe('a thing of a draft is new', () => {
  test('if it only has a common name, such as a debriefing meeting on another day', () => {
    const event = { name: { en: 'debriefing meeting' }, kind: 'debriefing' };
    expect(ids({ events: [{ id: 'a', ...event, date: '2023-12-01' }] })).toEqual(['new']);
    expect(ids({ events: [{ id: 'a', ...event, date: '2010-01-29' }] })).toEqual(['event:debriefing']);
  });

  test('if the draft tells it from another that is the known one', () => {
    const people = [
      { id: 'a', name: { en: 'Uwe Schröder' } },
      { id: 'b', name: { en: 'Uwe Schroeder' } },
    ];
    expect(ids({ people })).toEqual(['person:uwe-schroeder', 'new']);
  });
});

test('an id that is ours stays, whatever the names say', () => {
  const people = [{ id: 'person:uwe-schroeder', name: { en: 'Somebody Else' } }];
  expect(ids({ people })).toEqual(['person:uwe-schroeder']);
});
