import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../declare/context.js';
import { readGroups, type Found, type Group } from './hydrate-read.js';
import { entities, type Supply } from '../declare/supply.js';

/**
 * Fills what is selected of the things that a whole-answer question found.
 *
 * Such a question is a root field with a hand-written statement, which returns ids and values. Where its answer holds
 * an entity, the type has a field resolver that hands the id on:
 *
 * ```ts
 * const rows = await context.graph.rows(statement('search/names'), { … });       // the root field: ids and values
 *
 * @FieldResolver(() => Entity)                                                   // the resolver of its edges
 * node(@Root() hit: Hit, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
 *   return hydrate(context, info, hit.id);
 * }
 * ```
 *
 * `hydrateAll` does the same for a field that is a list. All that is asked for within one tick of an execution, by
 * whatever fields and for whatever types, is read by ONE statement; each id once for each selection. The field may be
 * of any mapped type or interface; a type that itself is filled so (a hit, a path) must not be mapped.
 *
 * @param key what the supply knows the thing by: for `entities` its id
 * @param supply where the things are found: `entities`, `evidence`, or one made by `supply` (src/plan/declare/supply.ts)
 * @returns the object for GraphQL, or null if there is no such thing
 */
export async function hydrate(
  context: Context,
  info: GraphQLResolveInfo,
  key: string,
  supply: Supply = entities,
): Promise<unknown> {
  const found = await loaderOf(context, info).load({ info, key, supply });
  return found?.item ?? null;
}

/**
 * As `hydrate`, for a field that is a list.
 *
 * @returns the things in the order of `keys`, or, if the supply has an order, in that; unknown ones are left out
 */
export async function hydrateAll(
  context: Context,
  info: GraphQLResolveInfo,
  keys: readonly string[],
  supply: Supply = entities,
): Promise<unknown[]> {
  const loader = loaderOf(context, info);
  const found = await Promise.all(keys.map((key) => loader.load({ info, key, supply })));
  const present = found.filter((one) => one !== null);
  return (supply.ordered ? present.toSorted((a, b) => a.rank - b.rank) : present).map(({ item }) => item);
}

interface Asked {
  info: GraphQLResolveInfo;
  key: string;
  supply: Supply;
}

type Loader = DataLoader<Asked, Found | null, string>;

// Variable values are made anew for each execution: they stand for it, even where several share a context.
const loaders = new WeakMap<GraphQLResolveInfo['variableValues'], Loader>();

function loaderOf(context: Context, { variableValues }: GraphQLResolveInfo): Loader {
  const known = loaders.get(variableValues);
  if (known) return known;
  const made: Loader = new DataLoader((asked) => load(context, asked), {
    cacheKeyFn: (asked) => `${placeOf(asked)} ${asked.key}`,
  });
  loaders.set(variableValues, made);
  return made;
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

function numberOf(thing: FieldNode | Supply): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(thing, lastNumber);
  return lastNumber;
}

/** Names the selection: things that are asked for at one place of the document are read together. */
function placeOf({ info, supply: from }: Asked): string {
  const nodes = info.fieldNodes.map(numberOf).join('+');
  return `${info.parentType.name}.${nodes}/${numberOf(from)}`;
}

async function load(context: Context, asked: readonly Asked[]): Promise<(Found | null)[]> {
  const groups = new Map<string, Group>();
  for (const one of asked) {
    const place = placeOf(one);
    const group = groups.get(place) ?? { info: one.info, supply: one.supply, keys: [] };
    groups.set(place, group);
    group.keys.push(one.key);
  }
  const found = await readGroups(context, groups);
  return asked.map((one) => found.get(placeOf(one))?.get(one.key) ?? null);
}
