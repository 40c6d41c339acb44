import fc from 'fast-check';
import type { Vocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import {
  SECTIONS,
  anyId,
  block,
  date,
  horizon,
  interval,
  lang,
  locator,
  notes,
  pool,
  sharedId,
  single,
  stage,
  status,
  termOf,
  texts,
  word,
} from './generate-pool.js';
import type { Fields, Kind, Values } from './generate-pool.js';

export function document(id: string): fc.Arbitrary<Values> {
  const others = ['generated-0', 'generated-1', 'absent'].filter((other) => other !== id);
  return block(
    {
      id: fc.constant(id),
      title: word,
      language: lang,
      publisher: word,
      published: date,
      retrieved: fc.constantFrom('2026-11-22', '2024-02-29'),
      extent: fc.constantFrom('full', 'excerpt', 'title'),
    },
    {
      url: fc.constantFrom('https://example.org/a', 'http://example.org/b?c=%C3%A9#d'),
      translationOf: fc.constantFrom(...others.map((other) => `document:${other}`)),
      notes,
    },
  );
}

/** Names, or a label of an implied thing. */
const naming = fc.oneof(
  { weight: 4, arbitrary: block({ name: texts, at: locator }, { label: texts, notes, aliases: aliases() }) },
  { weight: 1, arbitrary: block({ label: texts, at: locator }, { notes, aliases: aliases() }) },
  { weight: 1, arbitrary: block({ label: texts, implied: fc.constant(true) }, { at: locator, notes }) },
);

function aliases() {
  return fc.array(block({ text: word, lang }, { at: locator }), { minLength: 1, maxLength: 2 });
}

/** What a document may tell of each thing of the pool. */
export function thingsOf(vocabulary: Vocabulary, downwards: boolean): Record<string, fc.Arbitrary<Values>> {
  return Object.fromEntries(
    (Object.keys(SECTIONS) as Kind[]).flatMap((kind) =>
      pool[kind].map((id, index) => {
        const above = downwards ? pool[kind].slice(0, index) : pool[kind].slice(index + 1);
        return [id, thing(id, kind, above, vocabulary)];
      }),
    ),
  );
}

function thing(id: string, kind: Kind, above: string[], vocabulary: Vocabulary): fc.Arbitrary<Values> {
  const isShared = vocabulary.concept(id) !== undefined;
  const [required, optional] = detailsOf(kind, isShared, above, vocabulary);
  return fc
    .tuple(naming, block(required, optional))
    .map(([named, details]): Values => ({ id, ...named, ...details }));
}

function detailsOf(kind: Kind, isShared: boolean, above: string[], vocabulary: Vocabulary): [Fields, Fields] {
  const kinds = (list: keyof Vocabulary['kinds']): Fields => ({ kind: termOf(vocabulary, list) });
  const up = (key: string): Fields => (above.length > 0 ? { [key]: fc.constantFrom(...above) } : {});
  switch (kind) {
    case 'place':
      return isShared ? [{}, {}] : [kinds('place'), { ...up('within'), postcode: word, address: word }];
    case 'organisation':
      return [
        kinds('organisation'),
        {
          place: anyId('place'),
          ...up('partOf'),
          stage,
          period: date,
          subject: texts,
          website: fc.constant('https://example.org'),
        },
      ];
    case 'person':
      return [{ positions: fc.array(position, { minLength: 1, maxLength: 2 }) }, {}];
    case 'series':
      return [
        isShared ? {} : kinds('event'),
        { frequency: fc.constantFrom('annual', 'biennial'), period: date },
      ];
    case 'event':
      return [kinds('event'), { ...eventDetails, ...up('partOf') }];
    case 'threat':
      return [{}, isShared || above.length === 0 ? {} : { broader: fc.subarray(above, { minLength: 1 }) }];
    case 'priority':
      return [{}, { period: date, horizon }];
    case 'initiative':
      return [kinds('initiative'), { stage, period: date, subject: texts }];
    case 'instrument':
      return [kinds('instrument'), { identifiers: notes, stage, date, period: date, subject: texts }];
  }
}

const eventDetails: Fields = {
  date,
  dateWithin: interval,
  time: fc.constantFrom('09:30', '09:30/11:30'),
  mode: fc.constantFrom('in-person', 'online', 'hybrid'),
  place: anyId('place'),
  series: anyId('series'),
  ordinal: fc.constantFrom(1, 13, '141/142'),
  framework: anyId('organisation', 'initiative', 'series'),
  status,
  subject: texts,
  audience: texts,
};

const office: Fields = { asOf: single, lang, label: word, at: locator, notes };
const term: Fields = { from: fc.constantFrom('2019', '2020-01~'), to: fc.constantFrom('2024', '2024-05') };
const position = fc.oneof(
  block(
    { title: fc.constantFrom('Chief', 'CHIEF', 'chef') },
    { ...office, ...term, organisation: fc.constant('organisation:alpha') },
  ),
  block({ organisation: sharedId('organisation', 'initiative') }, { ...office, ...term }),
);
