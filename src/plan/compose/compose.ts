import { getArgumentValues, GraphQLError } from 'graphql';
import type { Context } from '../declare/context.js';
import { AppError } from '../../base/errors.js';
import type { Graph } from '../../database/graph/graph.js';
import type { Statement } from '../../database/graph/statement.js';
import { canonicalIds } from './canonical-ids.js';
import { readCursor } from './cursor.js';
import { Demands, type Demand } from './demand.js';
import { numberParameters } from '../declare/fragment.js';
import { argumentsOf, type Arguments, type Field, type Parameter, type Request } from '../declare/mapping.js';
import { follows, pageSize } from './page.js';
import { Reader } from './read.js';
import { Refusals } from '../declare/refusals.js';
import type { Asked } from './collect.js';
import type { Argued, Planned } from './selection.js';
import { writeStatement } from './write.js';

/** One statement, and how its parameters `$p0`, `$p1` … follow from a request. */
export interface Composed {
  statement: Statement;
  parameters: readonly ((request: Request) => unknown)[];
  /** The column of the answer whose rows come as records of their own. */
  spread: number | undefined;
}

/** The shape of what is not read, as its arguments cannot be. */
const refused = 'refused';

/**
 * The arguments of this request, and what of them shapes the text of the statement, both by the index of the field.
 *
 * @param top where those fields come from that no mapped type has
 */
export function readArguments(
  argued: readonly Argued[],
  top: Field,
  variables: Asked['variableValues'],
  context: Context,
): { request: Request; shapes: unknown[] } {
  const refusals = new Refusals();
  const all: Arguments[] = [];
  const shapes: unknown[] = [];
  for (const { index, definition, node, field, keys } of argued) {
    try {
      const given = getArgumentValues(definition, node, variables) as Arguments;
      const args = canonicalIds(definition.args, given, context.canonicalId);
      shapes[index] = checkedShape(field ?? top, args);
      all[index] = args;
    } catch (error) {
      if (!(error instanceof AppError || error instanceof GraphQLError)) throw error;
      refusals.add(index, { error, node, keys });
      shapes[index] = refused;
    }
  }
  return { request: { args: all, refusals, context }, shapes };
}

/** Checks all that a page is asked for by, whatever is selected of it. @throws AppError */
function checkedShape(field: Field, args: Arguments): unknown {
  const shape = shapeOf(field, args);
  if ('first' in args) pageSize(args);
  if (field.kind === 'connection' && follows(args)) {
    const { cursors, keys } = field.pages(shape);
    readCursor(cursors, String(args['after']), keys.length);
  }
  return shape;
}

/**
 * Composes one statement.
 *
 * @param demand walks what is selected with the reader, and so puts what it needs among the demands
 * @returns the statement, and what `demand` returned: good for reading as soon as this returns
 */
export function compose<Read>(
  name: string,
  shapes: readonly unknown[],
  demand: (reader: Reader, demands: Demands) => Read,
): Composed & { read: Read } {
  const makers = new Map<string, (request: Request) => unknown>();
  const shaped = ({ field, request }: Planned): ReturnType<typeof rowsOf> => {
    const made = rowsOf(field, shapes[request] ?? null);
    const parameters = made.rows?.parameters ?? made.pages?.parameters ?? {};
    for (const [parameter, make] of Object.entries(parameters)) {
      makers.set(`${parameter}#${request}`, fromRequest(make, request));
    }
    return made;
  };
  const demands = new Demands();
  const read = demand(new Reader(shaped, (index) => shapes[index] === refused), demands);
  const written = writeStatement(demands);
  const { text, tokens } = numberParameters(written.text);
  const parameters = tokens.map((token) => makers.get(token) ?? unknownParameter(token));
  return { statement: { name: `graphql/${name}`, text }, parameters, spread: written.spread, read };
}

/** Sends a composed statement. @returns its one row */
export async function send(
  graph: Pick<Graph, 'read'>,
  { statement, parameters, spread }: Composed,
  request: Request,
): Promise<unknown[]> {
  const values = parameters.map((make, index) => [`p${index}`, make(request)] as const);
  const [row, ...others] = await graph.read(statement, Object.fromEntries(values));
  const answer = row?.[0] as unknown[];
  return spread === undefined
    ? answer
    : answer.with(
        spread,
        others.map(([each]) => each),
      );
}

function shapeOf(field: Field, args: Arguments): unknown {
  return field.kind === 'list' || field.kind === 'connection' ? field.shape(args) : null;
}

function rowsOf(field: Field, shape: unknown): Pick<Demand, 'rows' | 'pages'> {
  if (field.kind === 'list') return { rows: field.rows(shape) };
  return field.kind === 'connection' ? { pages: field.pages(shape) } : {};
}

function fromRequest(make: Parameter, index: number): (request: Request) => unknown {
  return (request) => make(argumentsOf(request, index));
}

function unknownParameter(token: string): never {
  throw new Error(`Fragment parameter $${token} has no declaration.`);
}
