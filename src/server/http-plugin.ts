import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { findAppError } from './error-format.js';
import { httpHeaders, httpStatus } from './http-status.js';

const clientMistakes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * Makes the status of an answer what GraphQL over HTTP asks for. A request that an `AppError` stopped before it ran
 * answers with that error's status instead of 500. A client that knows `application/json` only gets 200 for
 * documents and variables that do not fit, because older clients read no body beside another status.
 */
export function httpPlugin<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async (context) => {
        const { http } = context.response;
        const own = findAppError(context.errors?.[0]);
        if (http.status === 500 && own !== undefined) http.status = httpStatus(own.code);
        for (const [name, value] of own ? Object.entries(httpHeaders(own)) : [])
          http.headers.set(name, value);
        if (http.status === 400 && readsJsonOnly(context) && allClientMistakes(context)) http.status = 200;
      },
    }),
  };
}

function readsJsonOnly<Context extends BaseContext>({ request }: GraphQLRequestContext<Context>): boolean {
  const accept = request.http?.headers.get('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('application/graphql-response+json');
}

function allClientMistakes<Context extends BaseContext>(context: GraphQLRequestContext<Context>): boolean {
  const body = context.response.body;
  const errors = body?.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  return errors.every((error) => clientMistakes.has(error.extensions?.['code']));
}
