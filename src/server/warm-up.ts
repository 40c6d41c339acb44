import type { GraphQLSchema } from 'graphql';
import { graphql } from 'graphql';
import type { Context } from '../context.js';
import type { GraphReader } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';
import type { Parameters } from '../graph/values.js';
import type { Log } from './error-format.js';
import type { Tab } from './operations.js';

/**
 * Lets the engine plan the statements of known operations before anybody asks for them, one after the other. Nothing
 * is read: a question that needs an answer of the engine to go on is planned as far as its first statement.
 *
 * @param stop ends it, without a word, where the server ends first
 * @returns how many statements were planned; never fails: what went wrong is logged, and nothing more is planned then
 */
export async function warmUp(
  schema: GraphQLSchema,
  context: Context,
  operations: readonly Tab[],
  log: Log,
  stop?: AbortSignal,
): Promise<number> {
  const planner = new Planner(context.graph, (line) => stop?.aborted === true || log(line));
  for (const { query, variables } of operations) {
    if (planner.failed || stop?.aborted === true) break;
    const variableValues = variables === undefined ? {} : (JSON.parse(variables) as Record<string, unknown>);
    const contextValue = { ...context, graph: planner.graph };
    // Resolvers find no rows and may say so: what they answer is of no interest.
    await graphql({ schema, source: query, variableValues, contextValue });
  }
  return planner.planned;
}

/** Stands in for a graph: plans each statement, and finds nothing. */
class Planner {
  planned = 0;
  failed = false;
  readonly graph: GraphReader;

  constructor(graph: GraphReader, log: (line: string) => unknown) {
    const plan = async (statement: Statement, parameters?: Parameters): Promise<never[]> => {
      try {
        await graph.read({ ...statement, text: `EXPLAIN ${statement.text}` }, parameters);
        this.planned += 1;
      } catch (error) {
        this.failed = true;
        log(`Planning ${statement.name} ahead of its use failed: ${(error as Error).message}`);
      }
      return [];
    };
    this.graph = { read: plan, rows: plan, adhoc: graph.adhoc };
  }
}
