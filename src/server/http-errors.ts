import { inspect } from 'node:util';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import type { Log } from './error-format.js';
import { internalMessage } from './error-format.js';
import { httpStatus } from './http-status.js';

interface Answer {
  status: number;
  code: string;
  message: string;
  hint?: string;
}

/**
 * Answers what goes wrong outside of GraphQL: a body that is no JSON or too large, an export that cannot start. `/graphql`
 * answers in the shape of a GraphQL error, the other doors in plain text. Errors that nobody foresaw are masked and logged.
 */
export function answerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = ownAnswer(error) ?? clientAnswer(error);
    if (answer === undefined) log(`INTERNAL, request ${request.id}: ${inspect(error)}`);
    return send(answer ?? { status: 500, code: 'INTERNAL', message: internalMessage }, request, reply);
  });
}

function ownAnswer(error: unknown): Answer | undefined {
  if (!(error instanceof AppError) || error.code === 'INTERNAL') return undefined;
  const { code, message, hint } = error;
  return { status: httpStatus(code), code, message, ...(hint !== undefined && { hint }) };
}

/** Fastify marks the errors of a request, whose texts are fit to be shown, with a status of 4xx. */
function clientAnswer(error: unknown): Answer | undefined {
  const { statusCode: status = 500, message = '' } = error as { statusCode?: number; message?: string };
  if (status === 413)
    return {
      status,
      code: 'BAD_REQUEST',
      message: 'The request is larger than 256 kB, the most that is taken.',
    };
  return status >= 400 && status < 500 ? { status, code: 'BAD_REQUEST', message } : undefined;
}

function send(
  { status, message, ...rest }: Answer,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.code(status);
  const extensions = { ...rest, requestId: request.id };
  if (request.routeOptions.url === '/graphql') return reply.send({ errors: [{ message, extensions }] });
  const lines = [message, rest.hint, `Request ${request.id}`].filter((line) => line !== undefined);
  return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
}
