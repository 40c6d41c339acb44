import type { Context } from './context.js';
import type { Refusals } from './refusals.js';

/** Arguments of a GraphQL field, coerced: defaults filled in, enums as the database spells them. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What the answer to a request depends on besides the plan and the rows. */
export interface Request {
  /** The arguments of all fields that take some, by the index that the plan gave each. */
  args: readonly Arguments[];
  /** The mistakes in these arguments, by the same index. */
  refusals: Refusals;
  context: Context;
}

const noArguments: Arguments = {};

/** The arguments of one field; none for an index of -1. */
export function argumentsOf({ args }: Request, index: number): Arguments {
  return args[index] ?? noArguments;
}

/** How the value of a parameter of a fragment follows from the arguments of the field; may throw an AppError. */
export type Parameter = (args: Arguments) => unknown;

/**
 * A piece of Cypher. Single lower-case letters are its variables: `x` is the node it starts from, `y` the one it
 * reaches, `r` the relationship between; others as the fragment likes. Letters that the surrounding row knows mean
 * what they mean there, all others are new. `$name` is a parameter of the fragment. The statement gives variables and
 * parameters names of their own. Aggregations (`collect`, `max`) stay out of fragments: inside a row that is ordered
 * Neo4j takes them for one of the row itself.
 */
export type Fragment = string;

/** A value made of columns of the row. */
export interface Value {
  kind: 'value';
  columns: readonly Fragment[];
  make(values: readonly unknown[], args: Arguments): unknown;
}

/** The one node at the other end of a pattern from `x` to `y`, or null. The pattern must find at most one. */
export interface One {
  kind: 'one';
  pattern: Fragment;
}

/** A node that the row holds under a letter, or an object made of the row itself. */
export interface Inside {
  kind: 'inside';
  letter: string | undefined;
}

/** The rows of a list: clauses that bind letters, in an order, at most `limit` of them. */
export interface Rows {
  match: Fragment;
  /** The letters that the rows keep. If `y` is among them, the items are nodes: their `x` is this `y`. */
  letters: readonly string[];
  order: readonly Fragment[];
  /** Name of the parameter that limits the number of rows, or the limit itself. */
  limit?: string | 1;
  parameters?: Readonly<Record<string, Parameter>>;
}

/** A list field; `shape` is all that the text of the rows may depend on. */
export interface List<Shape = unknown> {
  kind: 'list';
  /** True for a field that is the first row, or null. */
  single: boolean;
  shape(args: Arguments): Shape;
  rows(shape: Shape): Rows;
}

/** Something to know beside the page, such as the ids that nothing bears; `verify` throws if it is not in order. */
export interface Check {
  column: Fragment;
  verify(value: unknown, context: Context): void;
}

/** The pages of a connection. `y` is the node of an edge. */
export interface Pages extends Omit<Rows, 'order' | 'limit' | 'match'> {
  /** Clauses that bind the rows after the cursor, no fewer than the first `$limit` of them. */
  page: Fragment;
  /** Clauses that bind all rows, for `totalCount`. */
  all: Fragment;
  /** The number of all rows as an expression, where it is known without them. */
  total?: Fragment;
  /** What pages are ordered by: expressions that together tell rows apart and are never null. */
  keys: readonly Fragment[];
  /** What an index finds the rows in the order of, if the keys are copies of it. */
  found?: readonly Fragment[];
  direction: Direction;
  /** Expressions that edges know under a letter. */
  expressions?: Readonly<Record<string, Fragment>>;
  /** True where the clauses may find a row several times. */
  distinct?: boolean;
  /** What cursors of this order are good for; others are refused. */
  cursors: string;
  checks?: readonly Check[];
}

export type Direction = 'ASC' | 'DESC';

/** A field that is a connection; `shape` is all that the text of the pages may depend on. */
export interface Connection<Shape = unknown> {
  kind: 'connection';
  shape(args: Arguments): Shape;
  pages(shape: Shape): Pages;
}

/** Where a field of a mapped type comes from. */
export type Field = Value | One | Inside | List | Connection;

/** Makes nothing of a value: the field is the column. */
export const asItIs: Value['make'] = ([only]) => only;

/** A field that is an expression, or made of several: `value('x.kind')`, `value(['x.a', 'x.b'], ([a, b]) => …)`. */
export function value(columns: Fragment | readonly Fragment[], make: Value['make'] = asItIs): Value {
  return { kind: 'value', columns: typeof columns === 'string' ? [columns] : columns, make };
}

/** A field that is one node or null: `one('(x)-[:BY]->(y:Actor)')`. */
export function one(pattern: Fragment): One {
  return { kind: 'one', pattern };
}

/** A field that is a node which the row holds already: `inside('y')`. */
export function inside(letter: string): Inside {
  return { kind: 'inside', letter };
}

/** A field that is an object of its own in GraphQL, but no node: its fields see what the row sees. */
export function sameRow(): Inside {
  return { kind: 'inside', letter: undefined };
}

/** A field that is a list whose text never varies. */
export function list(rows: Rows): List {
  return listBy(
    () => null,
    () => rows,
  );
}

/** A field that is a list whose text varies with the shape of its arguments. */
export function listBy<Shape>(shape: (args: Arguments) => Shape, rows: (shape: Shape) => Rows): List {
  return { kind: 'list', single: false, shape, rows: rows as List['rows'] };
}

/** A field that is the first row of a list, or null: for patterns that may find several. */
export function first(rows: Rows): List {
  return { ...list(rows), single: true };
}

/** As `first`, where the text varies with the shape of the arguments. */
export function firstBy<Shape>(shape: (args: Arguments) => Shape, rows: (shape: Shape) => Rows): List {
  return { ...listBy(shape, rows), single: true };
}

/** A field that is a connection. */
export function connection<Shape>(
  shape: (args: Arguments) => Shape,
  pages: (shape: Shape) => Pages,
): Connection {
  return { kind: 'connection', shape, pages: pages as Connection['pages'] };
}
