import { HeaderMap, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { wholeAnswer } from '../../plan/answer/whole-answer.js';

/**
 * Answers what the planner reads whole from the database without GraphQL's own execution. Plugins that hook into
 * execution (`executionDidStart`, `willResolveField`) are not called for such answers; all other hooks are.
 */
export function wholeAnswerPlugin<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, request, contextValue }) => {
        const { variables: variableValues, operationName } = request;
        const data = await wholeAnswer({ schema, document, variableValues, operationName, contextValue });
        if (data === undefined) return null;
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
      },
    }),
  };
}
