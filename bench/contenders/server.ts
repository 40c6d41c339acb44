import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';

/**
 * Serves one contender by plain HTTP and tells the process above where: POST with JSON is answered by `answer`; GET tells
 * the statements that were sent since the last GET. An answer that is text already goes out as it is.
 */
export function serve(answer: (body: unknown) => Promise<unknown>, statements: () => unknown[]): void {
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const [status, content] = await attempt(() =>
      request.method === 'GET' ? statements() : answer(JSON.parse(body)),
    );
    const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
    response.end(bytes);
  });
  // Not to outlive a run that was killed.
  process.on('disconnect', () => process.exit());
  // Others are measured in between: a connection that is closed meanwhile would be a lost request.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ url: `http://127.0.0.1:${port}/` });
  });
}

async function attempt(work: () => unknown): Promise<[status: number, content: unknown]> {
  try {
    return [200, await work()];
  } catch (error) {
    return [500, { error: String((error as Error).stack) }];
  }
}

async function textOf(request: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
