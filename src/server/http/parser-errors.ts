import { randomUUID } from 'node:crypto';
import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { securityHeaders } from './security-headers.js';

/** Time in milliseconds for a client to read the error before the connection is closed. */
const grace = 1_000;

/** Times within which a request must be there, in milliseconds. */
export interface ParserLimits {
  headersTimeout: number;
  requestTimeout: number;
}

/** Connections whose last request was answered before it was whole. */
const answeredEarly = new WeakSet<Socket>();

/** Remembers which requests were answered before they had arrived completely: later errors of these need no answer. */
export function watchEarlyAnswers(app: FastifyInstance): void {
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    answeredEarly.delete(raw.socket);
    done();
  });
  app.addHook('onResponse', ({ raw }, _reply, done) => {
    if (!raw.complete) answeredEarly.add(raw.socket);
    done();
  });
}

/**
 * Answers, in the form of a GraphQL error, requests that Node's parser of HTTP cannot read or that stay incomplete.
 * Their route is not known.
 */
export function answerParserErrors(log: () => FastifyBaseLogger, limits: ParserLimits) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    if (isAnswering(socket) || answeredEarly.has(socket)) return void socket.destroy();
    const { status, message, hint } = explain(error, limits);
    const requestId = randomUUID();
    log().info({ status, reason: error.code, requestId }, 'refused');
    socket.end(
      answer(status, requestId, {
        errors: [{ message, extensions: { code: 'BAD_REQUEST', hint, requestId } }],
      }),
    );
    // What the client still sends is read and ignored: if the connection were closed at once, it might not get the answer.
    setTimeout(() => socket.destroy(), grace).unref();
  };
}

/** Set by Node while an answer is being sent; an error written then would become part of that answer. */
function isAnswering(socket: Socket): boolean {
  const answering = Reflect.get(socket, '_httpMessage') as { headersSent: boolean } | null | undefined;
  return answering?.headersSent === true;
}

function explain({ code, message }: NodeJS.ErrnoException, limits: ParserLimits) {
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      status: 431,
      message: `The address and the headers are longer than ${maxHeaderSize} bytes, the most that is taken.`,
      hint: 'Ask a long question by POST.',
    };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const { headersTimeout, requestTimeout } = limits;
    return {
      status: 408,
      message: `The request was not whole in time: ${headersTimeout / 1000} s for its headers, ${requestTimeout / 1000} s in all.`,
      hint: 'Send it again on a new connection.',
    };
  }
  const reason = message.replace(/^Parse Error: /, '');
  return { status: 400, message: `This is no HTTP request: ${reason}.`, hint: 'Compare it with RFC 9112.' };
}

function answer(status: number, requestId: string, body: unknown): string {
  const text = `${JSON.stringify(body)}\n`;
  const headers = {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-request-id': requestId,
    date: new Date().toUTCString(),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`;
}
