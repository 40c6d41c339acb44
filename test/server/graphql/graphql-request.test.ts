import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../../src/schema.js';
import { send, type Received, type Sent } from '../raw-request.js';
import { startTinyServer, type TinyServer } from '../tiny-server.js';

// Requests that are none, or none of ours: each is the client's mistake, told as such. Nothing of them runs, so the
// schema of the project is asked without a graph.

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer({ schema: buildSchema() });
});
afterAll(() => server.close());

const json = 'application/json';
const modern = 'application/graphql-response+json';
const hash = 'a'.repeat(64);
const deep = 10_000;
const nested = (open: string, close: string, levels = deep): string =>
  `${open.repeat(levels)}${close.repeat(levels)}`;

interface Told {
  status: number;
  code: unknown;
  message: string;
  hint: unknown;
}

async function told(sent: Sent): Promise<Told> {
  server.logged.splice(0);
  const { status, text } = await send(server.port, sent);
  expect(server.logged).toEqual([]);
  const { errors } = JSON.parse(text) as {
    errors: { message: string; extensions: Record<string, unknown> }[];
  };
  const [{ message, extensions } = { message: '', extensions: {} }] = errors ?? [];
  return { status, code: extensions['code'], message, hint: extensions['hint'] };
}

function byPost(body: unknown, headers: Record<string, string> = {}): Sent {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': json, accept: modern, ...headers },
    body: text,
  };
}

function byGet(search: Record<string, string> | string, headers: Record<string, string> = {}): Sent {
  return {
    method: 'GET',
    path: `/graphql?${new URLSearchParams(search).toString()}`,
    headers: { accept: modern, ...headers },
  };
}

const typename = '{ __typename }';
const valid = { query: typename };
const persisted = (value: unknown): object => ({ ...valid, extensions: { persistedQuery: value } });

describe('operations that this API does not have', () => {
  test.each(['mutation', 'subscription'])('a %s is refused in these words, by POST and GET', async (type) => {
    const query = `${type} { x }`;
    const refused = {
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: `This API has no ${type}s: expected a query; found a ${type}. Ask with query, or with { } alone.`,
    };
    expect(await told(byPost({ query }))).toMatchObject({ status: 400, ...refused });
    expect(await told(byGet({ query }))).toMatchObject({ status: 405, ...refused });
  });
});

const notJson = 'The body: expected JSON; found';
const bodies: [what: string, body: string | Buffer, message: string][] = [
  ['nothing', '', `${notJson} nothing.`],
  ['a blank', ' \n', `${notJson} nothing.`],
  ['a list', '[{"query":"{ __typename }"}]', 'The body: expected one JSON object; found a list of 1.'],
  ['null', 'null', 'The body: expected one JSON object; found null.'],
  ['a number', '1', 'The body: expected one JSON object; found the number 1.'],
  ['a text', '"x"', 'The body: expected one JSON object; found the text "x".'],
  ['half an object', '{"query":', `${notJson} a mistake: Unexpected end of JSON input.`],
  ['something behind it', '{"query":"{a}"} x', `${notJson} a mistake: Unexpected non-whitespace character`],
  ['NaN', '{"query":"{a}","variables":{"n":NaN}}', `${notJson} a mistake: Unexpected token 'N'`],
  ['the machinery of objects', '{"__proto__":{}}', `${notJson} a key that no request has, __proto__`],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'The body: expected text in UTF-8; found'],
  ['no query', '{}', 'query: expected the text of a question; found nothing.'],
];

test.each(bodies)('a body of %s', async (_what, body, message) => {
  const answer = await told(byPost(body));
  expect(answer).toMatchObject({
    status: 400,
    code: 'BAD_REQUEST',
    hint: expect.stringMatching(/^Se(nd|veral)/),
  });
  expect(answer.message.startsWith(message), answer.message).toBe(true);
});

const unfit = [1, 'x', true, []];
const parts: [part: string, value: unknown, message: string][] = [
  ...unfit.flatMap((value): [string, unknown, string][] => [
    ['variables', value, 'variables: expected an object; found '],
    ['extensions', value, 'extensions: expected an object; found '],
  ]),
  ...[1, true, [], {}].flatMap((value): [string, unknown, string][] => [
    ['query', value, 'query: expected a text; found '],
    ['operationName', value, 'operationName: expected a text; found '],
  ]),
  ['query', null, 'query: expected the text of a question; found null.'],
  ['query', '', 'query: expected the text of a question; found an empty text.'],
];

