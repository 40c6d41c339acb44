import { readFileSync } from 'node:fs';
import { buildSchema, execute, parse, type GraphQLError, type GraphQLSchema } from 'graphql';
import { AppError } from '../../src/errors.js';
import { fromRoot } from '../setup/graph.js';
import { resolve } from './fields.js';
import type { Store } from './store.js';

/** The schema as the project gives it away: it knows nothing of how the product finds its answers. */
export const publicSchema: GraphQLSchema = buildSchema(readFileSync(fromRoot('schema/schema.graphql'), 'utf8'));

/** What came of a question. */
export interface Told {
  // oxlint-disable-next-line typescript/no-explicit-any -- a test says what it expects of the data
  data: any;
  error: AppError | undefined;
}

/**
 * Answers an operation slowly and plainly: field by field, each by a little statement of its own that was written by
 * schema/graph.md and the descriptions of the schema. It shares no code with the planner, so that the two can only
 * agree if both are right.
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
  });
  return { data: JSON.parse(JSON.stringify(data ?? null)), error: errors && ours(errors[0]) };
}

function ours(error: GraphQLError | undefined): AppError {
  if (error?.originalError instanceof AppError) return error.originalError;
  throw error?.originalError ?? error ?? new Error('An answer without data and without errors.');
}
