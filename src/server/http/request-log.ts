import fastify from 'fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions } from 'fastify';
import { currentRequestId, withRequestId } from './request-id.js';

/** How Fastify's own logger, pino, is to write: JSON lines on standard error, each with the id of its request. */
export function logOptions(level: string): FastifyServerOptions {
  return {
    logger: {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ requestId: currentRequestId() }),
      stream: process.stderr,
    },
    // Our own line below says the same, without the operation, which may name persons.
    logController: new fastify.LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger: FastifyBaseLogger) => logger,
  };
}

const longestPath = 200;

/** Lets everything that is done for a request know its id, and writes a line for each that was answered. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => withRequestId(request.id, done));
  app.addHook('onResponse', ({ id, method, url }, { statusCode, elapsedTime, log }, done) => {
    // The query of the address may be an operation, and is left out.
    const path = url.split(/[?#]/, 1)[0]?.slice(0, longestPath);
    const milliseconds = Math.round(elapsedTime);
    withRequestId(id, () => log.info({ method, path, status: statusCode, milliseconds }, 'answered'));
    done();
  });
}
