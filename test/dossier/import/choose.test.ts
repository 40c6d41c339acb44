import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose, chooseValue } from '../../../src/dossier/import/choose.js';
import { makeClaim, type Claim } from '../../../src/dossier/claims/claim.js';

const nobody = (): boolean => false;

/** A claim on a date, with what matters to the test. */
function claim(date: string, rest: Partial<Claim> = {}): Claim {
  return makeClaim({
    kind: 'property',
    key: '["property","event:x","date"]',
    document: 'document:a',
    entities: ['event:x'],
    status: 'happened',
    basis: 'stated',
    why: null,
    locator: 'p1',
    values: { date },
    published: null,
    ...rest,
  });
}

describe('of claims that disagree, one value is chosen', () => {
  const cases: [rule: string, chosen: Claim, other: Claim][] = [
    ['happened before cancelled', claim('2019', {}), claim('2019-10-09', { status: 'cancelled' })],
    [
      'cancelled before planned',
      claim('2019', { status: 'cancelled' }),
      claim('2018', { status: 'planned' }),
    ],
    ['stated before inferred', claim('2019', {}), claim('2019-10-09', { basis: 'inferred' })],
    [
      'inferred before editorial',
      claim('2019', { basis: 'inferred' }),
      claim('2018', { basis: 'editorial' }),
    ],
    ['a day before a month', claim('2019-10-09'), claim('2019-10')],
    ['a month before a year', claim('2019-10'), claim('2019')],
    [
      'days of an interval before a month: length is not precision',
      claim('2019-10-01/2019-12-31'),
      claim('2019-10'),
    ],
    ['plain before about', claim('2019-10-09'), claim('2019-10-10~')],
    ['about before one of', claim('2019-10-09?'), claim('[2019-10-02,2019-10-09]')],
    ['one of before an open end', claim('[2019-10-02,2019-10-09]'), claim('2019-10-09/..')],
    [
      'the later published',
      claim('2019-10-09', { published: '2019-10-21' }),
      claim('2019-10-10', { published: '2019-10-20' }),
    ],
    [
      'a known publication before an unknown one',
      claim('2019-10-09', { published: '1996-01-01' }),
      claim('2019-10-10'),
    ],
  ];

  test.each(cases)('%s', (_rule, chosen, other) => {
    expect(chooseValue([chosen, other], 'date', nobody)).toBe(chosen.values['date']);
    expect(chooseValue([other, chosen], 'date', nobody)).toBe(chosen.values['date']);
  });

  test('the value that more documents give, though another is published later', () => {
    const two = ['document:a', 'document:b'].map((document) =>
      claim('2019-10-09', { document, published: '2019-10-10' }),
    );
    const late = claim('2019-10-10', { document: 'document:c', published: '2026-01-01' });
    expect(chooseValue([late, ...two], 'date', nobody)).toBe('2019-10-09');
  });

  test('what a curator prefers, against every other rule', () => {
    const planned = claim('2018', { status: 'planned', basis: 'editorial' });
    expect(chooseValue([claim('2019-10-09'), planned], 'date', ({ id }) => id === planned.id)).toBe('2018');
  });

  test('a claim without a value does not count', () => {
    expect(chooseValue([claim('2019'), claim('', { values: {} })], 'date', nobody)).toBe('2019');
    expect(chooseValue([claim('', { values: {} })], 'date', nobody)).toBeUndefined();
    const silent = claim('', { values: {}, document: 'document:b' });
    expect(chooseValue([silent, claim('2019', { status: 'planned' })], 'date', nobody)).toBe('2019');
    expect(chooseValue([], 'date', nobody)).toBeUndefined();
  });

  test('any date before what is told and is none', () => {
    const none = claim('', { values: { date: null }, published: '2026-01-01' });
    expect(chooseValue([none, claim('XXXX')], 'date', nobody)).toBe('XXXX');
  });

  test.each(['period', 'from', 'to', 'published', 'dateWithin'])('the finer %s too', (property) => {
    const [coarse, fine] = ['2019', '2019-10'].map((value, at) =>
      claim('', { values: { [property]: value }, published: at === 0 ? '2026-01-01' : null }),
    ) as [Claim, Claim];
    expect(chooseValue([coarse, fine], property, nobody)).toBe('2019-10');
  });

  test('of what is no date, the later published, however long', () => {
    const [early, late] = ['Customs of Belgium', '2019'].map((label, at) =>
      claim('', { values: { label }, published: `2019-10-0${at + 1}` }),
    ) as [Claim, Claim];
    expect(chooseValue([early, late], 'label', nobody)).toBe('2019');
  });

  test('a value once for each document that gives it, however often it does', () => {
    const often = ['p1', 'p2', 'p3'].map((locator) => claim('2019-10-09', { locator }));
    const two = ['document:b', 'document:c'].map((document) => claim('2019-10-10', { document }));
    expect(chooseValue([...often, ...two], 'date', nobody)).toBe('2019-10-10');
  });

  test('equal values as one, whatever the order of their keys', () => {
    const [a, b] = [
      claim('', { document: 'document:b', values: { value: { x: 1, y: [2, null] } } }),
      claim('', { document: 'document:c', values: { value: { y: [2, null], x: 1 } } }),
    ];
    const other = claim('', { values: { value: { x: 9 } }, published: '2026-01-01' });
    expect(chooseValue([other, a, b], 'value', nobody)).toMatchObject({ x: 1 });
    expect(chooseValue([b, other, a], 'value', nobody)).toMatchObject({ x: 1 });
  });

  test('of claims alike in all that counts, that of the smaller id', () => {
    const two = [claim('2019-10-09'), claim('2019-10-10')];
    const [first] = two.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(chooseValue(two, 'date', nobody)).toBe(first?.values['date']);
    expect(chooseValue(two.toReversed(), 'date', nobody)).toBe(first?.values['date']);
  });

  test('by what is asked of the claims, such as their basis', () => {
    const claims = [claim('2019', { basis: 'inferred', why: 'so' }), claim('2020')];
    expect(choose(claims, ({ basis }) => basis, 'basis', nobody)?.values['date']).toBe('2020');
  });

  test('whatever the order in which claims come', () => {
    const claims = fc.array(
      fc.record({
        date: fc.constantFrom(
          '2019',
          '2019-10',
          '2019-10-09',
          '2019-10-10',
          '2019~',
          '[2019,2020]',
          '2019/..',
        ),
        document: fc.constantFrom('document:a', 'document:b', 'document:c'),
        status: fc.constantFrom('happened', 'planned', 'cancelled'),
        basis: fc.constantFrom('stated', 'inferred', 'editorial'),
        published: fc.constantFrom(null, '2019-10-11', '2024-01-01'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(claims, fc.integer(), (given, seed) => {
        const all = given.map(({ date, ...rest }) => claim(date, rest as Partial<Claim>));
        const turned = all
          .map((_, index) => all[(index + Math.abs(seed)) % all.length] as Claim)
          .toReversed();
        expect(chooseValue(turned, 'date', nobody)).toEqual(chooseValue(all, 'date', nobody));
      }),
    );
  });
});
