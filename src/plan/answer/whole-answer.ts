import {
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  type ExecutionArgs,
  type FieldNode,
  type GraphQLResolveInfo,
} from 'graphql';
import { fragmentsOf, type Asked } from '../compose/collect.js';
import { selectOperation } from '../compose/select-operation.js';
import type { Selected, SelectedOperation } from '../compose/selection.js';
import type { Context } from '../declare/context.js';
import { remember } from '../declare/memory.js';
import { completeOf, type Complete } from './complete.js';

/** A root field of an operation, and how its tree becomes the answer. */
interface WholeRoot {
  selected: Selected;
  complete: Complete;
}

/** What root fields resolved to, by response key, for GraphQL's own execution where the whole answer was given up. */
const resolved = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Answers an operation whose trees come whole from rows, without walking them field by field: execution by graphql-js
 * costs more than reading them from the database, and so do functions that graphql-jit makes of the operation
 * (`npm run measure:execution`). The answer is the same.
 *
 * @returns the data, or undefined where GraphQL's own execution is to answer: another sort of operation, any mistake, any
 *   value that its type refuses. What the root fields have read by then is not read again (`alreadyResolved`).
 */
export async function wholeAnswer(args: ExecutionArgs): Promise<Record<string, unknown> | undefined> {
  const asked = askedBy(args);
  const roots = asked && rootsOf(selectOperation(asked));
  if (!roots) return undefined;
  try {
    const promises = roots.map(({ selected }) => [selected.key, resolve(selected, asked, args)] as const);
    resolved.set(args.contextValue as object, new Map(promises));
    const trees = await Promise.all(promises.map(([, promise]) => promise));
    return Object.fromEntries(
      roots.map(({ selected, complete }, index) => [
        selected.key,
        complete(trees[index], asked.variableValues),
      ]),
    );
  } catch {
    return undefined;
  }
}

/** What a root field of this request resolved to, if the whole answer was given up; undefined if it was not tried. */
export function alreadyResolved(
  context: Context,
  { path, operation }: GraphQLResolveInfo,
): Promise<unknown> | undefined {
  return operation.operation === 'query' ? resolved.get(context)?.get(String(path.key)) : undefined;
}

/** The query that is asked; undefined for another sort of operation, for none, and for variables that do not fit it. */
function askedBy({ schema, document, operationName, variableValues }: ExecutionArgs): Asked | undefined {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  return coerced && { schema, operation, fragments: fragmentsOf(document), variableValues: coerced };
}

/** @returns null where a field has a resolver of its own */
function rootsOf(operation: SelectedOperation): readonly WholeRoot[] | null {
  return remember(operation, 'whole', (): readonly WholeRoot[] | null => {
    const roots: WholeRoot[] = [];
    for (const selected of operation.roots) {
      const complete = completeOf(selected);
      if (!complete) return null;
      roots.push({ selected, complete });
    }
    return roots;
  });
}

function resolve({ key, definition, nodes }: Selected, asked: Asked, args: ExecutionArgs): Promise<unknown> {
  const parentType = asked.schema.getQueryType();
  if (!parentType) throw new Error('A schema without queries.');
  const info: GraphQLResolveInfo = {
    ...asked,
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    rootValue: undefined,
  };
  const values = getArgumentValues(definition, nodes[0] as FieldNode, asked.variableValues);
  const promise = Promise.resolve(definition.resolve?.(undefined, values, args.contextValue, info));
  // Whoever gives up leaves the others to GraphQL's own execution, which hears of their mistakes.
  promise.catch(() => undefined);
  return promise;
}
