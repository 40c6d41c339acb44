import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../declare/context.js';
import { compose, readArguments, send, type Composed } from '../compose/compose.js';
import { selectOperation } from '../compose/select-operation.js';
import type { Read } from '../compose/read-object.js';
import { selectedAt, type Root } from '../compose/selection.js';
import type { Field, Request } from '../declare/mapping.js';
import { remember } from '../declare/memory.js';

/** A root field made ready for all requests that ask for the same with other values. */
type Plan = Composed & { read: Read };

/**
 * Answers a root field by ONE statement, whatever is selected below it.
 *
 * @param field where the root field comes from; its fragments start from nothing
 * @returns the result tree: objects by response key, for the resolvers of `installResolvers`; what cannot be asked for is
 *   an error in the place of its field
 * @throws AppError for arguments of the root field that cannot be, and as `Graph.read` does; GraphQLError for such
 *   arguments below that no row came by
 */
export async function answer(context: Context, info: GraphQLResolveInfo, field: Field): Promise<unknown> {
  const { plan, request } = planFor(context, info, field);
  const tree = plan.read(await send(context.graph, plan, request), request);
  const untold = request.refusals.untold([info.path.key]);
  if (untold) throw untold;
  if (tree instanceof Error) throw tree;
  return tree;
}

/**
 * The plan of a root field, from memory if the same was asked for before, and the arguments of this request.
 *
 * @throws AppError for arguments of the root field itself that cannot be
 */
export function planFor(
  context: Context,
  info: GraphQLResolveInfo,
  field: Field,
): { plan: Plan; request: Request } {
  const operation = selectOperation(info);
  const root = selectedAt(operation, info.path) as Root;
  const { request, shapes } = readArguments(root.argued, field, info.variableValues, context);
  const wrong = request.refusals.tell(root.request);
  if (wrong) throw wrong;
  const make = (): Plan =>
    compose(info.fieldName, shapes, (reader, demands) => reader.field({ ...root, field }, demands));
  return { plan: remember(operation, `plan ${root.key} ${JSON.stringify(shapes)}`, make), request };
}
