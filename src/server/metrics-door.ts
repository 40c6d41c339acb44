import Fastify, { type FastifyInstance } from 'fastify';
import type { ServiceConfig } from '../service-settings.js';
import { badUserInput } from '../errors.js';
import { keepDoors } from './door-routes.js';
import type { Metrics } from './metrics.js';

/**
 * Opens `/metrics`: beside the other doors, or where `METRICS_ADDRESS` says so, on an address of its own that nothing
 * else is served on.
 *
 * @returns the application that serves it alone; undefined where it is `app`
 * @throws AppError BAD_USER_INPUT if the address cannot be had
 */
export async function openMetrics(
  app: FastifyInstance,
  metrics: Metrics,
  { metrics: address }: Pick<ServiceConfig, 'metrics'>,
): Promise<FastifyInstance | undefined> {
  if (address === undefined) {
    addDoor(app, metrics);
    return undefined;
  }
  const own = Fastify({ forceCloseConnections: true });
  keepDoors(own);
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
