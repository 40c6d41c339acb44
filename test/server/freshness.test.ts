import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TinyServer } from './tiny-server.js';
import { post, startTinyServer } from './tiny-server.js';

let server: TinyServer;
let version: string | null = 'one';
beforeAll(async () => {
  server = await startTinyServer({
    dataVersion: async () => version,
    adhocFields: ['paint'],
    service: { cacheSeconds: 60 },
  });
});
afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const hello = '/graphql?query=%7Bhello%7D';

test.each([hello, '/schema.graphql', '/export/nodes.csv'])(
  'the answer of %s is not sent again while the data stays, and is when it changes',
  async (path) => {
    version = 'one';
    const first = await ask(path);
    const etag = first.headers.get('etag') ?? '';
    expect(first.status).toBe(200);
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const again = await ask(path, { 'if-none-match': `"other", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('x-frame-options')).toBe('DENY');
    version = 'two';
    const changed = await ask(path, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  },
);

test('another question, or the same in another media type, has another tag', async () => {
  const tags = await Promise.all([
    ask(hello),
    ask(`${hello}&operationName=`),
    ask(hello, { accept: 'application/json' }),
  ]);
  expect(new Set(tags.map(({ headers }) => headers.get('etag'))).size).toBe(3);
});

test.each([
  ['an answer with an error', '/graphql?query=%7BunknownId%7D'],
  ['a question that is refused', '/graphql?query=%7Bnothing%7D'],
  ['a field whose value the data does not fix', '/graphql?query=%7Bpaint%7D'],
  ['an export that fails', '/export/gone'],
])('%s is kept by nobody', async (_what, path) => {
  version = 'one';
  const { headers } = await ask(path);
  expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
});

test('what a token opened is kept by the asker alone', async () => {
  const { headers } = await ask(hello, { authorization: 'Bearer x' });
  expect(headers.get('cache-control')).toBe('private, no-cache');
});

test('without a version, and by POST, there is no tag', async () => {
  expect((await post(server, { query: '{ hello }' })).headers.get('etag')).toBeNull();
  version = null;
  expect((await ask(hello)).headers.get('etag')).toBeNull();
});
