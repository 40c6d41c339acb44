import { execute, parse, type GraphQLError } from 'graphql';
import { AppError } from '../../src/base/errors.js';
import { resolve } from './resolve.js';
import { publicSchema } from './schema.js';
import type { Store, Thing } from './store.js';

/** What came of a question. */
export interface Told {
  // oxlint-disable-next-line typescript/no-explicit-any -- a test says what it expects of the data
  data: any;
  error: AppError | undefined;
}

/**
 * Answers an operation slowly and plainly: field by field, each by a little statement of its own that was written by
 * schema/graph.md and the descriptions of the schema. It shares no code with the planner, so that the two can only
 * agree if both are right, or wrong in the same way.
 */
export async function tell(
  store: Store,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Told> {
  const { data, errors } = await execute({
    schema: publicSchema,
    document: parse(source),
    variableValues,
    contextValue: store,
    fieldResolver: resolve,
    typeResolver: (thing) => (thing as Thing).typeName,
  });
  return { data: JSON.parse(JSON.stringify(data ?? null)), error: errors && ours(errors[0]) };
}

function ours(error: GraphQLError | undefined): AppError {
  if (error?.originalError instanceof AppError) return error.originalError;
  throw error?.originalError ?? error ?? new Error('An answer without data and without errors.');
}
