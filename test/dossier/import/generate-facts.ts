import fc from 'fast-check';
import type { Vocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import {
  anyId,
  basis,
  block,
  date,
  horizon,
  kindOf,
  locator,
  notes,
  pool,
  sharedId,
  status,
  termOf,
  texts,
  word,
} from './generate-pool.js';
import type { Kind, Values } from './generate-pool.js';

export function participation(vocabulary: Vocabulary): fc.Arbitrary<Values> {
  const actor = sharedId('person', 'organisation', 'place', 'initiative');
  const topic = anyId('threat', 'priority', 'initiative', 'instrument');
  const tied = fc.record({ topic, basis: fc.constantFrom('inferred', 'editorial'), why: word });
  const about = fc.uniqueArray(fc.oneof(topic, tied), {
    minLength: 1,
    maxLength: 3,
    selector: (entry) => (typeof entry === 'string' ? entry : entry.topic),
  });
  const who = fc.oneof(
    { weight: 4, arbitrary: actor },
    { weight: 1, arbitrary: fc.uniqueArray(actor, { minLength: 2, maxLength: 3 }) },
  );
  // Few roles, so that documents meet in the same participation.
  const role = fc.constantFrom(...vocabulary.roles.map(({ id }) => id).slice(0, 2));
  return fc
    .tuple(
      block(
        { who, event: sharedId('event', 'series'), role, at: locator },
        {
          about,
          status,
          onBehalfOf: anyId('person', 'organisation', 'place'),
          capacity: word,
          subject: texts,
          period: date,
          notes,
        },
      ),
      basis,
    )
    .map(([told, on]): Values => ({ ...told, ...on }));
}

/** Relations that documents often have in common, some of them told from either end. */
const sharedRelations = [
  ['cooperatesWith', 'organisation:alpha', 'organisation:beta'],
  ['cooperatesWith', 'organisation:beta', 'organisation:alpha'],
  ['sameSubjectAs', 'priority:one', 'initiative:one'],
  ['sameSubjectAs', 'initiative:one', 'priority:one'],
  ['discussed', 'event:one', 'threat:own-narrow'],
] as const;

export function relation(vocabulary: Vocabulary): fc.Arbitrary<Values> {
  const ends = fc.oneof(fc.constantFrom(...sharedRelations), relationEnds(vocabulary));
  const details = { status, date, period: date, rank: fc.integer({ min: 1, max: 9 }), horizon, notes };
  return ends.chain(([id, from, to]) => {
    const bases = vocabulary.relations.find((type) => type.id === id)?.basis ?? [];
    const unstated = fc.record({ basis: fc.constantFrom(...bases), why: word });
    return fc
      .tuple(block({ at: locator }, details), bases.includes('stated') ? basis : unstated)
      .map(([told, on]): Values => ({ type: id, from, to, ...told, ...on }));
  });
}

function relationEnds(vocabulary: Vocabulary): fc.Arbitrary<[type: string, from: string, to: string]> {
  return fc.constantFrom(...vocabulary.relations).chain((type) =>
    sharedId(...(type.from as Kind[])).chain((from) => {
      const ids = type.to.flatMap((kind) => pool[kind as Kind]);
      const fitting = ids.filter((id) => id !== from && (!type.sameKind || kindOf(id) === kindOf(from)));
      return fc.tuple(fc.constant(type.id), fc.constant(from), fc.constantFrom(...fitting));
    }),
  );
}

export function count(vocabulary: Vocabulary): fc.Arbitrary<Values> {
  return block(
    {
      of: sharedId('event', 'instrument', 'organisation', 'initiative', 'place'),
      what: fc.constantFrom(...vocabulary.kinds.count.map(({ id }) => id).slice(0, 2)),
      value: fc.constantFrom(0, 27, 53, 1.5),
      at: locator,
    },
    {
      upTo: fc.constantFrom(53, 60.5),
      outOf: fc.constant(99),
      qualifier: fc.constantFrom('about', 'at-least', 'at-most'),
      unit: termOf(vocabulary, 'unit'),
      detail: word,
      period: date,
      status,
      notes,
    },
  );
}
