import { connect } from 'node:net';

/** An answer as it came over the socket; `status` is 0 where there was none. */
export interface RawAnswer {
  status: number;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: string;
}

/** Sends a text over a socket of its own, and nothing more. @returns what came back until the server hung up */
export function sendText(port: number, text: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, host, () => socket.write(text, 'latin1'));
    socket.setEncoding('utf8').on('data', (part) => (answer += String(part)));
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

/** One answer taken apart. */
export function readAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const pairs = lines.map((line) => [line.split(':', 1)[0]?.toLowerCase(), line.replace(/^[^:]*: */, '')]);
  return {
    status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? 0),
    headers: Object.fromEntries(pairs) as Record<string, string>,
    body: text.slice(end + 4),
  };
}

/**
 * Asks exactly so: neither method, address nor headers are tidied on their way.
 *
 * @param lines headers, each a line; a Host header of this server is added unless one is there
 */
export async function askRaw(
  port: number,
  method: string,
  target: string,
  lines: readonly string[] = [],
  body?: string,
): Promise<RawAnswer> {
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : [`Host: 127.0.0.1:${port}`];
  const length =
    body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${body.length}`];
  const head = [`${method} ${target} HTTP/1.1`, ...host, 'Connection: close', ...lines, ...length];
  return readAnswer(await sendText(port, `${head.join('\r\n')}\r\n\r\n${body ?? ''}`));
}
