import { inspect } from 'node:util';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../base/errors.js';
import { BadRequest, wordsFor } from './bad-request.js';
import { doorOf } from './door-routes.js';
import type { Log } from './error-format.js';
import { internalMessage } from './error-format.js';
import { httpHeaders, httpStatus } from './http-status.js';
import { securityHeaders } from './security-headers.js';

const longestMessage = 500;

interface Answer {
  status: number;
  code: string;
  message: string;
  hint?: string;
  headers?: Record<string, string>;
}

/**
 * Answers what goes wrong outside of GraphQL: a body that is no JSON or too large, an export that cannot start. `/graphql`
 * answers in the shape of a GraphQL error, the other doors in plain text. Errors that nobody foresaw are masked and logged;
 * `count` is called with the code of each.
 */
export function answerErrors(
  app: FastifyInstance,
  log: Log,
  count: (code: string) => void = () => undefined,
): void {
  const { bodyLimit = 0 } = app.initialConfig;
  app.setErrorHandler((error, request, reply) => {
    const answer = ownAnswer(error) ?? clientAnswer(error, request, bodyLimit);
    if (answer === undefined) log(`INTERNAL, request ${request.id}: ${inspect(error)}`);
    const known = answer ?? { status: 500, code: 'INTERNAL', message: internalMessage };
    count(known.code);
    return send(known, request, reply);
  });
}

/** Answers an address that the router cannot read, such as one with a broken percent sign: no hook sees it. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ ...securityHeaders, 'cache-control': 'no-store', 'x-request-id': request.id });
  const { statusCode: status = 400, message } = error;
  send({ status, code: 'BAD_REQUEST', message: message.slice(0, longestMessage) }, request, reply);
}

function ownAnswer(error: unknown): Answer | undefined {
  if (!(error instanceof AppError) || error.code === 'INTERNAL') return undefined;
  const { code, message, hint } = error;
  const { status, headers } =
    error instanceof BadRequest ? error : { status: httpStatus(code), headers: httpHeaders(error) };
  return { status, code, message, headers, ...(hint !== undefined && { hint }) };
}

/** Fastify marks the errors of a request with a status of 4xx; their messages may be shown, but do not say what to do. */
function clientAnswer(error: unknown, request: FastifyRequest, bodyLimit: number): Answer | undefined {
  const { statusCode: status = 500, code: kind = '', message = '' } = error as Partial<FastifyError>;
  if (status < 400 || status >= 500) return undefined;
  const [said, hint] = clientMistakes[kind]?.(request, bodyLimit) ?? [message];
  return { status, code: 'BAD_REQUEST', message: said, ...(hint !== undefined && { hint }) };
}

type Words = (request: FastifyRequest, bodyLimit: number) => [message: string, hint: string];

const tooLarge: Words = (_request, limit) => [
  `The request is larger than ${limit} bytes, the most that is taken.`,
  'Ask for less at once, or send values as variables of several questions.',
];

/** What Fastify and its plugins refuse, by their codes. */
const clientMistakes: Readonly<Record<string, Words>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_CP_ERR_BODY_TOO_LARGE: tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ({ headers }) => [
    `content-type: expected application/json; found ${wordsFor(headers['content-type'] || undefined)}.`,
    'Send a JSON object such as {"query": "{ meta { dataVersion } }"}, with content-type: application/json.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ({ headers }) => [
    `content-length: expected the size of the body in bytes; found ${wordsFor(headers['content-length'])}.`,
    'Let your client compute it.',
  ],
  FST_CP_ERR_INVALID_CONTENT: ({ headers }) => [
    `The body: expected ${headers['content-encoding']}, as content-encoding says; found other bytes, or too few.`,
    'Send it whole, or send it as it is, without content-encoding.',
  ],
  FST_CP_ERR_INVALID_CONTENT_ENCODING: ({ headers }) => [
    `content-encoding: expected br, deflate, gzip or zstd; found ${wordsFor(headers['content-encoding'])}.`,
    'Send the body as it is, without content-encoding.',
  ],
};

function send(
  { status, message, headers = {}, ...rest }: Answer,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.code(status).headers(headers).removeHeader('etag');
  const extensions = { ...rest, requestId: request.id };
  if (doorOf(request)?.errors === 'graphql') {
    const modern = String(request.headers.accept).includes('application/graphql-response+json');
    if (modern) reply.type('application/graphql-response+json; charset=utf-8');
    return reply.send({ errors: [{ message, extensions }], ...(status >= 500 && { data: null }) });
  }
  const lines = [message, rest.hint, `Request ${request.id}`].filter((line) => line !== undefined);
  return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
}
