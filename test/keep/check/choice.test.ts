import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeClaim, type Claim } from '../../../src/dossier/claims/claim.js';
import { choose } from '../../../src/dossier/import/choose.js';
import { bestOf } from '../../../src/keep/check/choice.js';

// The check chooses by code of its own: by each rule as it is written, and always as the importer does.

const plain = {
  kind: 'property' as const,
  key: '["property","event:a","period"]',
  document: 'document:a',
  entities: ['event:a'],
  status: 'happened' as const,
  basis: 'stated' as const,
  why: null,
  locator: null,
  values: { value: '2024' },
  published: '2024-01-01',
};
const claim = (parts: Partial<Claim>): Claim => makeClaim({ ...plain, ...parts });
const says = ({ values }: Claim): unknown => values['value'];
const nobody = (): boolean => false;

describe('each rule decides where those before it do not', () => {
  const preferred = claim({ document: 'document:p', values: { value: '2020' }, status: 'planned' });
  test.each<[string, Claim[], number, ((claim: Claim) => boolean)?]>([
    ['the preference', [claim({}), preferred], 1, (one) => one.id === preferred.id],
    ['what happened', [claim({ status: 'planned' }), claim({ status: 'happened', basis: 'inferred' })], 1],
    ['what was cancelled', [claim({ status: 'cancelled' }), claim({ status: 'planned' })], 0],
    ['what is stated', [claim({ basis: 'inferred', values: { value: '2024-05' } }), claim({})], 1],
    ['the finer date', [claim({}), claim({ values: { value: '2024-05' }, published: null })], 1],
    ['the surer date', [claim({ values: { value: '2024?' } }), claim({ published: null })], 1],
    [
      'more documents',
      [
        claim({ values: { value: '2023' }, published: '2025-01-01' }),
        claim({ document: 'document:b' }),
        claim({ document: 'document:c' }),
      ],
      1,
    ],
    ['the later publication', [claim({}), claim({ document: 'document:b', published: '2024-02-01' })], 1],
  ])('%s', (_what, claims, winner, prefers = nobody) => {
    const value = says(claims[winner] as Claim);
    for (const order of [claims, claims.toReversed()])
      expect(says(bestOf(order, says, 'period', prefers) as Claim)).toBe(value);
  });

  test('at last the smallest id, and nothing where nobody says anything', () => {
    const two = [claim({ locator: 'p1' }), claim({ locator: 'p2' })].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(bestOf(two.toReversed(), says, 'period', nobody)).toBe(two[0]);
    expect(bestOf(two, () => undefined, 'period', nobody)).toBeUndefined();
  });
});

const anyClaim = fc
  .record({
    document: fc.constantFrom('document:a', 'document:b', 'document:c', 'vocabulary'),
    status: fc.constantFrom('planned' as const, 'cancelled' as const, 'happened' as const),
    basis: fc.constantFrom('stated' as const, 'inferred' as const, 'editorial' as const),
    published: fc.constantFrom(null, '2019-01-01', '2024-01-01'),
    values: fc.record({
      value: fc.constantFrom('2024', '2024-05', '2024?', '2024-05-23', '2020/2024', 'a word', undefined),
    }),
    locator: fc.constantFrom('p1', 'p2', null),
  })
  .map(claim);

test.each(['period', 'date', 'mode'])('of any claims on %s the importer chooses the same', (property) => {
  const dated =
    property === 'mode' ? anyClaim : anyClaim.filter(({ values }) => values['value'] !== 'a word');
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 8 }), fc.func(fc.boolean()), (claims, prefers) => {
      const preferred = (one: Claim): boolean => prefers(one.id);
      expect(bestOf(claims, says, property, preferred)?.id).toBe(
        choose(claims, says, property, preferred)?.id,
      );
    }),
    { numRuns: 500 },
  );
});
