import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import { currentCaller } from './access.js';
import { refuseForged } from './forgery-guard.js';
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
  const answer = fastifyApolloHandler(apollo, {
    context: ({ id, headers, ip }) =>
      guardContext(() => makeContext({ id, headers, client: currentCaller()?.subject ?? ip })),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => {
      if (wantsPage(request)) return toPlayground(request, reply);
      refuseForged(request);
      return gate.run(() => withRequestId(request.id, () => answer.call(app, asApolloReads(request), reply)));
    },
  });
}

/**
 * Apollo knows no HEAD, which is a GET whose answer is not sent, and makes an address from what the client, or the
 * proxy before us, says of host and scheme, whatever that is; it needs the part behind the question mark only.
 */
function asApolloReads(request: FastifyRequest): FastifyRequest {
  return Object.create(request, {
    method: { value: request.method === 'POST' ? 'POST' : 'GET' },
    protocol: { value: 'http' },
    hostname: { value: 'localhost' },
  }) as FastifyRequest;
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
  return method !== 'POST' && accept.includes('text/html') && !accept.includes('json');
}

function toPlayground({ url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const start = url.indexOf('?');
  return reply.header('vary', 'accept').redirect(`/playground${start < 0 ? '' : url.slice(start)}`);
}
