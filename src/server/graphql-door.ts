import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import { currentCaller } from './access.js';
import { refuseForged } from './forgery-guard.js';
import { checkQuestion } from './graphql-request.js';
import type { Gate } from '../gate.js';
import { refuse } from './refuse.js';
import { withRequestId } from './request-id.js';

/** What a resolver's context may know of the HTTP request. */
export interface RequestInfo {
  /** The id that the answer bears in its header and in its errors. */
  id: string;
  headers: IncomingHttpHeaders;
  /** Who asks: the subject of the token, else the address. */
  client: string;
}

/** What the door of questions needs. */
export interface GraphqlParts<Context extends BaseContext> {
  apollo: ApolloServer<Context>;
  gate: Gate;
  /** Makes what the resolvers of one request share; called once for each request. */
  makeContext(request: RequestInfo): Context | Promise<Context>;
}

/** Opens `/graphql`. */
export function openGraphql<Context extends BaseContext>(
  app: FastifyInstance,
  { apollo, gate, makeContext }: GraphqlParts<Context>,
): void {
  const contextOf = ({ id, headers, ip }: FastifyRequest): Promise<Context> =>
    guardContext(() => makeContext({ id, headers, client: currentCaller()?.subject ?? ip }));
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) => {
      if (wantsPage(request)) return toPlayground(request, reply);
      refuseForged(request);
      checkQuestion(request);
      return gate.run(() =>
        withRequestId(request.id, () => answer(apollo, request, reply, () => contextOf(request))),
      );
    },
  });
}

/** Has Apollo answer. The query of the address is cut off the text as it came: not every Host makes an address with it. */
async function answer<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  { method, url, headers, body }: FastifyRequest,
  reply: FastifyReply,
  context: () => Promise<Context>,
): Promise<FastifyReply> {
  const question = url.indexOf('?');
  const given = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method,
      headers: new HeaderMap(given),
      search: question < 0 ? '' : url.slice(question),
      body,
    },
    context,
  });
  reply.code(answered.status ?? 200).headers(Object.fromEntries(answered.headers));
  // Nothing is answered in parts: the schema has neither @defer nor @stream.
  return reply.send(answered.body.kind === 'complete' ? answered.body.string : undefined);
}

/** A context that cannot be made stops the request before GraphQL sees it, so its status is set here. */
async function guardContext<Context>(make: () => Context | Promise<Context>): Promise<Context> {
  try {
    return await make();
  } catch (error) {
    throw error instanceof AppError ? refuse(error) : error;
  }
}

/** A browser that opens the address asks for HTML; programs ask for JSON or say nothing. */
function wantsPage({ method, headers }: FastifyRequest): boolean {
  const accept = headers.accept ?? '';
  return method === 'GET' && accept.includes('text/html') && !accept.includes('json');
}

function toPlayground({ url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const start = url.indexOf('?');
  return reply.header('vary', 'accept').redirect(`/playground${start < 0 ? '' : url.slice(start)}`);
}
