import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Fastify from 'fastify';
import { GraphQLError } from 'graphql';
import type { Config } from '../config.js';
import { AppError } from '../errors.js';
import type { ApolloParts } from './apollo.js';
import { makeApollo } from './apollo.js';
import type { DoorParts } from './doors.js';
import { openDoors } from './doors.js';
import { answerErrors } from './http-errors.js';
import { httpStatus } from './http-status.js';
import { hostInUrl, listen } from './listen.js';
import { operationsFolder, playgroundFolder } from './paths.js';
import type { PlaygroundParts } from './playground.js';
import { openPlayground } from './playground.js';
import { withRequestId } from './request-id.js';
import { securityHeaders } from './security-headers.js';

/** What a resolver's context may know of the HTTP request. */
export interface RequestInfo {
  /** The id that the answer bears in its header and in its errors. */
  id: string;
  headers: IncomingHttpHeaders;
}

/** Everything that `startServer` is handed. */
export interface ServerParts<Context extends BaseContext> extends ApolloParts<Context>, DoorParts {
  config: Pick<Config, 'host' | 'port'>;
  /** Makes what the resolvers of one request share; called once for each request. */
  makeContext(request: RequestInfo): Context | Promise<Context>;
  /** Folders of the playground; those of the package if absent. */
  playground?: PlaygroundParts;
}

/** A server that listens. */
export interface RunningServer {
  /** Its address as a person would type it, without a slash at the end. */
  url: string;
  port: number;
  /** Takes no more requests, lets those under way end within ten seconds, and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves GraphQL, the playground and the plain doors on one port.
 *
 * @throws AppError BAD_USER_INPUT if the port or the host cannot be had.
 */
export async function startServer<Context extends BaseContext>(
  parts: ServerParts<Context>,
): Promise<RunningServer> {
  const app = makeApp();
  const apollo = makeApollo<Context>(app, parts);
  await apollo.start();
  answerErrors(app, parts.log);
  openGraphql(app, apollo, parts);
  openPlayground(app, parts.playground ?? { built: playgroundFolder, operations: operationsFolder });
  openDoors(app, parts);
  await listen(app, parts.config).catch(async (error: unknown) => {
    await apollo.stop();
    throw error;
  });
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://${hostInUrl(parts.config.host)}:${port}`, port, close: () => apollo.stop() };
}

function makeApp(): FastifyInstance {
  const app = Fastify({
    bodyLimit: 256 * 1024,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    requestTimeout: 15_000,
    http: { headersTimeout: 8_000 },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders, 'cache-control': 'no-cache', 'x-request-id': request.id });
  });
  hangUpWhenClosing(app);
  return app;
}

/** A connection whose answer is under way would else be kept alive, and the port with it, until the ten seconds are over. */
function hangUpWhenClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

function openGraphql<Context extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  { makeContext }: ServerParts<Context>,
): void {
  const answer = fastifyApolloHandler(apollo, {
    context: ({ id, headers }) => guardContext(() => makeContext({ id, headers })),
  });
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) =>
      wantsPage(request)
        ? toPlayground(request, reply)
        : withRequestId(request.id, () => answer.call(app, request, reply)),
  });
}

/** A context that cannot be made stops the request before GraphQL sees it, so its status is set here. */
async function guardContext<Context>(make: () => Context | Promise<Context>): Promise<Context> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const extensions = { http: { status: httpStatus(error.code) } };
    throw new GraphQLError(error.message, { originalError: error, extensions });
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
