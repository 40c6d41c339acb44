import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../declare/context.js';
import { selectOperation } from '../compose/select-operation.js';
import { selectedAt, type Selected, type SelectedOperation } from '../compose/selection.js';
import { numberOf } from '../declare/memory.js';
import { entities, type Supply } from '../declare/supply.js';
import { readGroups, type Execution, type Found, type Group } from './hydrate-read.js';

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
  const asking = askingOf(context, info);
  const found = await asking.loader.load({ place: asking.placeOf(info), key, supply });
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
  const asking = askingOf(context, info);
  const place = asking.placeOf(info);
  const found = await Promise.all(keys.map((key) => asking.loader.load({ place, key, supply })));
  const present = found.filter((one) => one !== null);
  return (supply.ordered ? present.toSorted((a, b) => a.rank - b.rank) : present).map(({ item }) => item);
}

interface AskedFor {
  place: Place;
  key: string;
  supply: Supply;
}

/** Where an operation asks for things: those of one place are read together, if they have one supply. */
interface Place {
  name: string;
  selected: Selected;
}

/** What one execution has asked for. */
class Asking {
  readonly loader: DataLoader<AskedFor, Found | null, string>;
  readonly #operation: SelectedOperation;
  readonly #places = new Map<readonly FieldNode[], Place>();

  constructor(context: Context, info: GraphQLResolveInfo) {
    this.#operation = selectOperation(info);
    const execution = { context, variables: info.variableValues, operation: this.#operation };
    this.loader = new DataLoader((asked) => load(execution, asked), {
      cacheKeyFn: (asked) => `${groupOf(asked)} ${asked.key}`,
    });
  }

  /** The place of a field, however many things there are filled: GraphQL's own execution hands all of them the same nodes. */
  placeOf({ fieldNodes, path }: GraphQLResolveInfo): Place {
    const known = this.#places.get(fieldNodes);
    if (known) return known;
    const selected = selectedAt(this.#operation, path);
    const place = { name: String(numberOf(selected.below ?? selected)), selected };
    this.#places.set(fieldNodes, place);
    return place;
  }
}

// Variable values are made anew for each execution: they stand for it, even where several share a context.
const askings = new WeakMap<GraphQLResolveInfo['variableValues'], Asking>();

function askingOf(context: Context, info: GraphQLResolveInfo): Asking {
  const known = askings.get(info.variableValues);
  if (known) return known;
  const made = new Asking(context, info);
  askings.set(info.variableValues, made);
  return made;
}

function groupOf({ place, supply: from }: AskedFor): string {
  return `${place.name}/${numberOf(from)}`;
}

async function load(execution: Execution, asked: readonly AskedFor[]): Promise<(Found | null)[]> {
  const groups = new Map<string, Group>();
  for (const one of asked) {
    const name = groupOf(one);
    const group = groups.get(name) ?? { selected: one.place.selected, supply: one.supply, keys: [] };
    groups.set(name, group);
    group.keys.push(one.key);
  }
  const found = await readGroups(execution, groups);
  return asked.map((one) => found.get(groupOf(one))?.get(one.key) ?? null);
}
