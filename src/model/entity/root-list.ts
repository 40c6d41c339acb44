import { kinds, type EntityKind } from '../../base/model.js';
import { indent } from '../../plan/declare/fragment.js';
import {
  connection,
  type Connection,
  type Direction,
  type Fragment,
  type Pages,
  type Parameter,
} from '../../plan/declare/mapping.js';
import { behindCursor, follows, pageParameters } from '../../plan/compose/page.js';
import { idsAreKnown } from './filter.js';
import type { ListOrder } from './list-arguments.js';
import { askedOf, idsOf, type ListFilters, type Way } from './list-filter.js';

/** A list of all things of a kind: how it is filtered and ordered. */
interface ListTable {
  /** The label of the things, and the property that they are ordered by: unique, never null, with an index. */
  type: string;
  key: string;
  order: ListOrder;
  filters: ListFilters;
}

/** What the text of a page depends on: which filters are asked for, never their values. */
interface Shape {
  present: readonly string[];
  follows: boolean;
  direction: Direction;
}

/**
 * The pages of the list of all things of a kind. They come from the index of the order, or from a filter that leads to few
 * things or has an index of its own; the whole label is never sorted.
 */
export function pagesOfKind(kind: EntityKind, filters: ListFilters, order: ListOrder): Connection {
  const { type, order: key } = kinds[kind];
  const table = { type, key, order, filters };
  return connection(
    (args): Shape => {
      const { direction = order.direction } = (args['orderBy'] ?? {}) as { direction?: Direction };
      const present = Object.keys(askedOf(filters, args));
      return { present, follows: follows(args), direction };
    },
    (shape) => pagesOf(table, shape),
  );
}

function pagesOf(table: ListTable, shape: Shape): Pages {
  const { type, key, order, filters } = table;
  const { direction, present } = shape;
  const leading = present.find((name) => filters[name]?.way);
  const way = leading === undefined ? undefined : filters[leading]?.way;
  const cursors = `${type} ${order.field} ${direction}`;
  const text = (page: boolean): Fragment =>
    way ? fromFilter(table, way, String(leading), shape, page) : fromIndex(table, shape, page);
  return {
    page: text(true),
    all: text(false),
    letters: ['y'],
    keys: [`y.${key}`],
    direction,
    distinct: way !== undefined,
    cursors,
    parameters: { ...pageParameters(cursors, 1), ...filterParameters(filters) },
    checks: present.some((name) => filters[name]?.ids) ? [idsAreKnown] : [],
  };
}

/** All things by the index of their order. The hint keeps a small graph from being sorted whole. */
function fromIndex({ type, key: property, filters }: ListTable, shape: Shape, page: boolean): Fragment {
  // How many bear a label is known without looking at them.
  if (!page && shape.present.length === 0) return `MATCH (y:${type})`;
  const key = `y.${property}`;
  const conditions = [...begin(key, filters, shape, page), ...conditionsOf(filters, shape.present)];
  return `MATCH (y:${type})\nUSING INDEX y:${type}(${property})\nWHERE ${conditions.join('\n  AND ')}`;
}

/** For each id of a filter its own first things, so that none is read further than the page needs. */
function fromFilter(
  { type, key: property, filters }: ListTable,
  { match, index }: Way,
  name: string,
  shape: Shape,
  page: boolean,
): Fragment {
  const key = index?.order ?? `y.${property}`;
  const rest = shape.present.filter((other) => other !== name);
  const conditions = [
    ...(index?.begin ?? []),
    ...begin(key, filters, shape, page),
    ...conditionsOf(filters, rest),
  ];
  const keys = index ? [index.fixed, key] : [key];
  const sorted = keys.map((each) => `${each} ${shape.direction}`).join(', ');
  const lines = [
    `MATCH ${match.replace('(y)', `(y:${type})`)}`,
    `WHERE ${conditions.join('\n  AND ')}`,
    // An index has a thing once for each id; a pattern may reach it by several paths.
    `RETURN ${index ? '' : 'DISTINCT '}y${page ? ` ORDER BY ${sorted} LIMIT $limit` : ''}`,
  ];
  return `UNWIND $${name} AS t\nCALL (t) {\n  ${indent(lines.join('\n'))}\n}`;
}

/** Where the page begins in its order. The key is never null: saying so lets an index be used. */
function begin(
  key: Fragment,
  filters: ListFilters,
  { follows: behind, direction, present }: Shape,
  page: boolean,
): Fragment[] {
  const start = page && behind ? behindCursor([key], direction) : `${key} IS NOT NULL`;
  return [start, ...present.flatMap((name) => filters[name]?.bound?.(key) ?? [])];
}

function conditionsOf(filters: ListFilters, names: readonly string[]): Fragment[] {
  return names.map((name) => (filters[name]?.condition ?? '').replace('$values', `$${name}`));
}

function filterParameters(filters: ListFilters): Record<string, Parameter> {
  const values = Object.keys(filters).map((name): [string, Parameter] => [
    name,
    (args) => askedOf(filters, args)[name],
  ]);
  return { ...Object.fromEntries(values), ids: (args) => idsOf(filters, askedOf(filters, args)) };
}
