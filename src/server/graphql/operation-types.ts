import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { ASTVisitor, ValidationContext } from 'graphql';
import { getOperationAST, GraphQLError } from 'graphql';

/**
 * Refuses operations of a type that the schema does not have, such as mutations here. The rules of graphql-js 16 let them
 * pass, and its execution then fails; version 17 has this rule itself.
 */
export function knownOperationTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const schema = context.getSchema();
      if (schema.getRootType(node.operation)) return undefined;
      const message = `This API has no ${node.operation}s: expected a query; found a ${node.operation}. Ask with query, or with { } alone.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
      return false;
    },
  };
}

/** A GET that would do more than read is answered with 405, as GraphQL over HTTP demands, whatever else is wrong with it. */
export function getReadsOnly<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({ document, response: { http } }) => {
        if (request.http?.method !== 'GET' || document === undefined) return;
        const operation = getOperationAST(document, request.operationName)?.operation ?? 'query';
        if (operation === 'query') return;
        http.status = 405;
        http.headers.set('allow', 'POST');
      },
    }),
  };
}
