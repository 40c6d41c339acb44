import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { compose, readArguments, send } from './compose.js';
import type { Field, Request } from './mapping.js';
import { preparedFor, remember, type Plan } from './memory.js';

/**
 * Answers a root field by ONE statement, whatever is selected below it.
 *
 * @param field where the root field comes from; its fragments start from nothing
 * @returns the result tree: objects by response key, for the resolvers of `finishSchema`
 * @throws AppError for arguments that cannot be, and as `Graph.read` does
 */
export async function answer(context: Context, info: GraphQLResolveInfo, field: Field): Promise<unknown> {
  const { plan, request } = planFor(context, info, field);
  return plan.read(await send(context.graph, plan, request), request);
}

/** The plan of a root field, from memory if the same was asked for before, and the arguments of this request. */
export function planFor(
  context: Context,
  info: GraphQLResolveInfo,
  field: Field,
): { plan: Plan; request: Request } {
  const prepared = preparedFor(info, field);
  const { request, shapes } = readArguments(prepared.argued, info, context);
  const make = (): Plan =>
    compose(info.fieldName, shapes, (reader, demands) => reader.field(prepared.root, demands));
  return { plan: remember(prepared.plans, JSON.stringify(shapes), make), request };
}
