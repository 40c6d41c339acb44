import { describe, expect, test } from 'vitest';
import { gatherKnown } from '../../src/match/known.js';
import { nameOf } from '../../src/match/name.js';
import { propose } from '../../src/match/propose.js';
import { emptyThing, type Thing } from '../../src/match/thing.js';

const person = (id: string, name: string): Thing => ({
  ...emptyThing(id, 'person'),
  names: [nameOf(name, true)],
});
const people = (names: Record<string, string>): Thing[] =>
  Object.entries(names).map(([id, name]) => person(`person:${id}`, name));

/** For each of the draft's things the known one it is taken for, and the question to a person. */
function proposed(drafts: Thing[], known: Thing[]): (string | undefined)[][] {
  return propose(drafts, gatherKnown([known])).map(({ id, decide }) => [id, decide]);
}

describe('a person of a draft is', () => {
  test.each<[string, string, Record<string, string>, (string | undefined)[]]>([
    ['known by the whole name', 'Bart De Wever', { bart: 'Bart De Wever' }, ['person:bart', undefined]],
    [
      'asked about, by most of it',
      'De Wever',
      { bart: 'Bart De Wever' },
      ['person:bart', 'person:bart, or new?'],
    ],
    [
      'new, but asked about, by half of it',
      'Uwe Schroeder',
      { uwe: 'Uwe Schröder Meier Braun' },
      [undefined, 'new, or person:uwe?'],
    ],
    ['new, by less', 'Jan Peeters', { jan: 'Jan Peeters Maes Smets De Wit' }, [undefined, undefined]],
    [
      'asked about, where another is likely too',
      'Uwe Schröder',
      { a: 'Uwe Schröder', b: 'Uwe Schroeder' },
      ['person:a', 'person:a, or person:b?'],
    ],
    [
      'nobody yet, where two are as likely',
      'Uwe Schröder',
      { b: 'Uwe Schröder', a: 'Uwe Schröder' },
      [undefined, 'new, or person:a?'],
    ],
    [
      'known without a question, where another is far less likely',
      'Bart De Wever',
      { a: 'Bart De Wever', b: 'Bart Maes' },
      ['person:a', undefined],
    ],
  ])('%s', (_what, name, known, expected) => {
    expect(proposed([person('draft', name)], people(known))).toEqual([expected]);
  });

  test('shown at most three that it may be', () => {
    const known = people({ a: 'Jan Maes', b: 'Jan Maes', c: 'Jan Maes', d: 'Jan Maes' });
    const [proposal] = propose([person('draft', 'Jan Maes')], gatherKnown([known]));
    expect(proposal?.candidates.map(({ id }) => id)).toEqual(['person:a', 'person:b', 'person:c']);
    expect(proposal).toMatchObject({ draft: 'draft', kind: 'person' });
  });
});

describe('two of a draft are never one', () => {
  test('the likelier gets the id, the other is new and not asked about', () => {
    const drafts = [person('x', 'Ine van Wymersh'), person('y', 'Ine Van Wymersch')];
    const known = people({ ine: 'Ine Van Wymersch' });
    expect(proposed(drafts, known)).toEqual([
      [undefined, undefined],
      ['person:ine', undefined],
    ]);
    expect(propose(drafts, gatherKnown([known]))[0]?.candidates).toEqual([]);
  });

  test('where one of two namesakes is spoken for, the other is clear', () => {
    const known = people({ a: 'Jan Maes', b: 'Jan Maes' });
    expect(proposed([person('x', 'Jan Maes'), person('person:a', 'Jan Maes')], known)).toEqual([
      ['person:b', undefined],
      ['person:a', undefined],
    ]);
  });

  test('an id that is known stays, whatever its name', () => {
    const known = people({ a: 'Jan Maes', b: 'Ada Lovelace' });
    const [proposal] = propose([person('person:a', 'Ada Lovelace')], gatherKnown([known]));
    expect(proposal).toMatchObject({ id: 'person:a', decide: undefined });
    expect(proposal?.candidates).toEqual([{ id: 'person:a', score: 1, features: [] }]);
  });
});

