import { pageOf, type PageArguments } from './pages.js';
import type { Store, Thing } from './store.js';
import { together } from './texts.js';

/** The documents that mention a thing, the latest published first. */
export async function sources(thing: Thing, args: PageArguments, store: Store): Promise<unknown> {
  const found = await mentions(store, '<-[r:MENTIONS]-(y:Document)', thing);
  const rows = found.map(({ thing: document, ...rest }) => ({
    node: { document, ...rest },
    keys: [String(document['order'])],
  }));
  return pageOf(rows, args, 'DESC');
}

/** What a document mentions, by id. */
export async function mentioned(thing: Thing, args: PageArguments, store: Store): Promise<unknown> {
  const found = await mentions(store, '-[r:MENTIONS]->(y:Entity)', thing);
  const rows = found.map(({ thing: node, ...rest }) => ({ ...rest, node, keys: [node.id] }));
  return pageOf(rows, args, 'ASC');
}

/** What a pattern of mentions leads to, with the places and the names of the document. */
async function mentions(
  store: Store,
  pattern: string,
  { id }: Thing,
): Promise<(Record<string, unknown> & { thing: Thing })[]> {
  const rows = await store.rows(
    `MATCH (x:Entity {id: $id})${pattern} RETURN y.id AS id, r.locators AS locators, r.names AS names, r.langs AS langs`,
    { id },
  );
  const things = await store.things(rows.map((row) => String(row['id'])));
  return things.map((thing, index) => {
    const { locators, names, langs } = rows[index] ?? {};
    return { locators, names: together(names, langs), thing };
  });
}
