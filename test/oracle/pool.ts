import type { Store } from './store.js';

/** What the arguments of operations are drawn from: what the graph holds, and a few things that it does not. */
export interface Pool {
  /** Ids by kind: what is tied to much stands there more often. */
  ids: ReadonlyMap<string, readonly string[]>;
  days: readonly string[];
  langs: readonly string[];
  publishers: readonly string[];
}

/** The pool of a graph. */
export async function poolOf(store: Store): Promise<Pool> {
  const rows = await store.rows(
    `MATCH (x) WHERE x:Entity OR x:Participation OR x:Position OR x:Count
     RETURN x.id AS id, COUNT { (x)--() } AS ties ORDER BY id`,
  );
  const often = rows.flatMap(({ id, ties }) => Array<string>(weight(Number(ties))).fill(String(id)));
  const concepts = [...store.vocabulary.places, ...store.vocabulary.threats, ...store.vocabulary.series];
  return {
    ids: byKind([...often, ...concepts.map(({ id }) => id)]),
    days: await values(store, 'MATCH (x:Event) UNWIND [x.earliest, x.latest] AS value'),
    langs: [
      ...(await values(store, 'MATCH (x:Name) WITH x.lang AS value')),
      'fr-BE',
      'zh-Hant-TW',
      'xx',
      'EN',
    ],
    publishers: await values(store, 'MATCH (x:Document) WITH x.publisher AS value'),
  };
}

function byKind(ids: readonly string[]): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const id of ids) {
    const kind = id.slice(0, id.indexOf(':'));
    const known = kinds.get(kind) ?? [];
    kinds.set(kind, known);
    known.push(id);
  }
  return kinds;
}

function weight(ties: number): number {
  return 1 + Math.floor(Math.sqrt(ties));
}

async function values(store: Store, match: string): Promise<string[]> {
  const rows = await store.rows(
    `${match} WITH DISTINCT value WHERE value IS NOT NULL RETURN value ORDER BY value`,
  );
  return rows.map(({ value }) => String(value));
}