test.each(parts)('%s as %j', async (part, value, message) => {
  const answer = await told(byPost({ ...valid, [part]: value }));
  expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST', hint: expect.any(String) });
  expect(answer.message.startsWith(message), answer.message).toBe(true);
});

describe('persisted queries', () => {
  test.each([
    [1, ': expected an object; found the number 1.'],
    ['x', ': expected an object; found the text "x".'],
    [[], ': expected an object; found a list of 0.'],
    [{}, '.version: expected the number 1; found nothing.'],
    [{ version: 2, sha256Hash: hash }, '.version: expected the number 1; found the number 2.'],
    [{ version: 1 }, '.sha256Hash: expected 64 hexadecimal digits in lower case; found nothing.'],
    [
      { version: 1, sha256Hash: 'x' },
      '.sha256Hash: expected 64 hexadecimal digits in lower case; found the text "x".',
    ],
    [
      { version: 1, sha256Hash: hash },
      '.sha256Hash: expected the SHA-256 of the query beside it; found the text',
    ],
  ])('%j is refused', async (value, message) => {
    const refused = {
      status: 400,
      code: 'BAD_REQUEST',
      hint: expect.stringContaining('"sha256Hash"') as string,
    };
    const extensions = JSON.stringify({ persistedQuery: value });
    for (const sent of [byPost(persisted(value)), byGet({ query: typename, extensions })]) {
      const answer = await told(sent);
      expect(answer).toMatchObject(refused);
      expect(answer.message).toContain(`extensions.persistedQuery${message}`);
    }
  });

  test('one that is not known is told as the clients of Apollo need it', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const answer = { status: 200, code: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' };
    expect(await told(byPost({ extensions }))).toMatchObject(answer);
    expect(await told(byGet({ extensions: JSON.stringify(extensions) }))).toMatchObject(answer);
  });
});

describe('the address of a GET', () => {
  test.each([
    ['query=%7Ba%7D&query=%7Bb%7D', 'query: expected once in the address; found 2 times.'],
    ['query=%7Ba%7D&variables=%7B', 'variables: expected a JSON object in the address; found the text "{".'],
    ['query=%7Ba%7D&variables=[]', 'variables: expected an object; found a list of 0.'],
    ['query=%7Ba%7D&extensions=1', 'extensions: expected an object; found the number 1.'],
    ['', 'query: expected the text of a question; found nothing.'],
    [
      'extensions={"persistedQuery":{"version":1,"sha256Hash":"x"}}',
      'extensions.persistedQuery.sha256Hash: expected 64 hexadecimal digits in lower case; found the text "x".',
    ],
  ])('%s', async (search, message) => {
    const sent = byGet(search);
    expect(await told(sent)).toMatchObject({ status: 400, code: 'BAD_REQUEST', message });
    expect(await send(server.port, { ...sent, method: 'HEAD' })).toMatchObject({ status: 400, text: '' });
  });
});

