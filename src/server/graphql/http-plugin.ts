import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContext,
  GraphQLRequestContextWillSendResponse,
  HeaderMap,
} from '@apollo/server';
import { findAppError } from '../http/error-format.js';
import { httpHeaders, httpStatus } from '../http/http-status.js';
import { outageOf } from '../http/outage.js';
import { rootAnswers } from './root-fields.js';

const clientMistakes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * Makes the status of an answer what GraphQL over HTTP asks for. A request that an `AppError` stopped before it ran
 * answers with that error's status instead of 500. A client that knows `application/json` only gets 200 for
 * documents and variables that do not fit, because older clients read no body beside another status. An answer that
 * holds nothing because of us is no success, whatever the client reads: see `outageOf`.
 */
export function httpPlugin<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async (context) => {
        const { http } = context.response;
        const own = findAppError(context.errors?.[0]);
        if (http.status === 500 && own !== undefined) http.status = httpStatus(own.code);
        if (own !== undefined && (http.status ?? 200) >= 400) setAll(http.headers, httpHeaders(own));
        if (http.status === 400 && readsJsonOnly(context) && allClientMistakes(context)) http.status = 200;
        tellOutage(context);
      },
    }),
  };
}

function tellOutage<Context extends BaseContext>({
  document,
  operation,
  errors = [],
  response: { body, http },
}: GraphQLRequestContextWillSendResponse<Context>): void {
  if (body.kind !== 'single' || errors.length === 0 || !document || !operation) return;
  const code = outageOf(body.singleResult, rootAnswers(document, operation));
  if (code === undefined) return;
  body.singleResult.data = null;
  http.status = httpStatus(code);
  const waits = errors.flatMap((error) => findAppError(error)?.retryAfter ?? []);
  const retryAfter = waits.length > 0 ? Math.max(...waits) : undefined;
  setAll(http.headers, httpHeaders({ code, retryAfter }));
}

function setAll(headers: HeaderMap, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
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
