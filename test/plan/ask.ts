import { readFileSync } from 'node:fs';
import { graphql, type GraphQLError } from 'graphql';
import type { Identity } from '../../src/dossier/vocabulary/identity.js';
import { AppError } from '../../src/base/errors.js';
import type { Graph, StatementSent } from '../../src/database/graph/graph.js';
import { AdhocReader } from '../../src/adhoc/run/adhoc-reader.js';
import { runCypher } from '../../src/adhoc/run/run.js';
import { buildSchema, type SchemaContext } from '../../src/schema.js';
import { ownEngine } from '../setup/own.js';
import { fromRoot, testFoundation } from '../setup/graph.js';

/** What came of a question: the data as JSON, or the mistake that we know, and the statements that it took. */
export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- a test says what it expects of the data
  data: any;
  error: AppError | undefined;
  statements: StatementSent[];
}

export type Ask = (question: string, variables?: Record<string, unknown>) => Promise<Answer>;

/**
 * Asks a graph through the schema, as the server does. Errors that are not ours fail the test.
 *
 * @param map the identity map of the graph; the project's own if left out
 */
export async function asker(graph: Graph, map?: Identity): Promise<Ask> {
  const { vocabulary, preferences, identity: own } = await testFoundation();
  const identity = map ?? own;
  // It connects at the first statement of a caller.
  const adhoc = new AdhocReader(ownEngine());
  return async (source, variableValues = {}) => {
    const statements: StatementSent[] = [];
    const stop = graph.observe((sent) => statements.push(sent));
    const shared = { graph, vocabulary, preferences, canonicalId: identity.canonical };
    const contextValue: SchemaContext = { ...shared, adhoc: (request) => runCypher(adhoc, request) };
    const { data, errors } = await graphql({ schema: buildSchema(), source, variableValues, contextValue });
    stop();
    return { data: JSON.parse(JSON.stringify(data ?? null)), error: errors && ours(errors[0]), statements };
  };
}

function ours(error: GraphQLError | undefined): AppError {
  if (error?.originalError instanceof AppError) return error.originalError;
  throw error?.originalError ?? error ?? new Error('An answer without data and without errors.');
}

/** A ready operation of the playground with its variables. */
export function operation(name: string): { source: string; variables: Record<string, unknown> } {
  const read = (ending: string): string =>
    readFileSync(fromRoot(`schema/operations/${name}.${ending}`), 'utf8');
  const variables = name === 'Meta' ? '{}' : read('json');
  return { source: read('graphql'), variables: JSON.parse(variables) as Record<string, unknown> };
}
