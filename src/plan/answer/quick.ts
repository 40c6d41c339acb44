import {
  getArgumentValues,
  type ExecutionArgs,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { buildExecutionContext, buildResolveInfo, type ExecutionContext } from 'graphql/execution/execute.js';
import { Completer, type Complete } from './complete.js';
import { conditions } from '../compose/conditions.js';
import type { Context } from '../declare/context.js';
import { remember } from './memory.js';

/** A root field of an operation, and how its tree becomes the answer. */
interface Root {
  key: string;
  definition: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  complete: Complete;
}

/** What root fields resolved to, by response key, for GraphQL's own execution where the quick one gave up. */
const resolved = new WeakMap<object, Map<string, Promise<unknown>>>();

type Known = WeakMap<OperationDefinitionNode, Map<string, Root[] | null>>;
const plans = new WeakMap<GraphQLSchema, Known>();

/**
 * Answers an operation whose trees come whole from rows, without walking them field by field: execution by graphql-js
 * costs more than reading them from the database. The answer is the same.
 *
 * @returns the data, or undefined where GraphQL's own execution is to answer: another sort of operation, any mistake, any
 *   value that its type refuses. What the root fields have read by then is not read again (`alreadyResolved`).
 */
export async function answerQuickly(args: ExecutionArgs): Promise<Record<string, unknown> | undefined> {
  const execution = buildExecutionContext(args);
  if (!('schema' in execution)) return undefined;
  const roots = rootsOf(execution);
  if (!roots) return undefined;
  try {
    const promises = roots.map((root) => [root.key, resolve(root, execution)] as const);
    resolved.set(execution.contextValue as object, new Map(promises));
    const trees = await Promise.all(promises.map(([, promise]) => promise));
    return Object.fromEntries(
      roots.map(({ key, complete }, index) => [key, complete(trees[index], execution.variableValues)]),
    );
  } catch {
    return undefined;
  }
}

/** What a root field of this request resolved to, if the quick answer gave up; undefined if it was not tried. */
export function alreadyResolved(
  context: Context,
  { path, operation }: GraphQLResolveInfo,
): Promise<unknown> | undefined {
  return operation.operation === 'query' ? resolved.get(context)?.get(String(path.key)) : undefined;
}

function resolve({ key, definition, nodes }: Root, execution: ExecutionContext): Promise<unknown> {
  const { schema, variableValues, contextValue } = execution;
  const query = schema.getQueryType();
  if (!query) throw new Error('A schema without queries.');
  const path = { prev: undefined, key, typename: query.name };
  const info = buildResolveInfo(execution, definition, nodes, query, path);
  const values = getArgumentValues(definition, nodes[0] as FieldNode, variableValues);
  const promise = Promise.resolve(definition.resolve?.(undefined, values, contextValue, info));
  // Whoever gives up leaves the others to GraphQL's own execution, which hears of their mistakes.
  promise.catch(() => undefined);
  return promise;
}

function rootsOf(execution: ExecutionContext): Root[] | null {
  const { schema, operation, fragments, variableValues } = execution;
  const ofSchema = plans.get(schema) ?? (new WeakMap() as Known);
  plans.set(schema, ofSchema);
  const known = ofSchema.get(operation) ?? new Map<string, Root[] | null>();
  ofSchema.set(operation, known);
  const key = JSON.stringify(conditions({ operation, fragments, variableValues }));
  return remember(known, key, () => makeRoots(execution));
}

function makeRoots(execution: ExecutionContext): Root[] | null {
  const { schema, operation, fragments, variableValues } = execution;
  const query = schema.getQueryType();
  if (!query || operation.operation !== 'query') return null;
  const completer = new Completer(execution);
  const roots: Root[] = [];
  const selected = collectFields(schema, fragments, variableValues, query, operation.selectionSet);
  for (const [key, nodes] of selected) {
    const definition = query.getFields()[nodes[0]?.name.value ?? ''];
    const complete = definition && completer.complete(definition.type, nodes);
    if (!complete) return null;
    roots.push({ key, definition, nodes, complete });
  }
  return roots;
}
