import { chosenEnd } from './chosen.js';
import { pageOf, type PageArguments } from './pages.js';
import type { Store, Thing } from './store.js';

// Fields that are other things: each by what its description says.

/** The node at the other end of a relation of which there is at most one. */
export function end(pattern: string) {
  return async ({ id, typeName }: Thing, _args: unknown, store: Store): Promise<Thing | null> => {
    const [found] = await store.ids(`MATCH (x:${typeName} {id: $id})${pattern} RETURN y.id AS id`, { id });
    return found === undefined ? null : store.thing(found);
  };
}

/** The end that is shown alone where documents give several. */
export function shown(type: string) {
  return async (thing: Thing, _args: unknown, store: Store): Promise<Thing | null> => {
    const found = await chosenEnd(store, thing, type);
    return found && store.thing(found.id);
  };
}

/** Who took part. */
export const actor = end('-[:BY]->(y)');

/** Who took part, if it is a person. */
export async function person(thing: Thing, args: unknown, store: Store): Promise<Thing | null> {
  const found = await actor(thing, args, store);
  return found?.typeName === 'Person' ? found : null;
}

/** The country around a place, or the place itself. */
export async function country({ id }: Thing, _args: unknown, store: Store): Promise<Thing | null> {
  const [found] = await store.ids(
    `MATCH (:Place {id: $id})-[:WITHIN*0..]->(y:Place {kind: 'country'}) RETURN y.id AS id ORDER BY id LIMIT 1`,
    { id },
  );
  return found === undefined ? null : store.thing(found);
}

/** Events held in a place or within it, the latest first. */
export async function eventsInPlace({ id }: Thing, args: PageArguments, store: Store): Promise<unknown> {
  const ids = await store.ids(
    `MATCH (:Place {id: $id})<-[:WITHIN*0..]-(:Place)<-[:HELD_IN {chosen: true}]-(y:Event) RETURN DISTINCT y.id AS id`,
    { id },
  );
  const rows = (await store.things(ids)).map((node) => ({ node, keys: [String(node['order'])] }));
  return pageOf(rows, args, 'DESC');
}

/** Offices, the latest first: by their start, else by when they were last seen held, else by their end. */
export async function positions({ id }: Thing, _args: unknown, store: Store): Promise<Thing[]> {
  const ids = await store.ids('MATCH (:Entity {id: $id})<-[:HELD_BY]-(y:Position) RETURN y.id AS id', { id });
  const since = ({ from, to, asOf }: Thing): string =>
    String(from ?? (asOf as string[] | undefined)?.at(-1) ?? to ?? '');
  return (await store.things(ids)).toSorted((a, b) => {
    if (since(a) !== since(b)) return since(a) > since(b) ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

/** Numbers, by what they count and how much. */
export async function counts({ id }: Thing, _args: unknown, store: Store): Promise<Thing[]> {
  const text = 'MATCH (:Entity {id: $id})<-[:OF]-(y:Count) RETURN y.id AS id ORDER BY y.what, y.value, y.id';
  return store.things(await store.ids(text, { id }));
}
