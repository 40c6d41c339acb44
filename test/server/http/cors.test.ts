import { expect, onTestFinished, test } from 'vitest';
import { doors } from '../../../src/server/http/door-table.js';
import { post, startTinyServer, type TinyServer } from '../tiny-server.js';

const origin = 'https://dashboard.example';

async function start(corsOrigins: string[], more: object = {}): Promise<TinyServer> {
  const server = await startTinyServer({ service: { corsOrigins, ...more } });
  onTestFinished(() => server.close());
  return server;
}

/** What a browser asks before it lets a page send what it wants to send. */
function preflight(
  server: TinyServer,
  headers = 'content-type',
  method = 'POST',
  path = '/graphql',
  from = origin,
) {
  return fetch(server.url + path, {
    method: 'OPTIONS',
    headers: {
      origin: from,
      'access-control-request-method': method,
      'access-control-request-headers': headers,
    },
  });
}

interface Refusal {
  errors: [{ message: string; extensions: { code: string; hint: string } }];
}

test('pages of other origins read nothing unless they are let in', async () => {
  const server = await start([]);
  const answer = await post(server, { query: '{ hello }' }, { origin });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  expect((await preflight(server)).headers.get('access-control-allow-origin')).toBeNull();
});

test.each([
  [[]],
  [['https://other.example']],
  [['https://dashboard.example.evil', 'http://dashboard.example']],
])('a page that may not ask learns which setting says so, and so does the log: %j', async (origins) => {
  const server = await start(origins);
  const asked = await preflight(server);
  expect(asked.status).toBe(403);
  const { errors } = (await asked.json()) as Refusal;
  const message = `CORS_ORIGINS does not list ${origin}: pages from there may not ask.`;
  expect(errors[0]).toMatchObject({ message, extensions: { code: 'BAD_REQUEST' } });
  expect(errors[0].extensions.hint).toContain('CORS_ORIGINS');
  expect(server.logged).toEqual([message]);
  await preflight(server);
  expect(server.logged).toHaveLength(1);
  const plain = await preflight(server, '', 'GET', '/export/nodes.csv');
  expect([plain.status, await plain.text()]).toEqual([403, expect.stringContaining('CORS_ORIGINS')]);
});

test('pages of the origins that are named may ask and read, without credentials', async () => {
  const server = await start([origin]);
  const asked = await preflight(server);
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
  expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  const answer = await post(server, { query: '{ hello }' }, { origin });
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
  const other = await post(server, { query: '{ hello }' }, { origin: 'https://elsewhere.example' });
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
  expect(other.headers.get('vary')?.toLowerCase()).toContain('origin');
});

test.each([
  'authorization',
  'Authorization, Content-Type',
  'apollo-require-preflight,apollographql-client-name,apollographql-client-version,content-type',
  'x-apollo-operation-name',
  'traceparent,tracestate,baggage',
  'if-none-match,x-explain',
])('a page may send the headers %s', async (headers) => {
  expect((await preflight(await start([origin]), headers)).status).toBe(204);
});

test.each([
  [
    'a header that is not taken',
    'content-type,x-forwarded-for',
    'POST',
    'no header x-forwarded-for is taken',
  ],
  ['a method that the door does not take', 'content-type', 'DELETE', '/graphql does not take DELETE'],
])('a page that would send %s is told so', async (_what, headers, method, words) => {
  const server = await start([origin]);
  const asked = await preflight(server, headers, method);
  expect(asked.status).toBe(403);
  const { errors } = (await asked.json()) as Refusal;
  expect(errors[0].message).toBe(`From pages of the origins in CORS_ORIGINS, ${words}.`);
  expect(server.logged).toEqual([errors[0].message]);
});

test('a page may ask at every door, however it is spelt', async () => {
  const server = await start([origin]);
  for (const { path, example = path } of doors)
    for (const address of [example, example.replace('e', '%65')])
      expect([address, (await preflight(server, '', 'GET', address)).status]).toEqual([address, 204]);
  expect((await preflight(server, '', 'GET', '/nowhere')).status).toBe(404);
});

test('a page may read what it needs to come back at the right time', async () => {
  const server = await start([origin], { rateLimit: 1 });
  await fetch(server.url, { headers: { origin } });
  const refused = await fetch(server.url, { headers: { origin } });
  expect(refused.status).toBe(429);
  expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
  const shown = refused.headers.get('access-control-expose-headers')?.split(', ');
  expect(shown).toEqual([
    'etag',
    'retry-after',
    'x-request-id',
    'x-data-version',
    'ratelimit',
    'ratelimit-policy',
  ]);
});

test('a star lets every page read', async () => {
  const server = await start(['*']);
  for (const from of [origin, 'null', 'http://localhost:3000']) {
    const answer = await post(server, { query: '{ hello }' }, { origin: from });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect((await preflight(server, 'content-type', 'POST', '/graphql', from)).status).toBe(204);
  }
});
