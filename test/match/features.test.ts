import { describe, expect, test } from 'vitest';
import {
  company,
  customsOfCountry,
  date,
  names,
  office,
  ordinal,
  place,
  series,
  type,
  years,
  type Compare,
} from '../../src/match/features.js';
import { gatherKnown, type Known } from '../../src/match/known.js';
import { nameOf } from '../../src/match/name.js';
import { emptyThing, type Thing, type ThingKind } from '../../src/match/thing.js';

interface Told {
  names?: string[];
  types?: string[];
  places?: string[];
  series?: string[];
  ordinals?: number[];
  dates?: string[];
  offices?: [title: string | undefined, organisation?: string][];
  company?: string[];
}

function thing(facts: Told, id = 'event:x', kind: ThingKind = 'event'): Thing {
  return {
    ...emptyThing(id, kind),
    names: (facts.names ?? []).map((text) => nameOf(text)),
    types: new Set(facts.types),
    places: new Set(facts.places),
    series: new Set(facts.series),
    ordinals: new Set(facts.ordinals),
    dates: new Set(facts.dates),
    offices: (facts.offices ?? []).map(([title, organisation]) => ({
      title: title === undefined ? undefined : nameOf(title),
      organisation,
    })),
    company: new Set(facts.company),
  };
}

/** Belgium with two cities, one with a venue; France; and three events, of which all know customs and one the WCO. */
const known: Known = gatherKnown([
  [
    thing({}, 'place:be', 'place'),
    thing({}, 'place:fr', 'place'),
    thing({ places: ['place:be'] }, 'place:antwerp', 'place'),
    thing({ places: ['place:be'] }, 'place:ghent', 'place'),
    thing({ places: ['place:antwerp'] }, 'place:vestar', 'place'),
    thing({}, 'organisation:customs', 'organisation'),
    ...['wco', 'eu', 'un', 'oas'].map((id) => thing({}, `organisation:${id}`, 'organisation')),
    thing({ company: ['organisation:customs', 'organisation:wco'] }, 'event:one'),
    thing({ company: ['organisation:customs', 'organisation:eu', 'organisation:un'] }, 'event:two'),
    thing({ company: ['organisation:customs', 'organisation:oas'] }, 'event:three'),
  ],
]);

/** Factor and reason of a comparison, whichever of the two is the draft's; undefined where it does not tell. */
function told(compare: Compare, a: Told, b: Told): [number, string] | undefined {
  const [one, other] = [compare(thing(a), thing(b), known), compare(thing(b), thing(a), known)];
  expect(other?.factor).toBe(one?.factor);
  return one && [Number(one.factor.toFixed(6)), one.why];
}

describe('the name speaks', () => {
  const compare = names(10, 0.6, 0.02);

  test.each<[string[], string[], number, string]>([
    [['Port Alliance'], ['port alliance'], 54.59815, '1.00 "Port Alliance" / "port alliance" (same)'],
    [['Diabolo'], ['Port Alliance'], 0.02, '0.00 "Diabolo" / "Port Alliance" (nothing in common)'],
    [[], ['Port Alliance'], 0.02, '0.00 "" / "Port Alliance" (nothing in common)'],
    [
      ['Diabolo', 'Organisation mondiale des douanes'],
      ['Port Alliance', 'OMD', 'Demeter'],
      27.112639,
      '0.93 "Organisation mondiale des douanes" / "OMD" (acronym)',
    ],
  ])('of %j and %j', (a, b, factor, why) => {
    expect(told(compare, { names: a }, { names: b })).toEqual([factor, why]);
  });

  test('more by rare words than by those that all names of the kind bear', () => {
    const crowd = ['Athens', 'Lyon', 'Hanoi'].map((city, at) =>
      thing({ names: [`Customs Seminar ${city}`] }, `event:${at}`),
    );
    const among = gatherKnown([crowd]);
    const factor = (a: string, b: string): number =>
      compare(thing({ names: [a] }), thing({ names: [b] }), among)?.factor ?? 0;
    expect(factor('Customs Seminar Lyon', 'Lyon')).toBeGreaterThan(
      10 * factor('Customs Seminar Lyon', 'Customs Seminar'),
    );
  });
});

