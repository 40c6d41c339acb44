import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf, type Edition, type Tie } from '../../../src/questions/continuity/matrix.js';

const edition = (id: string, order: string, ordinal: string | null = null): Edition => ({
  id,
  ordinal,
  order: `${order}/${id}`,
  dated: order !== '0000-00-00',
});

const tie = (at: string, priority: string, how: Tie['tie'] = 'ADOPTED'): Tie => ({
  edition: at,
  priority,
  tie: how,
  status: 'happened',
  claims: [`${at} ${how} ${priority}`],
});

const states = (editions: Edition[], ties: Tie[], successors: [string, string][] = []): string[] =>
  matrixOf(
    editions,
    ties,
    successors.map(([later, earlier]) => ({ later, earlier, claims: [`${later} continues ${earlier}`] })),
  ).cells.map(({ edition: at, priority, state, other }) =>
    [at, priority, state, other].filter((word) => word !== null).join(' '),
  );

const three = [edition('e1', '2011'), edition('e2', '2013'), edition('e3', '2015')];

describe('what became of a priority', () => {
  it('is dropped only where a list was adopted without it', () => {
    expect(
      states(three, [tie('e1', 'a'), tie('e1', 'b'), tie('e2', 'a'), tie('e3', 'a', 'DISCUSSED')]),
    ).toEqual(['e1 a NEW', 'e1 b NEW', 'e2 a CONTINUED', 'e2 b DROPPED', 'e3 a CONTINUED', 'e3 b SILENT']);
  });

  it('is no matter of a list that was adopted before it came up', () => {
    expect(states(three, [tie('e1', 'a'), tie('e3', 'b')])).toEqual([
      'e1 a NEW',
      'e2 a SILENT',
      'e2 b SILENT',
      'e3 a DROPPED',
      'e3 b NEW',
    ]);
  });

  it('is renamed where a document says that the later continues the earlier, once', () => {
    const ties = [tie('e1', 'a'), tie('e2', 'b'), tie('e3', 'b')];
    expect(states(three, ties, [['b', 'a']])).toEqual([
      'e1 a NEW',
      'e2 a RENAMED b',
      'e2 b RENAMED a',
      'e3 a RENAMED b',
      'e3 b CONTINUED',
    ]);
    const { cells } = matrixOf(three, ties, [{ later: 'b', earlier: 'a', claims: ['b continues a'] }]);
    expect(cells.find((cell) => cell.edition === 'e2' && cell.priority === 'b')?.claims).toEqual([
      'e2 ADOPTED b',
      'b continues a',
    ]);
  });

  it('has the ties of all documents, the firmest first, and is done if one tells it as done', () => {
    const planned = { ...tie('e1', 'a', 'DISCUSSED'), status: 'planned' as const };
    expect(matrixOf([edition('e1', '2011')], [planned, tie('e1', 'a')], []).cells).toEqual([
      {
        edition: 'e1',
        priority: 'a',
        state: 'NEW',
        ties: ['ADOPTED', 'DISCUSSED'],
        status: 'happened',
        other: null,
        claims: ['e1 DISCUSSED a', 'e1 ADOPTED a'],
      },
    ]);
  });
});

it('editions come by time, those without a date by their number', () => {
  const editions = [
    edition('undated-9', '0000-00-00', '9'),
    edition('tenth', '2013', '10'),
    edition('eighth', '2009', '8'),
    edition('undated', '0000-00-00'),
  ];
  expect(matrixOf(editions, [], []).editions).toEqual(['eighth', 'undated-9', 'tenth', 'undated']);
});

describe('laws', () => {
  const names = ['a', 'b', 'c', 'd'];
  const editions = fc
    .uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 6 })
    .map((years) => years.map((year) => edition(`e${year}`, String(year))));
  const world = editions.chain((list) =>
    fc.record({
      editions: fc.constant(list),
      ties: fc.uniqueArray(
        fc.record({
          at: fc.constantFrom(...list.map(({ id }) => id)),
          priority: fc.constantFrom(...names),
          how: fc.constantFrom('ADOPTED' as const, 'SET' as const, 'DISCUSSED' as const),
        }),
        { maxLength: 12, selector: ({ at, priority, how }) => `${at} ${priority} ${how}` },
      ),
    }),
  );
  const made = world.map(({ editions: list, ties }) => ({
    list,
    ties: ties.map(({ at, priority, how }) => tie(at, priority, how)),
  }));

  it('a cell is present where a document ties the two, dropped where a list was adopted, else silent', () => {
    fc.assert(
      fc.property(made, ({ list, ties }) => {
        const { cells } = matrixOf(list, ties, []);
        expect(new Set(cells.map((cell) => `${cell.edition} ${cell.priority}`)).size).toBe(cells.length);
        for (const { edition: at, priority, state } of cells) {
          const here = ties.filter((each) => each.edition === at);
          const own = here.some((each) => each.priority === priority);
          const list1 = here.some((each) => each.tie !== 'DISCUSSED');
          expect(['NEW', 'CONTINUED'].includes(state)).toBe(own);
          expect(state === 'DROPPED').toBe(!own && list1);
        }
      }),
    );
  });

  it('each priority is new once, before all that continues or drops it', () => {
    fc.assert(
      fc.property(made, ({ list, ties }) => {
        const { cells, priorities } = matrixOf(list, ties, []);
        for (const priority of priorities) {
          const own = cells.filter((cell) => cell.priority === priority).map(({ state }) => state);
          const told = own.filter((state) => state !== 'SILENT');
          expect(told[0]).toBe('NEW');
          expect(told.slice(1)).not.toContain('NEW');
        }
      }),
    );
  });

  it('every cell that is not silent has evidence', () => {
    fc.assert(
      fc.property(made, ({ list, ties }) => {
        for (const { state, claims } of matrixOf(list, ties, []).cells) {
          expect(claims.length === 0).toBe(state === 'SILENT');
        }
      }),
    );
  });
});
