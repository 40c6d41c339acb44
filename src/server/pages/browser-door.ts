import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { isOurs } from '../../base/host-header.js';

/** A proxy in front of the engine's own HTTP interface. */
export interface BrowserDoor {
  /** Its address, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/**
 * Hands all that is asked of a free port of the loopback address on to the engine's HTTP, which accepts any
 * `Host`: Neo4j Browser, the address of Bolt, and Neo4j's Query API. A request under the name of another site is refused
 * with 421; the engine's answers go back as they come, with its own content security policy.
 *
 * @param engine address of the engine's HTTP; it may come and go: meanwhile the answer is 502
 */
export async function openBrowserDoor(engine: string): Promise<BrowserDoor> {
  const server = createServer((request, response) => {
    const [host, ...more] = request.headersDistinct['host'] ?? [];
    if (host === undefined || more.length > 0 || !isOurs(host)) return say(response, 421, strange);
    // A request line may hold a whole URL, whose host would override the header.
    if (request.url?.startsWith('/') !== true) return say(response, 400, 'Expected a path.');
    try {
      handOn(engine, request, response);
    } catch {
      // Node accepts a header with the character DEL in a request, and refuses to send one.
      say(response, 400, 'Expected a path and headers of printable signs.');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, loopback, resolve);
  });
  return {
    url: `http://${loopback}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function handOn(engine: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url } = request;
  // The path goes on as it came, dots and all, for the engine to judge.
  const { hostname, port } = new URL(engine);
  const question = ask({ hostname, port, method, headers, path: url });
  question.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    pipeline(answer, response).catch(() => response.destroy());
  });
  question.on('error', () => say(response, 502, 'The engine does not answer. Try again in a few seconds.'));
  response.on('close', () => question.destroy());
  pipeline(request, question).catch(() => question.destroy());
}

function say(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${sentence}\n`);
}

const strange = `This address answers to localhost and to addresses such as ${loopback} only: a page of another site may have bound its name to it.`;