describe('the kind of kind speaks', () => {
  test.each<[string[], string[], [number, string] | undefined]>([
    [['customs'], ['customs'], [1.5, 'customs']],
    [['customs', 'ministry'], ['ministry'], [1.5, 'customs,ministry']],
    [['customs'], ['ministry'], [0.25, 'customs / ministry']],
    [
      ['customs', 'office'],
      ['media', 'forum'],
      [0.25, 'customs,office / media,forum'],
    ],
    [[], ['ministry'], undefined],
    [['ministry'], [], undefined],
  ])('of %j and %j: %j', (a, b, expected) => {
    expect(told(type(1.5, 0.25), { types: a }, { types: b })).toEqual(expected);
  });
});

describe('the place speaks', () => {
  test.each<[string[], string[], [number, string] | undefined]>([
    [['place:be'], ['place:be'], [5, 'place:be / place:be']],
    [['place:vestar'], ['place:be'], [5, 'place:vestar / place:be']],
    [['place:be'], ['place:vestar'], [5, 'place:be / place:vestar']],
    [['place:antwerp'], ['place:ghent'], [0.3, 'place:antwerp / place:ghent, in one country']],
    [['place:vestar'], ['place:ghent'], [0.3, 'place:vestar / place:ghent, in one country']],
    [['place:antwerp'], ['place:fr'], [0.01, 'place:antwerp / place:fr']],
    [
      ['place:fr', 'place:ghent'],
      ['place:ghent', 'place:nowhere'],
      [5, 'place:fr,place:ghent / place:ghent,place:nowhere'],
    ],
    [[], ['place:be'], undefined],
    [['place:be'], [], undefined],
  ])('of %j and %j: %j', (a, b, expected) => {
    expect(told(place(5, 0.3, 0.01), { places: a }, { places: b })).toEqual(expected);
  });
});

describe('a country has one customs administration', () => {
  const found = (mine: Told, theirs: Told) => customsOfCountry(thing(mine), thing(theirs), known);
  const customs = (...places: string[]): Told => ({ types: ['customs'], places });

  test('also where the draft places it in a city', () => {
    const feature = { feature: 'country', factor: 150, why: 'customs administration of one country' };
    expect(found(customs('place:be'), customs('place:be'))).toEqual(feature);
    expect(found(customs('place:vestar'), customs('place:fr', 'place:be'))).toEqual(feature);
  });

  test.each<[string, Told, Told]>([
    ['in two countries', customs('place:be'), customs('place:fr')],
    ['known in a city: a customs office', customs('place:antwerp'), customs('place:antwerp')],
    ['one of which is a ministry', { types: ['ministry'], places: ['place:be'] }, customs('place:be')],
    ['the other of which is a ministry', customs('place:be'), { types: ['ministry'], places: ['place:be'] }],
    ['of no known place', customs(), customs('place:be')],
  ])('but not two %s', (_what, mine, theirs) => {
    expect(found(mine, theirs)).toBeUndefined();
  });
});

describe('series and number speak', () => {
  const dgs = ['series:asem-dgc'];

  test.each<[string[], string[], [number, string] | undefined]>([
    [dgs, dgs, [5, 'series:asem-dgc']],
    [dgs, ['series:eu-hls'], [0.02, 'series:asem-dgc / series:eu-hls']],
    [[], dgs, undefined],
    [dgs, [], undefined],
  ])('the series %j and %j: %j', (a, b, expected) => {
    expect(told(series, { series: a }, { series: b })).toEqual(expected);
  });

  test.each<[Told, Told, [number, string] | undefined]>([
    [{ ordinals: [13], series: dgs }, { ordinals: [13], series: dgs }, [500, '13']],
    [{ ordinals: [13], series: dgs }, { ordinals: [13], series: ['series:eu-hls'] }, [6, '13']],
    [{ ordinals: [13] }, { ordinals: [13] }, [6, '13']],
    [{ ordinals: [141, 142] }, { ordinals: [142] }, [6, '141,142']],
    [{ ordinals: [141, 142], series: dgs }, { ordinals: [12, 13], series: dgs }, [0.002, '141,142 / 12,13']],
    [{ series: dgs }, { ordinals: [13], series: dgs }, undefined],
    [{ ordinals: [13], series: dgs }, { series: dgs }, undefined],
  ])('the number of %j and %j: %j', (a, b, expected) => {
    expect(told(ordinal, a, b)).toEqual(expected);
  });
});

