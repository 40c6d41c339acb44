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

/** How often connections are looked at whose request does not come to its end, in milliseconds. */
const glance = 1_000;

/**
 * A web server with what holds for every door: limits, headers, compression, log. No door is open yet.
 *
 * @param host on which it will listen
 * @param log hears what the settings keep out; the log of the web server, as a warning, if absent
 */
export async function makeApp(service: ServiceConfig, host: string, log?: Log): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    ...logOptions(service.logLevel),
    bodyLimit: service.bodyLimit,
    // The nearest so many hops are ours; what they say of the one before them is believed.
    trustProxy: (_address, hop) => hop < service.trustProxy,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    requestTimeout: service.requestTimeout,
    clientErrorHandler: answerParserErrors(() => app.log, service),
    frameworkErrors: answerBadAddress,
    http: {
      // The guard of the host says what it expects.
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

/** A connection whose answer is under way would else be kept alive, and the port with it, until the time is over. */
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