describe('what is known by now helps with the rest', () => {
  const place = (id: string, name: string, ...within: string[]): Thing => ({
    ...emptyThing(id, 'place'),
    names: [nameOf(name)],
    places: new Set(within),
  });
  const body = (id: string, name: string, ...places: string[]): Thing => ({
    ...emptyThing(id, 'organisation'),
    names: [nameOf(name)],
    types: new Set(['ministry']),
    places: new Set(places),
  });
  const known = [
    place('place:be', 'Belgium'),
    place('place:vn', 'Viet Nam'),
    place('place:hanoi', 'Hanoi', 'place:vn'),
    body('organisation:be-mof', 'Ministry of Finance', 'place:be'),
    body('organisation:vn-mof', 'Ministry of Finance', 'place:vn'),
  ];

  test('a body by its place, whatever the draft calls that', () => {
    expect(proposed([body('m', 'Ministry of Finance', 'p'), place('p', 'Vietnam')], known)).toEqual([
      ['organisation:vn-mof', undefined],
      ['place:vn', undefined],
    ]);
  });

  test('a body by what lies around a new place', () => {
    const hall = place('hall', 'Hall of Mirrors', 'city');
    const drafts = [body('m', 'Ministry of Finance', 'hall'), hall, place('city', 'Hanoi')];
    expect(proposed(drafts, known)).toEqual([
      ['organisation:vn-mof', undefined],
      [undefined, undefined],
      ['place:hanoi', undefined],
    ]);
  });

  test('a person by the body of the office', () => {
    const officer = (id: string, organisation: string | undefined): Thing => ({
      ...person(id, 'Jan Maes'),
      offices: [{ title: nameOf('adviser'), organisation }],
    });
    const all = [
      ...known,
      officer('person:a', 'organisation:be-mof'),
      officer('person:b', 'organisation:vn-mof'),
      officer('person:c', undefined),
    ];
    const drafts = [officer('x', 'm'), body('m', 'Ministry of Finance', 'place:vn')];
    expect(propose(drafts, gatherKnown([all]))[0]?.candidates[0]?.id).toBe('person:b');
    expect(proposed(drafts, all)[0]?.[0]).toBe('person:b');
    expect(propose([officer('x', undefined)], gatherKnown([all]))[0]?.id).toBeUndefined();
  });

  test('a priority by the plan that it stands in', () => {
    const tied = (thing: Thing, ...company: string[]): Thing => ({ ...thing, company: new Set(company) });
    const plan = (id: string, name: string): Thing => ({
      ...emptyThing(id, 'instrument'),
      names: [nameOf(name)],
    });
    const priority = (id: string): Thing => ({
      ...emptyThing(id, 'priority'),
      names: [nameOf('e-commerce')],
    });
    const all = [
      plan('instrument:wco-plan', 'WCO Strategic Plan'),
      plan('instrument:asem-plan', 'ASEM Action Programme'),
      tied(priority('priority:wco'), 'instrument:wco-plan'),
      tied(priority('priority:asem'), 'instrument:asem-plan'),
    ];
    const drafts = [tied(priority('x'), 'i'), plan('i', 'Strategic Plan of the WCO')];
    expect(proposed(drafts, all)[0]).toEqual(['priority:wco', undefined]);
  });

  test('an event by its series, only where that is clear', () => {
    const series = (id: string, name: string): Thing => ({
      ...emptyThing(id, 'series'),
      names: [nameOf(name)],
    });
    const event = (id: string, of: string): Thing => ({
      ...emptyThing(id, 'event'),
      names: [nameOf('customs meeting')],
      series: new Set([of]),
      ordinals: new Set([3]),
    });
    const features = (name: string): string[] => {
      const all = [
        series('series:asem', 'ASEM Customs Directors General Meeting'),
        series('series:wco', 'WCO Council Sessions'),
        event('event:third', 'series:asem'),
      ];
      const [proposal] = propose([event('x', 's'), series('s', name)], gatherKnown([all]));
      return proposal?.candidates[0]?.features.map(({ feature }) => feature) ?? [];
    };
    expect(features('ASEM Customs Directors General Meeting')).toContain('series');
    expect(features('ASEM Customs Meeting')).not.toContain('series');
  });
});