describe('the date speaks', () => {
  test.each<[string, string, number]>([
    ['2019-10-09', '2019-10-09', 15],
    ['2019-10-09/2019-10-10', '2019-10-10/2019-10-11', 15],
    ['2019-10-09', '2019-10-10', 0.5],
    ['2019-10-09', '2019-10-16', 0.5],
    ['2019-10-09', '2019-10-17', 0.1],
    ['2019-10-01/2019-10-09', '2019-10-17', 0.1],
    ['2019-10-09', '2019-11-23', 0.1],
    ['2019-10-09', '2019-11-24', 0.002],
    ['2019-10-09', '2005', 0.002],
    ['2019-10', '2019-10-09', 15],
    ['2019-01-01/2019-02-15', '2019-01-20', 15],
    ['2019-01-01/2019-02-16', '2019-01-20', 3],
    ['2019', '2019-01-20', 3],
    ['2019-01-01/2020-01-02', '2019-01-20', 3],
    ['2019-01-01/2020-01-03', '2019-01-20', 1.5],
    ['2019/..', '2024-05-23', 1.5],
    ['../2019', '1999-05-23', 1.5],
    ['../2019', '2024-05-23', 0.002],
    ['2019/..', '2010-05-23', 0.002],
    ['XXXX', '2010-05-23', 1.5],
  ])('%s and %s: times %d', (a, b, factor) => {
    expect(told(date, { dates: [a] }, { dates: [b] })).toEqual([factor, `${a} / ${b}`]);
  });

  test('ten times as loud of editions of one series, which are far apart', () => {
    const edition = (day: string): Told => ({ dates: [day], series: ['series:asem-dgc'] });
    expect(told(date, edition('2019-10-09'), edition('2019-10-09'))?.[0]).toBe(150);
    expect(told(date, edition('2019'), edition('2019-10-09'))?.[0]).toBe(30);
    expect(told(date, edition('2019-10-08'), edition('2019-10-09'))?.[0]).toBe(0.5);
  });

  test('by the two dates that are nearest to each other, of these the narrowest', () => {
    expect(told(date, { dates: ['2005', '2019-10-10'] }, { dates: ['2019-10-11', '2030'] })).toEqual([
      0.5,
      '2019-10-10 / 2019-10-11',
    ]);
    expect(told(date, { dates: ['2019', '2019-10'] }, { dates: ['2019-10-11'] })).toEqual([
      15,
      '2019-10 / 2019-10-11',
    ]);
  });

  test('not where one has none', () => {
    expect(told(date, { dates: ['2019'] }, {})).toBeUndefined();
    expect(told(date, {}, {})).toBeUndefined();
  });
});

describe('years in names speak', () => {
  const plan = (name: string, types = ['action-plan'], dates: string[] = []): Told => ({
    names: [name],
    types,
    dates,
  });

  test.each<[Told, Told, [number, string] | undefined]>([
    [plan('Plan 2018-2019'), plan('Plan for 2018 and 2019'), [6, '2018-2019 / 2018-2019']],
    [plan('Plan 2018'), plan('Plan 2018'), [4, '2018 / 2018']],
    [plan('Plan 2018'), plan('Plan 2020'), [0.004, '2018 / 2020']],
    [plan('Plan 2018-2019'), plan('Plan 2019-2020'), [0.004, '2018-2019 / 2019-2020']],
    [plan('Plan'), plan('Action'), undefined],
    [plan('Plan', ['action-plan'], ['2018/2019']), plan('Plan 2018-19'), [6, '2018-2019 / 2018-2019']],
    [plan('Plan', ['strategy'], ['2018/2019']), plan('Plan 2018-19'), [6, '2018-2019 / 2018-2019']],
    [plan('Plan', ['strategy'], ['2018-01/2019']), plan('Plan'), undefined],
    [plan('Plan', ['strategy'], ['2018/2019-12']), plan('Plan'), undefined],
    [plan('Treaty', ['treaty'], ['2018/2019']), plan('Plan'), undefined],
  ])('of %j and %j: %j', (a, b, expected) => {
    expect(told(years, a, b)).toEqual(expected);
  });

  test('against, where only one of the two tells them', () => {
    const [dated, undated] = [thing(plan('Plan 2018')), thing(plan('Plan'))];
    expect(years(dated, undated, known)).toMatchObject({ factor: 0.08, why: '2018 / : only one tells' });
    expect(years(undated, dated, known)).toMatchObject({ factor: 0.08, why: ' / 2018: only one tells' });
  });

  test('for, where all years of the draft are among those that are known', () => {
    const [whole, part] = [thing(plan('Plan 2018-2019')), thing(plan('Plan 2018'))];
    expect(years(part, whole, known)?.factor).toBe(4);
    expect(years(whole, part, known)?.factor).toBe(0.004);
  });
});

