import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import type { Graph, StatementSent } from '../../database/graph/graph.js';
import { currentRequestId } from '../http/request-id.js';

/** The header by which a client asks for the statements behind its answer: `x-explain: 1`. */
export const explainHeader = 'x-explain';

/** A statement as `extensions.statements` shows it: text and parameters can be pasted into a Cypher shell. */
export interface ExplainedStatement {
  name: string;
  cypher: string;
  parameters: Record<string, unknown>;
  rows: number;
  milliseconds: number;
}

/**
 * Adds `extensions.statements` to the answers of requests with the header `x-explain: 1`: all statements that were
 * sent for this request, in the order in which they ended; an empty list if it needed none.
 */
export function explainPlugin<Context extends BaseContext>(
  graph: Pick<Graph, 'observe'>,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => {
      if (request.http?.headers.get(explainHeader) !== '1') return;
      const statements: ExplainedStatement[] = [];
      const id = currentRequestId();
      // All requests share the graph; the asynchronous context shows which request sent a statement.
      const stop = graph.observe((sent) => {
        if (currentRequestId() === id) statements.push(explained(sent));
      });
      return {
        willSendResponse: async (context) => {
          stop();
          show(context, statements);
        },
      };
    },
  };
}

function explained({ name, text, parameters, rows, milliseconds }: StatementSent): ExplainedStatement {
  return { name, cypher: text, parameters, rows, milliseconds };
}

function show<Context extends BaseContext>(
  { response: { body } }: GraphQLRequestContext<Context>,
  statements: ExplainedStatement[],
): void {
  if (body?.kind !== 'single') return;
  body.singleResult.extensions = { ...body.singleResult.extensions, statements };
}
