import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../base/errors.js';
import { doorOf } from './door-routes.js';

const window = 60;

/**
 * Counts the requests of each client, and tells each how many it has left by the fields `RateLimit-Policy` and
 * `RateLimit` (draft-ietf-httpapi-ratelimit-headers-11). Requests for unknown addresses count too.
 *
 * @param max requests in a minute
 */
export async function limitRate(app: FastifyInstance, max: number): Promise<void> {
  await app.register(rateLimit, { global: false, max, timeWindow: window * 1000 });
  const count = app.createRateLimit();
  app.addHook('onRequest', async (request, reply) => {
    if (doorOf(request)?.counted === false) return;
    const state = await count(request);
    if (state.isAllowed) return;
    reply.headers({
      'ratelimit-policy': `"requests";q=${max};w=${window}`,
      ratelimit: `"requests";r=${state.remaining};t=${state.ttlInSeconds}`,
    });
    if (state.isExceeded) throw tooMany(max, state.ttlInSeconds);
  });
}

function tooMany(max: number, seconds: number): AppError {
  const message = `More than ${max} requests in a minute, the most that one client may make.`;
  return new AppError('RATE_LIMITED', message, `Try again in ${seconds} s.`, { retryAfter: seconds });
}