describe('the office of a person speaks', () => {
  test.each<[Told['offices'], Told['offices'], [number, string] | undefined]>([
    [[['Mayor of Antwerp']], [['mayor of Antwerp']], [6, '"Mayor of Antwerp" / "mayor of Antwerp"']],
    [
      [['Mayor of Antwerp']],
      [['head of risk analysis']],
      [0.7, '"Mayor of Antwerp" / "head of risk analysis": another office'],
    ],
    [
      [['Director General', 'organisation:wco']],
      [['director-general', 'organisation:wco']],
      [20, '"Director General" / "director-general" at organisation:wco'],
    ],
    [
      [['adviser', 'organisation:wco']],
      [['spokesman', 'organisation:wco']],
      [8, '"adviser" / "spokesman" at organisation:wco'],
    ],
    [[['adviser', 'organisation:wco']], [['adviser', 'organisation:eu']], [6, '"adviser" / "adviser"']],
    [
      [[undefined, 'organisation:wco']],
      [[undefined, 'organisation:wco']],
      [8, '"" / "" at organisation:wco'],
    ],
    [[[undefined]], [['adviser']], [0.7, '"" / "adviser": another office']],
    [
      [['spokesman'], ['adviser', 'organisation:wco']],
      [['judge'], ['adviser', 'organisation:wco'], ['spokesman']],
      [20, '"adviser" / "adviser" at organisation:wco'],
    ],
    [[], [['adviser']], undefined],
    [[['adviser']], [], undefined],
  ])('of %j and %j: %j', (a = [], b = [], expected) => {
    const [one, other] = [thing({ offices: a }), thing({ offices: b })];
    const found = office(one, other, known);
    expect(found && [found.factor, found.why]).toEqual(expected);
    expect(found?.feature ?? 'office').toBe('office');
  });
});

describe('what both have to do with speaks', () => {
  const factorOf = (compare: Compare, a: string[], b: string[], types: string[] = []) => {
    const found = compare(thing({ company: a, types }), thing({ company: b }), known);
    return found && [Number(found.factor.toFixed(6)), found.why];
  };
  const [customs, wco, eu] = ['organisation:customs', 'organisation:wco', 'organisation:eu'];
  const [un, oas] = ['organisation:un', 'organisation:oas'];

  test.each<[string, string[], string[], [number, string] | undefined]>([
    ['what all have to do with, little', [customs], [customs], [1.2, customs]],
    ['what one event has to do with, much', [wco], [wco], [3, wco]],
    ['two things more than one', [wco, eu], [wco, eu], [5, `${wco}, ${eu}`]],
    ['at most eightfold, naming three', [wco, eu, un, oas], [wco, eu, un, oas], [8, `${wco}, ${eu}, ${un}`]],
    ['against, if nothing is common', [wco], [eu], [0.4, 'no common ties']],
    ['not, of what is new itself', ['organisation:new'], ['organisation:new'], undefined],
    ['not, where the known one has no ties', [wco], [], undefined],
    ['not, where the draft has none', [], [wco], undefined],
  ])('%s', (_how, a, b, expected) => {
    expect(factorOf(company(2, 0.4), a, b)).toEqual(expected);
  });

  test('against, where the kind wants ties and one has none', () => {
    expect(factorOf(company(3, 0.05, 0.1), [], [wco])).toEqual([0.1, 'not told by both']);
    expect(factorOf(company(3, 0.05, 0.1), [wco], [])).toEqual([0.1, 'not told by both']);
  });

  test('against an item of one plan being that of another', () => {
    const [a, b] = [[wco], [eu]];
    expect(factorOf(company(2, 0.8), a, b, ['action-item'])).toEqual([0.1, 'no common ties']);
    expect(factorOf(company(2, 0.8), a, b, ['project'])).toEqual([0.8, 'no common ties']);
  });
});
