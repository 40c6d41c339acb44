import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** All that is not on the loopback address, for a browser that has this as its proxy. */
export interface OutsideWorld {
  address: string;
  /** The hosts that were asked for, in their order. */
  asked: string[];
  close(): void;
}

/** Opens a proxy that notes whom it is to ask, and asks nobody. */
export async function openOutsideWorld(): Promise<OutsideWorld> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push((request.url ?? '').replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Nobody asked\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => server.close(),
  };
}
