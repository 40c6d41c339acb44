import { request, type Agent, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** A request as a program may send it: nothing is added but what HTTP itself needs. */
export interface Sent {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends a request to a server of this machine, over a connection of the agent. */
export function send(port: number, { method, path, headers, body }: Sent, agent?: Agent): Promise<Received> {
  return new Promise((resolve, reject) => {
    // Node leaves the length out for methods that rarely bear a body, and the body would be taken for the next request.
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const every = { ...length, ...headers };
    const options = { host: '127.0.0.1', port, method, path, headers: every, ...(agent && { agent }) };
    const sent = request(options, (response) => {
      text(unpacked(response)).then(
        (all) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: all }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function unpacked(response: IncomingMessage): NodeJS.ReadableStream {
  const packing = response.headers['content-encoding'];
  if (packing === 'br') return response.pipe(createBrotliDecompress());
  return packing === 'gzip' ? response.pipe(createGunzip()) : response;
}

/** Sends bytes over a socket of their own, and gives all that comes back until the server hangs up or says no more. */
export function sendBytes(port: number, bytes: Uint8Array, patience = 300): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    const chunks: Buffer[] = [];
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => done(Buffer.concat(chunks).toString('utf8')));
  });
}
