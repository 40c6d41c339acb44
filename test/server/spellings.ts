/** One way to write an address. */
export interface Spelling {
  /** What was done to it. */
  how: string;
  target: string;
  /** Whether the router is known to take it for the plain one. Else it may be that, or lead nowhere. */
  same: boolean;
}

const hex = (text: string): string =>
  [...text].map((sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
const twice = (text: string): string => hex(text).replaceAll('%', '%25');

/**
 * Ways to write an address of this server: `path` and `query` (with its question mark, or nothing) as they are meant.
 *
 * @param origin of the server, `http://127.0.0.1:4000`
 */
export function spellings(path: string, query: string, origin: string): Spelling[] {
  const { host } = new URL(origin);
  const rest = path.slice(1);
  const first = rest.slice(0, 1);
  const middle = Math.floor(rest.length / 2);
  const letters = rest.replaceAll(/[a-z]/g, hex);
  const same: Record<string, string> = {
    'first letter in hex': `/${hex(first)}${rest.slice(1)}`,
    'first letter in upper hex': `/${hex(first).toUpperCase()}${rest.slice(1)}`,
    'middle letter in hex': `/${rest.slice(0, middle)}${hex(rest.slice(middle, middle + 1)).replace('%2f', '/')}${rest.slice(middle + 1)}`,
    'all letters in hex': `/${letters}`,
    'all letters in upper hex': `/${letters.replaceAll(/%../g, (code) => code.toUpperCase())}`,
    'absolute form': origin + path,
    'absolute form, upper scheme': origin.replace('http', 'HTTP') + path,
    'absolute form, https': origin.replace('http', 'https') + path,
  };
  const other: Record<string, string> = {
    'hex of hex': `/${twice(first)}${rest.slice(1)}`,
    'all in hex of hex': `/${twice(rest)}`,
    'overlong UTF-8': `/%c1%${(0x80 + (first.charCodeAt(0) % 64)).toString(16)}${rest.slice(1)}`,
    'wide letter': `/${encodeURIComponent(String.fromCharCode(first.charCodeAt(0) + 0xfee0))}${rest.slice(1)}`,
    'broken hex': `${path}%`,
    'broken hex in front': `/%zz${path}`,
    'two slashes': `/${path}`,
    'slashes everywhere': path.replaceAll('/', '//'),
    'slash at the end': `${path}/`,
    'slashes at the end': `${path}//`,
    'dot in front': `/.${path}`,
    'dot in hex in front': `/%2e${path}`,
    'way up in front': `/healthz/..${path}`,
    'way up in hex in front': `/healthz/%2e%2e${path}`,
    'way above in front': `/..${path}`,
    'dot at the end': `${path}.`,
    'dot segment at the end': `${path}/.`,
    'way up at the end': `${path}/..`,
    'upper case': path.toUpperCase(),
    'first letter in upper case': `/${first.toUpperCase()}${rest.slice(1)}`,
    'a matrix parameter': `${path};x=1`,
    'a matrix parameter in hex': `${path}%3bx=1`,
    'a matrix parameter in front': `/;x=1${path}`,
    'a session': `${path};jsessionid=1`,
    backslashes: path.replaceAll('/', '\\'),
    'backslash in front': `\\${path}`,
    'backslash in hex': `/%5c${rest}`,
    'backslash at the end': `${path}\\`,
    'slash in hex': `/${rest.replaceAll('/', '%2f')}`,
    'slash in hex in front': `%2f${rest}`,
    'two slashes, one in hex': `/%2f${rest}`,
    'slash in hex at the end': `${path}%2f`,
    'null at the end': `${path}%00`,
    'null in front': `/%00${rest}`,
    'raw null': `${path}\0`,
    tab: `${path}\t`,
    'tab in hex': `${path}%09`,
    'blank in hex': `${path}%20`,
    'blank in hex in front': `/%20${rest}`,
    'line in hex': `${path}%0d%0aX-Y:%20z`,
    'question mark in hex': `${path}%3f`,
    'hash in hex': `${path}%23`,
    'a high byte': `${path}\xff`,
    hash: `${path}#`,
    'hash and text': `${path}#x`,
    'hash and a way': `${path}#/../healthz`,
    'a question mark in front': `?${path}`,
    'a star in front': `*${rest}`,
    'no slash': rest,
    comma: `${path},`,
    plus: `${path}+`,
    tilde: `${path}~`,
    ending: `${path}.json`,
    'another host in absolute form': `http://elsewhere.example${path}`,
    'another user in absolute form': `http://a@${host}${path}`,
    'another host behind ours': `http://${host}@elsewhere.example${path}`,
    'our host in front of another': `http://${host}.elsewhere.example${path}`,
    'another scheme': `ftp://${host}${path}`,
    'one slash of a scheme': `http:/${host}${path}`,
    'no host': `http://${path}`,
    'no scheme': `//${host}${path}`,
    'absolute form as a path': `/${origin}${path}`,
    'absolute form with a hash': `${origin}#${path}`,
    'absolute form, hex': `${origin}/${letters}`,
    'absolute form, dot': `${origin}/.${path}`,
    'absolute form, backslash': `${origin}\\${rest}`,
  };
  const list = (ways: Record<string, string>, known: boolean): Spelling[] =>
    Object.entries(ways).map(([how, target]) => ({ how, target: target + query, same: known }));
  return [...list(same, true), ...list(other, false)].filter(({ target }) => target !== path + query);
}
