import { compare, type Ordered } from './pages.js';
import type { Store, Thing } from './store.js';

/** One of the ends of a relation that exclude each other, and the facts that tie it. */
export interface ChosenEnd {
  id: string;
  r: Record<string, unknown>;
}

const statuses = ['happened', 'cancelled', 'planned'];
const bases = ['stated', 'inferred', 'editorial'];

/**
 * The one end of a relation that is shown alone, as graph.md chooses where documents disagree: happened, cancelled,
 * planned; stated, inferred, editorial; what more documents give; the later published; the smallest claim id.
 */
export async function chosenEnd(store: Store, { id }: Thing, type: string): Promise<ChosenEnd | null> {
  const found = await store.rows(
    `MATCH (x:Entity {id: $id})-[r:${type}]->(y:Entity) RETURN y.id AS id, properties(r) AS r`,
    { id },
  );
  const ends = await Promise.all(
    found.map(async (row) => {
      const r = row['r'] as Record<string, unknown>;
      return { id: String(row['id']), r, keys: await keysOf(store, r, String(row['id'])) };
    }),
  );
  return ends.toSorted((a, b) => compare(a.keys, b.keys))[0] ?? null;
}

/** Where a relation stands among its rivals; what the vocabulary alone says has no claims and comes by id. */
async function keysOf(store: Store, r: Record<string, unknown>, end: string): Promise<Ordered['keys']> {
  const claims = await store.rows(
    'MATCH (c:Claim) WHERE c.id IN $ids RETURN c.id AS id, c.document AS document, c.published AS published',
    { ids: r['claims'] },
  );
  const documents = new Set(claims.map(({ document }) => document)).size;
  const rivals = claims.map(({ id, published }) => [-dayOf(published), String(id)]);
  const [latest] = rivals.toSorted(compare);
  return [
    statuses.indexOf(String(r['status'])),
    bases.indexOf(String(r['basis'])),
    -documents,
    ...(latest ?? [0, end]),
  ];
}

/** A day as a number that grows with time; an unknown one is before all others. */
function dayOf(day: unknown): number {
  return typeof day === 'string' ? Date.parse(day) : Number.MIN_SAFE_INTEGER;
}
