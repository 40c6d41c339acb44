import { isIPv4, isIPv6 } from 'node:net';

const none: ReadonlySet<string> = new Set();

/**
 * Whether a Host header names this machine, with or without a port: `localhost` and what ends so (RFC 6761, section 6.3),
 * an IPv6 address in brackets, an IPv4 address of four decimal numbers. Browsers write other forms of that, such as
 * 0x7f.1, as four numbers before they send them, so a header in another form does not come from a browser, and is treated as a name.
 *
 * @param names that are ours too, plain (`plainName`)
 */
export function isOurs(host: string, names: ReadonlySet<string> = none): boolean {
  const [, six, name] = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d{0,5})?$/i.exec(host) ?? [];
  if (six !== undefined) return isIPv6(six);
  if (name === undefined) return false;
  const plain = plainName(name);
  return isIPv4(name) || plain === 'localhost' || plain.endsWith('.localhost') || names.has(plain);
}

/** A name may end in the dot of the root, and is the same in either case. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
