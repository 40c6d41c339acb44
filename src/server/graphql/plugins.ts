import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import type { ServiceConfig } from '../../base/service-settings.js';
import { letPagesRead } from '../http/cors.js';
import type { Log } from '../http/error-format.js';
import { askHost } from '../http/host-guard.js';
import { limitRate } from '../http/rate-limit.js';
import { protect } from '../http/security-headers.js';

/** Adds what every request passes before its route. `warn` is told of requests that the settings refuse. */
export async function registerPlugins(
  app: FastifyInstance,
  service: ServiceConfig,
  host: string,
  warn: Log,
): Promise<void> {
  protect(app);
  askHost(app, [...service.allowedHosts, host], warn);
  letPagesRead(app, service.corsOrigins, warn);
  if (service.rateLimit > 0) await limitRate(app, service.rateLimit);
  await app.register(compress, compression);
}

/** Higher compression levels save little on JSON and delay the answer. */
const compression = {
  threshold: 1024,
  encodings: ['br' as const, 'gzip' as const],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};
