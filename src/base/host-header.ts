import { isIP } from 'node:net';

/**
 * True where a `Host` header cannot have been pointed at us by somebody else's name server: it names the loopback address
 * or is an address itself. A page of another site that binds its own name anew to 127.0.0.1 sends that name.
 */
export function isOwnAddress(host: string | undefined): boolean {
  const name =
    /^(?:\[([\da-f:.]+)\]|([^:[\]]+))(?::\d{1,5})?$/i
      .exec(host ?? '')
      ?.slice(1)
      .join('') ?? '';
  return isIP(name) !== 0 || /^(?:[a-z\d-]+\.)*localhost\.?$/i.test(name);
}
