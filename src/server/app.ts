import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import type { ServiceConfig } from '../service-settings.js';
import { readJsonBodies } from './json-body.js';
import { registerPlugins } from './plugins.js';
import { logOptions, logRequests } from './request-log.js';

/** How often connections are looked at whose request does not come to its end, in milliseconds. */
const glance = 1_000;

/** A web server with what holds for every door: limits, headers, compression, log. No door is open yet. */
export async function makeApp(service: ServiceConfig): Promise<FastifyInstance> {
  const app = Fastify({
    ...logOptions(service.logLevel),
    bodyLimit: service.bodyLimit,
    // The nearest so many hops are ours; what they say of the one before them is believed.
    trustProxy: (_address, hop) => hop < service.trustProxy,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    requestTimeout: service.requestTimeout,
    http: {
      headersTimeout: Math.min(service.headersTimeout, service.requestTimeout),
      connectionsCheckingInterval: Math.min(glance, service.headersTimeout),
    },
  });
  readJsonBodies(app);
  logRequests(app);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'cache-control': 'no-cache', 'x-request-id': request.id });
    done();
  });
  hangUpWhenClosing(app);
  await registerPlugins(app, service);
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
