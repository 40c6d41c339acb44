import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { canonicalIds } from './canonical-ids.js';
import { Demands, type Demand } from './demand.js';
import { numberParameters } from './fragment.js';
import { argumentsOf, type Arguments, type Field, type Parameter, type Request } from './mapping.js';
import { Reader } from './read.js';
import { preparedFor, remember, type Plan } from './memory.js';
import type { Selected, SelectedRoot } from './select.js';
import { writeStatement } from './write.js';

/**
 * Answers a root field by ONE statement, whatever is selected below it.
 *
 * @param field where the root field comes from; its fragments start from nothing
 * @returns the result tree: objects by response key, for the resolvers of `finishSchema`
 * @throws AppError for arguments that cannot be, and as `Graph.read` does
 */
export async function answer(context: Context, info: GraphQLResolveInfo, field: Field): Promise<unknown> {
  const { plan, request } = planFor(context, info, field);
  const parameters = plan.parameters.map((make, index) => [`p${index}`, make(request)] as const);
  const [row] = await context.graph.read(plan.statement, Object.fromEntries(parameters));
  return plan.read(row?.[0] as unknown[], request);
}

/** The plan of a root field, from memory if the same was asked for before, and the arguments of this request. */
export function planFor(
  context: Context,
  info: GraphQLResolveInfo,
  field: Field,
): { plan: Plan; request: Request } {
  const prepared = preparedFor(info, field);
  const args = prepared.argued.map(({ definition, node }) => {
    const given = getArgumentValues(definition, node, info.variableValues) as Arguments;
    return canonicalIds(definition.args, given, context.canonicalId);
  });
  const request: Request = { args, context };
  const shapes = prepared.argued.map((argued, index) => shapeOf(argued.field, argumentsOf(request, index)));
  const make = (): Plan => makePlan(info.fieldName, prepared, shapes);
  return { plan: remember(prepared.plans, JSON.stringify(shapes), make), request };
}

function shapeOf(field: Field, args: Arguments): unknown {
  return field.kind === 'list' || field.kind === 'connection' ? field.shape(args) : null;
}

function makePlan(name: string, { root, argued }: SelectedRoot, shapes: readonly unknown[]): Plan {
  const makers = new Map<string, (request: Request) => unknown>();
  const shaped = ({ field, request }: Selected): ReturnType<typeof rowsOf> => {
    const made = rowsOf(field, shapes[request] ?? null);
    const parameters = made.rows?.parameters ?? made.pages?.parameters ?? {};
    for (const [parameter, make] of Object.entries(parameters)) {
      makers.set(`${parameter}#${request}`, fromRequest(make, request));
    }
    return made;
  };
  const demands = new Demands();
  const read = new Reader(shaped).field(root, demands);
  const { text, tokens } = numberParameters(writeStatement(demands));
  const parameters = tokens.map((token) => makers.get(token) ?? unknownParameter(token, argued.length));
  return { statement: { name: `graphql/${name}`, text }, parameters, read };
}

function rowsOf(field: Field, shape: unknown): Pick<Demand, 'rows' | 'pages'> {
  if (field.kind === 'list') return { rows: field.rows(shape) };
  return field.kind === 'connection' ? { pages: field.pages(shape) } : {};
}

function fromRequest(make: Parameter, index: number): (request: Request) => unknown {
  return (request) => make(argumentsOf(request, index));
}

function unknownParameter(token: string, fields: number): never {
  throw new Error(`Fragment parameter $${token} of ${fields} fields with arguments has no declaration.`);
}
