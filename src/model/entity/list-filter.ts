import { ID } from 'type-graphql';
import type { EntityKind } from '../../base/model.js';
import type { Arguments, Fragment } from '../../plan/declare/mapping.js';
import { checkKind, checkSpan, given, spanConditions } from './filter.js';
import { givenBy } from './property.js';
import { DateScalar } from './scalars.js';

/** One field of a filter: what it takes, and how it holds for a thing `y`. */
export interface ListFilter {
  /** What it takes, for a list of things of a kind: `[ID]`, an enum in an array. */
  takes: (kind: EntityKind) => object;
  description: string;
  /** The kinds of ids that make sense; undefined if its values are no ids. */
  ids?: readonly string[];
  /** True for `y`, with what is asked for as `$values`. */
  condition: Fragment;
  /** What it says of the key of the order, true for all that the condition is true for: the index is read from there. */
  bound?: (key: Fragment) => Fragment;
  /** How the things are found from the filter, if it leaves less to be looked at than the list as a whole. */
  way?: Way;
}

/** From an id `t` to the things `y`. */
export interface Way {
  match: Fragment;
  /** Where an index leads there in the order of the list: what begins its range, its fixed column, and the order. */
  index?: { begin: Fragment[]; fixed: Fragment; order: Fragment };
}

/** The filters of a list by their names in GraphQL; of several with a way, the first that is asked for is taken. */
export type ListFilters = Readonly<Record<string, ListFilter>>;

/** A filter by a property with one value. */
export function values(property: string, description: string): ListFilter {
  return {
    takes: (kind) => [givenBy(kind, property)],
    description,
    condition: `y.${property} IN $values`,
  };
}

/**
 * A filter by what things are tied to.
 *
 * @param kinds kinds of ids that make sense
 * @param path pattern from the node with such an id to the thing: `<-[:IN]-(:Position)-[:HELD_BY]->`
 */
export function tied(kinds: readonly EntityKind[], path: Fragment, description: string): ListFilter {
  return {
    takes: () => [ID],
    description,
    ids: kinds,
    condition: `EXISTS { (z:Entity)${path}(y) WHERE z.id IN $values }`,
    way: { match: `(:Entity {id: t})${path}(y)` },
  };
}

/** A filter of things that are directed against threats. */
export const againstThreat = tied(
  ['threat'],
  '<-[:BROADER*0..]-(:Threat)<-[:ADDRESSES]-',
  'Directed against one of these threats, or against a narrower one. For example threat:drug-trafficking.',
);

/**
 * A filter by a closure of the graph that has an index of its own, `(<column>, order)`.
 *
 * @param column the property of the relationship that holds such an id
 */
export function closed(
  kinds: readonly EntityKind[],
  type: string,
  column: string,
  description: string,
): ListFilter {
  return {
    takes: () => [ID],
    description,
    ids: kinds,
    condition: `EXISTS { (y)-[h:${type}]->() WHERE h.${column} IN $values }`,
    way: {
      match: `(y)-[h:${type}]->()`,
      index: { begin: [`h.${column} = t`], fixed: `h.${column}`, order: 'h.order' },
    },
  };
}

const day = (): object => DateScalar;

/**
 * The filters `from` and `to` of things with a date. Their order is their first day, a slash and their id, and nothing
 * but a digit comes right behind a slash: what began by a day lies below that day with a zero.
 */
export function span(from: string, to: string): ListFilters {
  return {
    from: { takes: day, description: from, condition: spanConditions.from.replace('$from', '$values') },
    to: {
      takes: day,
      description: to,
      condition: spanConditions.to.replace('$to', '$values'),
      bound: (key) => `${key} < $to + '0'`,
    },
  };
}

/** What is asked for, by the names of the filters: each a list of values, or one day; absent and empty are left out. */
export type Asked = Readonly<Record<string, unknown>>;

/** The filter of the arguments, checked. @throws AppError BAD_USER_INPUT for an id of a wrong kind, or an end before the start */
export function askedOf(filters: ListFilters, args: Arguments): Asked {
  const filter = (args['filter'] ?? {}) as Readonly<Record<string, unknown>>;
  checkSpan(filter['from'] as string | null | undefined, filter['to'] as string | null | undefined);
  const asked = Object.keys(filters).map((name) => [name, valuesOf(filter[name])] as const);
  const present = asked.filter(([, found]) => found !== undefined);
  for (const [name, found] of present) {
    const kinds = filters[name]?.ids;
    if (kinds) for (const id of found as string[]) checkKind(name, kinds, id);
  }
  return Object.fromEntries(present);
}

function valuesOf(found: unknown): unknown {
  if (!Array.isArray(found)) return found ?? undefined;
  return given([...new Set(found)]);
}

/** All ids that are asked for, each once. */
export function idsOf(filters: ListFilters, asked: Asked): string[] {
  const lists = Object.entries(asked).filter(([name]) => filters[name]?.ids);
  return [...new Set(lists.flatMap(([, ids]) => ids as string[]))];
}
