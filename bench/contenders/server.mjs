import { createServer } from 'node:http';

/**
 * Serves one contender by plain HTTP and tells the process above where: POST with JSON is answered by `answer`; GET tells
 * the statements that were sent since the last GET. An answer that is text already goes out as it is.
 * @param {(body: any) => Promise<unknown>} answer
 * @param {() => unknown[]} statements
 */
export function serve(answer, statements) {
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
  server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}/` }));
}

async function attempt(work) {
  try {
    return [200, await work()];
  } catch (error) {
    return [500, { error: String(error.stack) }];
  }
}

async function textOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