describe('nesting without end', () => {
  test.each([
    ['lists', { query: `{ places(filter: ${nested('[', ']')}) { totalCount } }` }, 'query'],
    [
      'objects',
      { query: `{ places(filter: ${'{a:'.repeat(deep)}1${'}'.repeat(deep)}) { totalCount } }` },
      'query',
    ],
    ['selections', { query: nested('{a', '}') }, 'query'],
    ['types', { query: `query ($a: ${'['.repeat(deep)}Int${']'.repeat(deep)}) { __typename }` }, 'query'],
    ['arguments never closed', { query: '{a(b:['.repeat(deep) }, 'query'],
    ['a string never closed, then lists', { query: `{ a(b: "${'\n'}[${'['.repeat(deep)}` }, 'query'],
  ])('of %s is refused before it is read', async (_what, body, part) => {
    expect(await told(byPost(body))).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
      message: `${part}: expected at most 500 levels of lists and objects within each other; found more.`,
    });
  });

  test.each([
    ['variables', nested('[', ']')],
    ['variables', `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`],
    ['extensions', nested('[', ']')],
  ])('of values in %s is refused', async (part, value) => {
    const answer = await told(byPost(`{"query":"{ __typename }","${part}":{"a":${value}}}`));
    expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(answer.message).toContain(`${part}: expected at most 500 levels`);
  });

  test('up to the limit is read', async () => {
    const query = `query ($a: ${'['.repeat(490)}Int${']'.repeat(490)}) { __typename @include(if: $a) }`;
    expect(await told(byPost({ query }))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const filter = nested('[', ']', 490);
    const lists = await told(byPost({ query: `{ places(filter: ${filter}) { totalCount } }` }));
    expect(lists).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  test('brackets in texts and comments are none', async () => {
    const many = '['.repeat(deep);
    const query = `{ x(a: "${many}", b: """${many} " \\""" ${many}""") } # ${many}`;
    expect(await told(byPost({ query }))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});

describe('what a body is packed in', () => {
  const text = JSON.stringify(valid);
  test.each([
    [{ 'content-type': 'application/json; charset=nope' }, text, 415, 'found the charset "nope".'],
    [{ 'content-type': 'application/json; charset=utf-7' }, text, 415, 'found the charset "utf-7".'],
    [
      { 'content-type': 'application/json; charset=utf-8; charset=utf-16' },
      text,
      415,
      'found the charset "utf-16".',
    ],
    [{ 'content-type': 'text/plain' }, text, 415, 'expected application/json; found the text "text/plain".'],
    [{ 'content-type': '' }, text, 415, 'expected application/json; found nothing.'],
    [{ 'content-encoding': 'nope' }, text, 415, 'expected br, deflate, gzip or zstd; found the text "nope".'],
    [{ 'content-encoding': 'gzip' }, text, 400, 'expected gzip, as content-encoding says; found other bytes'],
    [
      { 'content-encoding': 'gzip' },
      gzipSync(text).subarray(0, 20),
      400,
      'expected gzip, as content-encoding',
    ],
    [{ 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000)), 413, 'larger than 262144 bytes'],
  ])('%j', async (headers, body, status, message) => {
    const answer = await told(byPost(body, headers));
    expect(answer).toMatchObject({ status, code: 'BAD_REQUEST', hint: expect.any(String) });
    expect(answer.message).toContain(message);
  });
});

describe('answered all the same', () => {
  const answers = async (sent: Sent): Promise<Received> => send(server.port, sent);
  const data = { data: { __typename: 'Query' } };
  test.each([
    ['a byte order mark', byPost(`\uFEFF${JSON.stringify(valid)}`)],
    [
      'a charset in capitals and quotes',
      byPost(valid, { 'content-type': 'Application/JSON; Charset="UTF-8"' }),
    ],
    ['parts that are null', byPost({ ...valid, operationName: null, variables: null, extensions: null })],
    ['extensions of others', byPost({ ...valid, extensions: { clientLibrary: { name: 'x' } } })],
    ['a body in gzip', byPost(gzipSync(JSON.stringify(valid)), { 'content-encoding': 'gzip' })],
  ])('%s', async (_what, sent) => {
    const { status, text } = await answers(sent);
    expect([status, JSON.parse(text)]).toEqual([200, data]);
  });
});

test('a root field named after a role or a kind leads to the list that holds it', async () => {
  const suggestions = {
    speakers: '"participations", with filter: { roles: [SPEAKER] }',
    conferences: '"events", with filter: { kinds: [CONFERENCE] }',
    countries: '"places", with filter: { kinds: [COUNTRY] }',
    eventz: '"event" or "events"',
  };
  for (const [name, suggested] of Object.entries(suggestions)) {
    expect((await told(byPost({ query: `{ ${name} { id } }` }))).message).toBe(
      `Cannot query field "${name}" on type "Query". Did you mean ${suggested}?`,
    );
  }
});

test.each([
  ['no name among several', { query: 'query A { __typename } query B { __typename }' }],
  ['a name that none has', { query: 'query A { __typename }', operationName: 'B' }],
])('%s: the operation is not resolved, and it is said how', async (_what, body) => {
  expect(await told(byPost(body))).toMatchObject({
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
    hint: expect.stringContaining('operationName'),
  });
});
