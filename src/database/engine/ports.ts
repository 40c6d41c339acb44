import { createServer, type AddressInfo } from 'node:net';

/** The only address on which an engine of ours listens. */
export const loopback = '127.0.0.1';

/** A TCP port of the loopback address that was free a moment ago. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, loopback, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
