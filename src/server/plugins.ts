import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors.js';
import type { ServiceConfig } from '../service-settings.js';
import { protect } from './security-headers.js';

/** Puts the plugins in force that meet every request before a door does. */
export async function registerPlugins(app: FastifyInstance, service: ServiceConfig): Promise<void> {
  protect(app);
  if (service.corsOrigins.length > 0) await app.register(cors, corsOptions(service));
  if (service.rateLimit > 0) await app.register(rateLimit, rateOptions(service));
  await app.register(compress, compression);
}

/** Slower settings win little on JSON and cost the time of the answer. */
const compression = {
  threshold: 1024,
  encodings: ['br' as const, 'gzip' as const],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};

/** No credentials: a page sends a token itself, and there are no cookies. */
function corsOptions({ corsOrigins }: ServiceConfig) {
  return {
    origin: corsOrigins.includes('*') ? '*' : corsOrigins,
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'apollo-require-preflight',
      'if-none-match',
      'x-explain',
    ],
    exposedHeaders: ['etag', 'retry-after', 'x-request-id'],
    maxAge: 600,
    strictPreflight: false,
  };
}

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
