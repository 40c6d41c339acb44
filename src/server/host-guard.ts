import { isIP, isIPv4, isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { doorOf } from './door-routes.js';
import type { Log } from './error-format.js';
import { HttpRefusal } from './http-refusal.js';

/**
 * Refuses requests for hosts that are not ours. A page may let its own name lead to this machine ("DNS rebinding"); its
 * reader's browser then takes our answers for the page's own. That needs a name, so every literal address is ours, and
 * of names those that lead nowhere else. What a proxy says of the host that it was asked for is not believed: the
 * proxy can be told to hand on the name itself.
 *
 * @param names that are ours too: `HOST` and `ALLOWED_HOSTS`
 * @param warn hears of each refusal for its name
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
    return done(new HttpRefusal(421, message, 'Whoever runs this server can add the name to ALLOWED_HOSTS.'));
  });
}

/**
 * Whether a Host header names this machine, with or without a port: `localhost` and what ends so (RFC 6761, section 6.3),
 * an IPv6 address in brackets, an IPv4 address of four decimal numbers. Browsers write other forms of that, such as
 * 0x7f.1, as four numbers before they send them, so whoever sends one as it is is no browser and must look like a name.
 */
export function isOurs(host: string, names: ReadonlySet<string>): boolean {
  const [, six, name] = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d{0,5})?$/i.exec(host) ?? [];
  if (six !== undefined) return isIPv6(six);
  if (name === undefined) return false;
  const plain = plainName(name);
  return isIPv4(name) || plain === 'localhost' || plain.endsWith('.localhost') || names.has(plain);
}

/** A name may end in the dot of the root, and is the same in either case. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** The one host that a request names, in its header and, where its address is a whole URL, there too (RFC 9112, section 3.2). */
function hostOf({ raw }: FastifyRequest): string | HttpRefusal {
  const [host, ...more] = raw.headersDistinct['host'] ?? [];
  if (host === undefined || more.length > 0) return unclear(`found ${host === undefined ? 'none' : 'more'}`);
  const [, authority] = /^https?:\/\/([^/?#]*)/i.exec(raw.url ?? '') ?? [];
  if (authority === undefined || authority.toLowerCase() === host.toLowerCase()) return host;
  return unclear(`found ${host.slice(0, 200)}, and another in the address`);
}

function unclear(found: string): HttpRefusal {
  return new HttpRefusal(400, `Expected one host in a request; ${found}.`, 'Send one Host header.');
}
