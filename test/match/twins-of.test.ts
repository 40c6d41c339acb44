import { describe, expect, test } from 'vitest';
import type { Dossier, Person } from '../../src/dossier/read/dossier.type.js';
import { identityOf, noIdentity } from '../../src/dossier/vocabulary/identity.js';
import { gatherKnown } from '../../src/match/known.js';
import { thingsOf } from '../../src/match/thing.js';
import { twinsOf } from '../../src/match/twins.js';

const dossier = (...people: Person[]): Dossier => ({
  dossier: 1,
  document: {
    id: 'text',
    title: 'A text',
    language: 'en',
    publisher: 'nobody',
    published: '2024-05-01',
    retrieved: '2026-11-22',
    extent: 'full',
  },
  people,
});
const person = (id: string, name: string): Person => ({ id: `person:${id}`, name: { en: name } });

const ine = person('ine-van-wymersch', 'Ine Van Wymersch');
const known = gatherKnown([
  thingsOf(dossier(ine, person('uwe-schroeder', 'Uwe Schröder'), person('bart-de-wever', 'Bart De Wever'))),
]);
const newcomer = person('i-van-wymersch', 'Ine van Wymersch');

/** Pairs of a new id and the known one that it probably is. */
function twins(people: Person[], identity = noIdentity): [string, string][] {
  return twinsOf(dossier(...people), known, identity).map((twin) => [twin.id, twin.known.id]);
}

describe('a new id that probably names a known thing', () => {
  test('is told, with what it probably is and how probably', () => {
    expect(twins([newcomer])).toEqual([['person:i-van-wymersch', 'person:ine-van-wymersch']]);
    expect(twinsOf(dossier(newcomer), known, noIdentity)[0]?.known.score).toBeGreaterThanOrEqual(0.9);
  });

  test('is told for each, with the likest alone', () => {
    const others = [newcomer, person('u-schroeder', 'Uwe Schroeder'), person('ada', 'Ada Lovelace')];
    expect(twins(others)).toEqual([
      ['person:i-van-wymersch', 'person:ine-van-wymersch'],
      ['person:u-schroeder', 'person:uwe-schroeder'],
    ]);
  });
});

describe('nothing is told', () => {
  test('of a known id', () => {
    expect(twins([person('uwe-schroeder', 'Ine Van Wymersch')])).toEqual([]);
  });

  test('of one that is less probable: a part of a name', () => {
    expect(twins([person('wever', 'De Wever')])).toEqual([]);
  });

  test('where the dossier itself tells the two apart', () => {
    expect(twins([newcomer, ine])).toEqual([]);
  });

  test('where people have told them apart, or made them one', () => {
    const decision = { who: 'a curator', when: '2026-11-25', why: 'looked at both' };
    const apart = identityOf({
      identity: 1,
      apart: [{ ids: [newcomer.id, ine.id], verdict: 'different', ...decision }],
    });
    const same = identityOf({
      identity: 1,
      same: [{ alias: newcomer.id, canonical: ine.id, ...decision }],
    });
    expect(twins([newcomer], apart)).toEqual([]);
    expect(twins([newcomer], same)).toEqual([]);
  });
});
