import { describe, expect, test } from 'vitest';
import { gatherKnown } from '../../src/match/known.js';
import { nameOf } from '../../src/match/name.js';
import { candidatesFor, scoreOf } from '../../src/match/score.js';
import { emptyThing, type Thing, type ThingKind } from '../../src/match/thing.js';

const thing = (id: string, name: string, kind: ThingKind = 'initiative'): Thing => ({
  ...emptyThing(id, kind),
  names: [nameOf(name)],
});

const known = gatherKnown([
  [
    thing('initiative:b', 'European Ports Alliance'),
    thing('initiative:a', 'European Ports Alliance'),
    thing('initiative:c', 'Ports Alliance of Antwerp'),
    thing('initiative:d', 'Operation Demeter'),
    thing('threat:e', 'European Ports Alliance', 'threat'),
  ],
]);

describe('the candidates for a thing of a draft', () => {
  const found = candidatesFor(thing('draft', 'European Ports Alliance'), known);

  test('are of its kind, the most probable first, of the equally probable the smaller id', () => {
    expect(found.map(({ id }) => id).slice(0, 2)).toEqual(['initiative:a', 'initiative:b']);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('leave out those that hardly are it', () => {
    expect(found.map(({ id }) => id)).not.toContain('initiative:d');
    for (const { score } of found) expect(score).toBeGreaterThanOrEqual(0.05);
  });

  test('have the score that the odds of their features give', () => {
    const [first] = found;
    expect(first?.features.map(({ feature }) => feature)).toEqual(['name']);
    const odds = first?.features[0]?.factor ?? 0;
    expect(first?.score).toBeCloseTo(odds / (1 + odds), 12);
  });
});

describe('each kind is compared by what tells its things apart', () => {
  const whole = (kind: ThingKind): Thing => ({
    ...thing(`${kind}:x`, 'Customs of Antwerp 2019', kind),
    types: new Set(['customs']),
    places: new Set(['place:be']),
    series: new Set(['series:s']),
    ordinals: new Set([3]),
    dates: new Set(['2019-10-09']),
    offices: [{ title: nameOf('mayor'), organisation: undefined }],
    company: new Set([`${kind}:y`]),
  });

  test.each<[ThingKind, string[]]>([
    ['place', ['name', 'kind', 'place']],
    ['organisation', ['name', 'kind', 'place', 'country', 'number', 'company']],
    ['person', ['name', 'office', 'company']],
    ['series', ['name', 'kind', 'company']],
    ['event', ['name', 'kind', 'series', 'number', 'date', 'place', 'company']],
    ['threat', ['name', 'company']],
    ['priority', ['name', 'company']],
    ['initiative', ['name', 'kind', 'years', 'company']],
    ['instrument', ['name', 'kind', 'years', 'number', 'company']],
  ])('%s: %j', (kind, expected) => {
    const other = { ...whole(kind), id: `${kind}:other` };
    const companion = thing(`${kind}:y`, 'Somebody', kind);
    const { features, score, id } = scoreOf(whole(kind), other, gatherKnown([[other, companion]]));
    expect(features.map(({ feature }) => feature)).toEqual(expected);
    expect(id).toBe(other.id);
    expect(score).toBeGreaterThan(0.9);
  });
});
