import Fastify, { type FastifyInstance } from 'fastify';
import type { ServiceConfig } from '../../base/service-settings.js';
import { badUserInput } from '../../base/errors.js';
import { keepDoors } from './door-routes.js';
import type { Log } from './error-format.js';
import { askHost } from './host-guard.js';
import { answerBadAddress, answerErrors } from './http-errors.js';
import type { Metrics } from './metrics.js';
import { answerParserErrors } from './parser-errors.js';
import { protect } from './security-headers.js';
import { sparingly } from './sparing-log.js';

/**
 * Opens `/metrics`: beside the other doors, or where `METRICS_ADDRESS` says so, on an address of its own that nothing
 * else is served on.
 *
 * @param log is told of requests that the settings refuse
 * @returns the application that serves it alone; undefined where it is `app`
 * @throws AppError BAD_USER_INPUT if the address cannot be had
 */
export async function openMetrics(
  app: FastifyInstance,
  metrics: Metrics,
  service: ServiceConfig,
  log: Log,
): Promise<FastifyInstance | undefined> {
  const { metrics: address, allowedHosts } = service;
  if (address === undefined) {
    addDoor(app, metrics);
    return undefined;
  }
  const own: FastifyInstance = Fastify({
    forceCloseConnections: true,
    clientErrorHandler: answerParserErrors(() => own.log, service),
    frameworkErrors: answerBadAddress,
    http: { requireHostHeader: false },
  });
  keepDoors(own);
  protect(own);
  askHost(own, [...allowedHosts, address.host], sparingly(log));
  answerErrors(own, log);
  addDoor(own, metrics);
  await own.listen(address).catch((error: NodeJS.ErrnoException) => {
    throw badUserInput(`METRICS_ADDRESS: ${address.host}:${address.port} cannot be had: ${error.code}.`);
  });
  return own;
}

function addDoor(app: FastifyInstance, { registry }: Metrics): void {
  app.get('/metrics', async (_request, reply) => {
    reply.header('cache-control', 'no-store').type(registry.contentType);
    return registry.metrics();
  });
}
