import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors.js';
import type { ServiceConfig } from '../service-settings.js';
import { letPagesRead } from './cors.js';
import type { Log } from './error-format.js';
import { protect } from './security-headers.js';

/** Puts in force what meets every request before a door does. `warn` hears what the settings keep out. */
export async function registerPlugins(
  app: FastifyInstance,
  service: ServiceConfig,
  warn: Log,
): Promise<void> {
  protect(app);
  letPagesRead(app, service.corsOrigins, warn);
  if (service.rateLimit > 0) await app.register(rateLimit, rateOptions(service));
  await app.register(compress, compression);
}

/** Slower settings win little on JSON and cost the time of the answer. */
const compression = {
  threshold: 1024,
  encodings: ['br' as const, 'gzip' as const],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};

function rateOptions({ rateLimit: max }: ServiceConfig) {
  return {
    max,
    timeWindow: 60_000,
    errorResponseBuilder: (_request: unknown, { ttl }: { ttl: number }) =>
      tooMany(max, Math.ceil(ttl / 1000)),
  };
}

function tooMany(max: number, seconds: number): AppError {
  const message = `More than ${max} requests in a minute, the most that one client may make.`;
  return new AppError('RATE_LIMITED', message, `Try again in ${seconds} s.`, { retryAfter: seconds });
}
