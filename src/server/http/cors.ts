import type { FastifyInstance, FastifyRequest } from 'fastify';
import { doorOf } from './door-routes.js';
import type { Door } from './door-table.js';
import type { Log } from './error-format.js';
import { BadRequest } from './bad-request.js';
import { addVary } from './vary.js';

/** Headers that a page may send beside those of every form: authorization, tracing, the form of the answer. */
const taken = [
  'authorization',
  'content-type',
  'if-none-match',
  'x-explain',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-name',
  'traceparent',
  'tracestate',
  'baggage',
];

/** Headers that a page may read beside those that every page may. */
const shown = ['etag', 'retry-after', 'x-request-id', 'x-data-version', 'ratelimit', 'ratelimit-policy'];

/**
 * Lets pages of the origins that are named read our answers, without credentials: a page sends a token itself, and there
 * are no cookies. A browser that asks first (Fetch standard, "CORS-preflight") gets the reason for a refusal, and so does `warn`.
 *
 * @param origins as a browser names them; `*` stands for all
 */
export function letPagesRead(app: FastifyInstance, origins: readonly string[], warn: Log): void {
  const all = origins.includes('*');
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    const welcome = all || (origin !== undefined && origins.includes(origin));
    if (origins.length > 0 && !all) addVary(reply, 'origin');
    if (welcome)
      reply.headers({
        'access-control-allow-origin': all ? '*' : origin,
        'access-control-expose-headers': shown.join(', '),
      });
    const door = doorOf(request);
    if (request.method !== 'OPTIONS' || origin === undefined || door === undefined) return done();
    const refusal = welcome ? whyNot(request, door) : stranger(origin);
    if (refusal !== undefined) {
      warn(refusal.message);
      return done(refusal);
    }
    reply.code(204).headers({
      'access-control-allow-methods': door.methods.join(', '),
      'access-control-allow-headers': taken.join(', '),
      'access-control-max-age': '600',
    });
    reply.send();
  });
}

function stranger(origin: string): BadRequest {
  const message = `CORS_ORIGINS does not list ${origin.slice(0, 200)}: pages from there may not ask.`;
  return new BadRequest(message, 'Whoever runs this server can add the origin to CORS_ORIGINS.', 403);
}

/** Why a page of an origin that is welcome may not send what it is about to send; undefined where it may. */
function whyNot({ headers }: FastifyRequest, { path, methods }: Door): BadRequest | undefined {
  const method = headers['access-control-request-method'];
  const allowed: readonly string[] = methods;
  if (method !== undefined && !allowed.includes(method))
    return refused(`${path} does not take ${method.slice(0, 20)}`, `Ask by one of ${allowed.join(', ')}.`);
  const names = (headers['access-control-request-headers'] ?? '').split(',').map((name) => name.trim());
  const unknown = names.find((name) => name !== '' && !taken.includes(name.toLowerCase()));
  if (unknown === undefined) return undefined;
  return refused(`no header ${unknown.slice(0, 100)} is taken`, `A page may send ${taken.join(', ')}.`);
}

function refused(what: string, hint: string): BadRequest {
  return new BadRequest(`From pages of the origins in CORS_ORIGINS, ${what}.`, hint, 403);
}
