import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import type { ServiceConfig } from '../base/service-settings.js';
import { varyOf } from './http/dependence.js';
import { doorOf, keepDoors } from './http/door-routes.js';
import type { Log } from './http/error-format.js';
import { answerBadAddress } from './http/http-errors.js';
import { readJsonBodies } from './graphql/json-body.js';
import { answerParserErrors, watchEarlyAnswers } from './http/parser-errors.js';
import { registerPlugins } from './graphql/plugins.js';
import { logOptions, logRequests } from './http/request-log.js';
import { sparingly } from './http/sparing-log.js';

/** How often connections with an incomplete request are checked, in milliseconds. */
const glance = 1_000;

/**
 * A web server with what holds for every route: limits, headers, compression, log. It has no routes yet.
 *
 * @param host on which it will listen
 * @param log is told of requests that the settings refuse; the log of the web server, as a warning, if absent
 */
export async function makeApp(service: ServiceConfig, host: string, log?: Log): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    ...logOptions(service.logLevel),
    bodyLimit: service.bodyLimit,
    // That many hops nearest to us are our own proxies; their statement of the client's address is believed.
    trustProxy: (_address, hop) => hop < service.trustProxy,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    requestTimeout: service.requestTimeout,
    clientErrorHandler: answerParserErrors(() => app.log, service),
    frameworkErrors: answerBadAddress,
    http: {
      // A missing host is refused by the host guard, which says what it expects.
      requireHostHeader: false,
      headersTimeout: Math.min(service.headersTimeout, service.requestTimeout),
      connectionsCheckingInterval: Math.min(glance, service.headersTimeout),
    },
  });
  keepDoors(app);
  watchEarlyAnswers(app);
  readJsonBodies(app);
  logRequests(app);
  app.addHook('onRequest', (request, reply, done) => {
    const vary = varyOf(doorOf(request));
    reply.headers({ 'cache-control': 'no-cache', vary, 'x-request-id': request.id });
    done();
  });
  hangUpWhenClosing(app);
  await registerPlugins(app, service, host, sparingly(log ?? ((text) => app.log.warn(text))));
  return app;
}

/** Takes no more requests, lets those under way end, and cuts off what is left after `milliseconds`. */
export async function drain(app: FastifyInstance, milliseconds: number): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), milliseconds);
  await app.close().finally(() => clearTimeout(timer));
}

/** Otherwise a connection whose answer is being sent would be kept alive, and hold the port, until the time is over. */
function hangUpWhenClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
}
