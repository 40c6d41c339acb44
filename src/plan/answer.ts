import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import type { Context } from '../context.js';
import { compose, readArguments, send, type Composed } from './compose.js';
import { conditions } from './conditions.js';
import type { Field, Request } from './mapping.js';
import type { Read } from './read-object.js';
import { selectRoot, type SelectedRoot } from './select.js';

/** A root field made ready for all requests that ask for the same with other values. */
export interface Plan extends Composed {
  read: Read;
}

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
  const key = JSON.stringify(shapes);
  const known = prepared.plans.get(key);
  if (known) return { plan: known, request };
  const plan = compose(info.fieldName, shapes, (reader, demands) => reader.field(prepared.root, demands));
  prepared.plans.set(key, plan);
  return { plan, request };
}

interface Prepared extends SelectedRoot {
  plans: Map<string, Plan>;
}

// The server keeps the parsed document of a text, so plans live as long as it does.
const memories = new WeakMap<
  GraphQLResolveInfo['schema'],
  WeakMap<OperationDefinitionNode, Map<string, Prepared>>
>();

function preparedFor(info: GraphQLResolveInfo, field: Field): Prepared {
  const memory = memoryOf(info);
  const key = JSON.stringify([info.path.key, conditions(info)]);
  const known = memory.get(key);
  if (known) return known;
  const made = { ...selectRoot(info, field), plans: new Map<string, Plan>() };
  memory.set(key, made);
  return made;
}

function memoryOf({ schema, operation }: GraphQLResolveInfo): Map<string, Prepared> {
  const ofSchema = memories.get(schema) ?? new WeakMap<OperationDefinitionNode, Map<string, Prepared>>();
  memories.set(schema, ofSchema);
  const known = ofSchema.get(operation) ?? new Map<string, Prepared>();
  ofSchema.set(operation, known);
  return known;
}
