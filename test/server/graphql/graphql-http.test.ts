import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TinyServer } from '../tiny-server.js';
import { post, startTinyServer } from '../tiny-server.js';

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.close());

test('a question gets its answer in the media type that was asked for', async () => {
  const modern = await post(server, { query: '{ hello }' });
  expect(modern.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  expect(await modern.json()).toEqual({ data: { hello: 'world' } });
  const classic = await post(server, { query: '{ hello }' }, { accept: 'application/json' });
  expect(classic.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

test('a client of JSON only reads its mistakes under status 200, a modern one under 400', async () => {
  const query = '{ nothing }';
  expect((await post(server, { query }, { accept: 'application/json' })).status).toBe(200);
  expect((await post(server, { query })).status).toBe(400);
  const both = 'application/graphql-response+json, application/json;q=0.9';
  expect((await post(server, { query }, { accept: both })).status).toBe(400);
});

test('introspection is open', async () => {
  const response = await post(server, { query: '{ __schema { queryType { name } } }' });
  expect(await response.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
});

test('a GET is answered; one that a page of another site makes in a browser is refused with a word on the header', async () => {
  const url = `${server.url}/graphql?query=%7Bhello%7D`;
  expect(await (await fetch(url)).json()).toEqual({ data: { hello: 'world' } });
  const typed = await fetch(url, { headers: { 'sec-fetch-site': 'none' } });
  expect(typed.status).toBe(200);
  const foreign = { 'sec-fetch-site': 'cross-site' };
  expect((await fetch(url, { method: 'HEAD', headers: foreign })).status).toBe(403);
  const forged = await fetch(url, { headers: foreign });
  expect(forged.status).toBe(403);
  expect(await forged.json()).toMatchObject({
    errors: [
      {
        extensions: {
          code: 'FORBIDDEN',
          hint: expect.stringContaining('apollo-require-preflight') as string,
        },
      },
    ],
  });
  const preflighted = await fetch(url, { headers: { ...foreign, 'apollo-require-preflight': '1' } });
  expect(preflighted.status).toBe(200);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a form of another site cannot ask: %s is not taken',
  async (type) => {
    const headers = { 'content-type': type };
    const body = '{"query":"{ hello }"}';
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', body, headers });
    expect(response.status).toBe(415);
  },
);

test('a mutation by GET is refused', async () => {
  const url = `${server.url}/graphql?query=mutation%7Bnoop%7D`;
  const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

test('a method that GraphQL does not know is refused with those that it knows', async () => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/graphql`, {
    method: 'PUT',
    headers,
    body: '{"query":"{hello}"}',
  });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
});

test('several questions in one request are refused', async () => {
  const response = await post(server, [{ query: '{ hello }' }, { query: '{ hello }' }]);
  expect(response.status).toBe(400);
  expect(JSON.stringify(await response.json())).toContain('BAD_REQUEST');
});

test.each([
  ['a body that is no JSON', '{"query":', 400],
  ['a body that is empty', '', 400],
  ['a body above 256 kB', JSON.stringify({ query: `{ hello } # ${'x'.repeat(256 * 1024)}` }), 413],
])('%s is refused in the shape of a GraphQL error', async (_what, body, status) => {
  const response = await post(server, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: expect.stringMatching(/\w+/),
        extensions: {
          code: 'BAD_REQUEST',
          hint: expect.stringMatching(/\w+/),
          requestId: response.headers.get('x-request-id'),
        },
      },
    ],
  });
});

test('a document of more than 2000 tokens is refused before it is read to its end', async () => {
  const response = await post(server, { query: `{ ${'hello '.repeat(2001)} }` });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [
      { message: expect.stringContaining('2000 tokens'), extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
    ],
  });
});

test('fragments that multiply each other are refused', async () => {
  const doubling = Array.from(
    { length: 20 },
    (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`,
  );
  const response = await post(server, {
    query: `{ ...f0 } ${doubling.join(' ')} fragment f20 on Query { hello }`,
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});

test('at most five mistakes are told at once', async () => {
  const response = await post(server, { query: '{ a b c d e f g h i j }' });
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect(errors).toHaveLength(6);
  expect(errors[5]?.message).toBe('Too many validation errors, error limit reached. Validation aborted.');
});

test('a browser that opens /graphql lands in the playground, with the question of its link', async () => {
  const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const plain = await fetch(`${server.url}/graphql`, { headers, redirect: 'manual' });
  expect([plain.status, plain.headers.get('location')]).toEqual([302, '/playground']);
  const linked = await fetch(`${server.url}/graphql?query=%7Bhello%7D`, { headers, redirect: 'manual' });
  expect(linked.headers.get('location')).toBe('/playground?query=%7Bhello%7D');
});
