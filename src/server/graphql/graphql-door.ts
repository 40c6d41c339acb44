import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServer, BaseContext, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../base/errors.js';
import { currentCaller } from './access.js';
import { allowCaching, versionHeader, type Lasting } from '../http/dependence.js';
import { refuseForged } from '../http/forgery-guard.js';
import { checkQuestion } from './graphql-request.js';
import type { Gate } from '../../base/gate.js';
import { refuse } from '../http/refuse.js';
import { withRequestId } from '../http/request-id.js';

/** What the context of resolvers is made from, of the HTTP request. */
export interface RequestInfo {
  /** The id that is in the header and the errors of the answer. */
  id: string;
  headers: IncomingHttpHeaders;
  /** Who asks: the subject of the token, else the address. */
  client: string;
  /** When the request came in, by `performance.now()`. */
  arrived: number;
}

/** What was read for an answer: see `Reading`. */
export interface WasRead {
  readonly version: string | null | undefined;
  readonly isMixed: boolean;
}

/** What the route `/graphql` needs. */
export interface GraphqlParts<Context extends BaseContext> {
  apollo: ApolloServer<Context>;
  gate: Gate;
  /** Makes what the resolvers of one request share; called once for each request, and again where its answer is made again. */
  makeContext(request: RequestInfo): Context | Promise<Context>;
  /** What was read for the answer of a context; no answer bears a data version or a tag if absent. */
  wasRead?(context: Context): WasRead;
  lasting: Lasting;
}

const requests = new WeakMap<HTTPGraphQLRequest, FastifyRequest>();

/** The request of the web server behind what Apollo reads of it. */
export function requestOf(asked: HTTPGraphQLRequest): FastifyRequest | undefined {
  return requests.get(asked);
}

/** How often an answer is made at most, where its parts are of several states of the graph. */
const attempts = 3;

/** Opens `/graphql`. */
export function openGraphql<Context extends BaseContext>(
  app: FastifyInstance,
  parts: GraphqlParts<Context>,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => {
      if (wantsPage(request)) return toPlayground(request, reply);
      refuseForged(request);
      checkQuestion(request);
      // Measured before the gate, so that waiting there counts as part of the answer's time.
      const arrived = performance.now();
      return parts.gate.run(() => withRequestId(request.id, () => answer(parts, request, reply, arrived)));
    },
  });
}

async function answer<Context extends BaseContext>(
  parts: GraphqlParts<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
  arrived: number,
): Promise<FastifyReply> {
  const { response, read } = await answerOfOneState(parts, request, arrived);
  const { status = 200, headers, body } = response;
  for (const [name, value] of headers) reply.header(name, value);
  const version = headers.get(versionHeader) ?? read?.version;
  if (typeof version === 'string') reply.header(versionHeader, version);
  const isGood = status === 200 || status === 304;
  const mayLast = isGood && request.method !== 'POST' && read !== undefined && version !== null;
  if (!mayLast || headers.get('cache-control') === 'no-store') reply.header('cache-control', 'no-store');
  else if (allowCaching(request, reply, version, parts.lasting))
    return reply.code(304).removeHeader('content-type').send();
  // Nothing is answered in parts: the schema has neither @defer nor @stream.
  return reply.code(status).send(body.kind === 'complete' ? body.string : undefined);
}

interface Made {
  response: HTTPGraphQLResponse;
  read: WasRead | undefined;
}

/**
 * The answer to a question. Where an import came between its parts, they may contradict each other: it is made again.
 *
 * @throws AppError OVERLOADED where imports come too fast for that
 */
async function answerOfOneState<Context extends BaseContext>(
  parts: GraphqlParts<Context>,
  request: FastifyRequest,
  arrived: number,
): Promise<Made> {
  const asked = asApolloReads(request);
  requests.set(asked, request);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const made = await answerOnce(parts, asked, infoOf(request, arrived));
    // An answer without data cannot contradict itself.
    if (!made.read?.isMixed || (made.response.status ?? 200) >= 500) return made;
  }
  const message = `The graph changed while the answer was made, ${attempts} times.`;
  throw new AppError('OVERLOADED', message, 'Ask again.', { retryAfter: 1 });
}

async function answerOnce<Context extends BaseContext>(
  { apollo, makeContext, wasRead }: GraphqlParts<Context>,
  httpGraphQLRequest: HTTPGraphQLRequest,
  info: RequestInfo,
): Promise<Made> {
  let made: Context | undefined;
  const context = async (): Promise<Context> => (made = await guardContext(() => makeContext(info)));
  const response = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
  return { response, read: made && wasRead?.(made) };
}

function infoOf({ id, headers, ip }: FastifyRequest, arrived: number): RequestInfo {
  return { id, headers, client: currentCaller()?.subject ?? ip, arrived };
}

/**
 * Apollo knows no HEAD, which is a GET whose answer is not sent. The query of the address is cut off the text as it came: not
 * every Host makes an address with it.
 */
function asApolloReads({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  if (method === 'POST') return { method, headers: map, search: '', body };
  const question = url.indexOf('?');
  return { method: 'GET', headers: map, search: question < 0 ? '' : url.slice(question), body };
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
  return reply.redirect(`/playground${start < 0 ? '' : url.slice(start)}`);
}
