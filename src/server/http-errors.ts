import { inspect } from 'node:util';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import { doorOf } from './door-routes.js';
import type { Log } from './error-format.js';
import { internalMessage } from './error-format.js';
import { HttpRefusal } from './http-refusal.js';
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
 * `count` hears the code of each.
 */
export function answerErrors(
  app: FastifyInstance,
  log: Log,
  count: (code: string) => void = () => undefined,
): void {
  const { bodyLimit = 0 } = app.initialConfig;
  app.setErrorHandler((error, request, reply) => {
    const answer = ownAnswer(error) ?? clientAnswer(error, bodyLimit);
    if (answer === undefined) log(`INTERNAL, request ${request.id}: ${inspect(error)}`);
    const known = answer ?? { status: 500, code: 'INTERNAL', message: internalMessage };
    count(known.code);
    return send(known, request, reply);
  });
}

/** Answers an address that the router cannot read, such as one with a broken percent sign: no hook sees it. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ ...securityHeaders, 'x-request-id': request.id });
  const { statusCode: status = 400, message } = error;
  send({ status, code: 'BAD_REQUEST', message: message.slice(0, longestMessage) }, request, reply);
}

function ownAnswer(error: unknown): Answer | undefined {
  if (!(error instanceof AppError) || error.code === 'INTERNAL') return undefined;
  const { code, message, hint } = error;
  const headers = httpHeaders(error);
  return { status: httpStatus(code), code, message, headers, ...(hint !== undefined && { hint }) };
}

/** Fastify marks the errors of a request, whose texts are fit to be shown, with a status of 4xx. */
function clientAnswer(error: unknown, bodyLimit: number): Answer | undefined {
  const { statusCode: status = 500, message = '' } = error as { statusCode?: number; message?: string };
  if (status === 413)
    return {
      status,
      code: 'BAD_REQUEST',
      message: `The request is larger than ${bodyLimit} bytes, the most that is taken.`,
    };
  if (error instanceof HttpRefusal) return { status, code: 'BAD_REQUEST', message, ...shownOf(error) };
  return status >= 400 && status < 500 ? { status, code: 'BAD_REQUEST', message } : undefined;
}

function shownOf({ hint, headers }: HttpRefusal): Pick<Answer, 'hint' | 'headers'> {
  return { headers, ...(hint !== undefined && { hint }) };
}

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
