import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isOurs, plainName } from '../../base/host-header.js';
import { doorOf } from './door-routes.js';
import type { Log } from './error-format.js';
import { BadRequest } from './bad-request.js';

/**
 * Refuses requests for hosts that are not ours. A page can make its own name resolve to this machine ("DNS rebinding");
 * its reader's browser then treats our answers as the page's own. That needs a name, so every literal address is accepted,
 * and of names only those that cannot be somebody else's. Headers in which a proxy reports the original host are not
 * believed; a proxy can be set up to pass on the `Host` header itself.
 *
 * @param names that are ours too: `HOST` and `ALLOWED_HOSTS`
 * @param warn is told of each name that is refused
 */
export function askHost(app: FastifyInstance, names: readonly string[], warn: Log): void {
  const ours = new Set(names.filter((name) => isIP(name) === 0).map(plainName));
  app.addHook('onRequest', (request, _reply, done) => {
    if (doorOf(request)?.asksHost === false) return done();
    const host = hostOf(request);
    if (typeof host !== 'string') return done(host);
    if (isOurs(host, ours)) return done();
    const message = `ALLOWED_HOSTS does not list ${host.slice(0, 200)}: this server does not answer for that host.`;
    warn(message);
    return done(new BadRequest(message, 'Whoever runs this server can add the name to ALLOWED_HOSTS.', 421));
  });
}

/** The one host that a request names, in its header and, where its address is a whole URL, there too (RFC 9112, section 3.2). */
function hostOf({ raw }: FastifyRequest): string | BadRequest {
  const [host, ...more] = raw.headersDistinct['host'] ?? [];
  if (host === undefined || more.length > 0) return unclear(`found ${host === undefined ? 'none' : 'more'}`);
  const [, authority] = /^https?:\/\/([^/?#]*)/i.exec(raw.url ?? '') ?? [];
  if (authority === undefined || authority.toLowerCase() === host.toLowerCase()) return host;
  return unclear(`found ${host.slice(0, 200)}, and another in the address`);
}

function unclear(found: string): BadRequest {
  return new BadRequest(`Expected one host in a request; ${found}.`, 'Send one Host header.');
}
