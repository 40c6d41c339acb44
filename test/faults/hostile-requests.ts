import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';
import type { Sent } from '../server/raw-request.js';

// Requests as broken clients, scanners and attackers send them: most are nearly right, so that each check is met by
// what the checks before it let through.

const documents = [
  '{ __typename }',
  '{ meta { dataVersion } }',
  'query A { __typename } query B { __typename }',
  'query ($n: Int) { events(first: $n) { totalCount } }',
  'query ($j: JSON) { cypher(statement: "RETURN 1", parameters: $j) { rows } }',
  'mutation { x }',
  'subscription { x }',
  'fragment F on Query { __typename }',
  '{ ...F } fragment F on Query { ...F }',
  '{ ...F @defer } fragment F on Query { __typename }',
  '{ events { nodes @stream { id } } }',
  'query A { __typename } query A { __typename }',
  '{ speakers { name } }',
  'type X { a: Int }',
  '{ __schema { types { name } } }',
  '{ a: __typename @skip(if: $x) }',
  '{ search(text: "\\ud83d") { totalCount } }',
  '{ events(first: 99999999999999999999) { totalCount } }',
  '{ node(id: "a\\u0000") { id } }',
  '',
  ' ',
  '#',
  '\uFEFF{ __typename }',
];

const opening = ['[', '{', '(', '{a(b:', '{...{', 'query($a:[', '"""[', '{a:'];
const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')', '{a:': '}' };

const nested: Arbitrary<string> = fc
  .tuple(fc.constantFrom(...opening), fc.constantFrom(10, 499, 501, 3_000, 20_000))
  .map(([open, levels]) => `{ a(b: ${open.repeat(levels)}${(closing[open] ?? '').repeat(levels)}) }`);

const query: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...documents) },
  { weight: 2, arbitrary: fc.constantFrom(...documents).chain(damaged) },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Stands for a value too deep for `JSON.stringify`; `asJson` writes it out. */
const deepValue: Arbitrary<unknown> = fc
  .tuple(fc.constantFrom('lists', 'objects'), fc.constantFrom(400, 501, 5_000))
  .map(([what, levels]) => `${levels} ${what}`);

function asJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"(400|501|5000) (lists|objects)"/g, (_all, levels, what) => {
    const [open, close] = what === 'lists' ? ['[', ']'] : ['{"a":', '}'];
    return `${open.repeat(Number(levels))}${what === 'lists' ? '' : 1}${close.repeat(Number(levels))}`;
  });
}

const anything: Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: deepValue },
);

const variables = fc.oneof(
  fc.record({ n: anything }),
  fc.record({ j: fc.dictionary(fc.string(), anything, { maxKeys: 3 }) }),
  anything,
);

const hex = fc.constantFrom('a'.repeat(64), 'A'.repeat(64), 'a'.repeat(63), 'x', '', '__proto__');

/** Sometimes the right hash of the query: then the query is registered, and later found. */
function extensions(text: unknown): Arbitrary<unknown> {
  const right = createHash('sha256').update(String(text)).digest('hex');
  const version = fc.oneof(
    { weight: 4, arbitrary: fc.constant<unknown>(1) },
    { weight: 1, arbitrary: anything },
  );
  const sha256Hash = fc.oneof(fc.constant<unknown>(right), hex, anything);
  const persisted = fc.record({ version, sha256Hash }, { requiredKeys: [] });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ persistedQuery: persisted }) },
    { weight: 1, arbitrary: fc.record({ persistedQuery: anything }) },
    { weight: 1, arbitrary: anything },
  );
}

const operationName = fc.oneof(fc.constantFrom<unknown>('A', 'C', '', null), anything);

/** The parts of a GraphQL request; each may be missing, and of any type. */
const parts: Arbitrary<Record<string, unknown>> = fc
  .oneof({ weight: 12, arbitrary: query as Arbitrary<unknown> }, { weight: 1, arbitrary: anything })
  .chain((text) =>
    fc.record(
      { query: fc.constant(text), variables, extensions: extensions(text), operationName, other: anything },
      { requiredKeys: [] },
    ),
  )
  .map((all) => all as Record<string, unknown>);

/** A text with a piece cut out, put in, or repeated. */
function damaged(text: string): Arbitrary<string> {
  const pieces = [
    '{',
    '}',
    '"',
    '\\',
    '\u0000',
    '\uFEFF',
    '$',
    '#',
    '...',
    '[',
    ',',
    '\ud83d',
    '@x',
    'null',
    '1e999',
    'NaN',
  ];
  return fc
    .tuple(fc.nat(text.length), fc.nat(12), fc.constantFrom('', ...pieces), fc.integer({ min: 0, max: 3 }))
    .map(([at, length, put, times]) => text.slice(0, at) + put.repeat(times) + text.slice(at + length));
}

const jsonText: Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: parts.map((all) => asJson(all)) },
  { weight: 3, arbitrary: parts.map((all) => asJson(all)).chain(damaged) },
  { weight: 1, arbitrary: anything.map((value) => asJson(value)) },
  { weight: 1, arbitrary: parts.map((all) => asJson([all, all])) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', 'null', '[]', '1', '"x"', '{"query":1,"query":"{ __typename }"}'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('{"__proto__":{"query":"{a}"}}', '{"constructor":{"prototype":{}}}'),
  },
);

const body: Arbitrary<Buffer> = fc.oneof(
  { weight: 12, arbitrary: jsonText.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: jsonText.map((text) => Buffer.from(`\uFEFF${text}`)) },
  { weight: 1, arbitrary: jsonText.map((text) => Buffer.from(text, 'utf16le')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)) },
);

const contentTypes = [
  'application/json; charset=utf-8',
  'application/json; charset=utf-7',
  'application/json; charset=',
  'application/json; charset',
  'application/json;;;=',
  'APPLICATION/JSON',
  'application/graphql',
  'application/graphql-response+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'json',
  '*/*',
  '',
];
const accepts = [
  'application/json',
  'application/graphql-response+json',
  'text/html',
  'multipart/mixed; deferSpec=20220824, application/json',
  'text/event-stream',
  'image/png',
  '*/*',
  ';q=x',
  '',
];
const packings = ['gzip', 'br', 'deflate', 'identity', 'nope', 'gzip, br', ''];
const others: Record<string, string[]> = {
  'apollo-require-preflight': ['1', ''],
  'sec-fetch-site': ['cross-site', 'same-origin'],
  'x-explain': ['1', '2'],
  'if-none-match': ['*', 'W/"x"', '"'],
  authorization: ['Bearer x', 'Basic eDp5', ''],
  origin: ['https://evil.example', 'null'],
  'accept-encoding': ['br', 'gzip;q=0', '*'],
  'accept-language': ['fr', '*'],
  expect: ['100-continue'],
  range: ['bytes=0-1', 'bytes=9-1'],
  'x-http-method-override': ['DELETE'],
  'x-forwarded-for': ['1.2.3.4', '\u00e9'],
};

const headers: Arbitrary<Record<string, string>> = fc.record(
  {
    accept: fc.constantFrom(...accepts),
    ...Object.fromEntries(Object.entries(others).map(([name, values]) => [name, fc.constantFrom(...values)])),
  },
  { requiredKeys: [] },
);

function mostly<T>(times: number, usual: Arbitrary<T>, rare: Arbitrary<T>): Arbitrary<T> {
  return fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

function packed(bytes: Buffer, packing: string): Buffer {
  if (packing === 'gzip') return gzipSync(bytes);
  if (packing === 'br') return brotliCompressSync(bytes);
  return packing === 'deflate' ? deflateSync(bytes) : bytes;
}

const byPost: Arbitrary<Sent> = fc
  .record({
    method: mostly(12, fc.constant('POST'), fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND')),
    body,
    type: mostly(8, fc.constant('application/json'), fc.constantFrom(...contentTypes)),
    packing: mostly(8, fc.constant<string | undefined>(undefined), fc.constantFrom(...packings)),
    honest: fc.boolean(),
    headers,
  })
  .map(({ method, body: bytes, type, packing, honest, headers: more }) => ({
    method,
    path: '/graphql',
    headers: { ...more, 'content-type': type, ...(packing !== undefined && { 'content-encoding': packing }) },
    body: honest && packing !== undefined ? packed(bytes, packing) : bytes,
  }));

/** What may stand in an address without being encoded, and makes trouble there. */
const loose = ['%', '%zz', '%00', '%c0%80', '+', '&', '=', '?query=', '&query=%7Ba%7D', '[]', ';'];

const search: Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: parts.map((all) =>
      Object.entries(all)
        .map(([name, value]) => `${name}=${escapeLoosely(typeof value === 'string' ? value : asJson(value))}`)
        .join('&')
        .slice(0, 6_000),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...loose), { maxLength: 6 }).map((some) => some.join('')),
  },
);

/** `encodeURIComponent` refuses half characters; a buffer replaces them. */
function escapeLoosely(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

const byGet: Arbitrary<Sent> = fc
  .record({
    method: mostly(12, fc.constant('GET'), fc.constant('HEAD')),
    search,
    headers,
    type: mostly(8, fc.constant<string | undefined>(undefined), fc.constantFrom(...contentTypes)),
  })
  .map(({ method, search: asked, headers: more, type }) => ({
    method,
    path: `/graphql?${asked}`,
    headers: { ...more, ...(type !== undefined && { 'content-type': type }) },
  }));

/** One request in the form of HTTP, whatever is in it. */
export const hostileRequests: Arbitrary<Sent> = fc.oneof(
  { weight: 3, arbitrary: byPost },
  { weight: 1, arbitrary: byGet },
);

const ask = '{"query":"{ __typename }"}';
const lines = [
  'POST /graphql HTTP/1.1',
  'POST /graphql HTTP/9.9',
  'POST  /graphql HTTP/1.1',
  'POST /graphql',
  'GET /graphql?query={__typename} HTTP/1.1',
  'GET * HTTP/1.1',
  'GET /graphql\u0000 HTTP/1.1',
  'FOO /graphql HTTP/1.1',
  'CONNECT /graphql HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1`,
  'GET http://[/graphql HTTP/1.1',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001',
];
const fields = [
  'Host: localhost',
  'Host: [',
  'Host: a b',
  'Host:',
  'Host: x\r\nHost: y',
  `Content-Length: ${ask.length}`,
  'Content-Length: 0',
  'Content-Length: -1',
  'Content-Length: 5\r\nContent-Length: 6',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: chunked, gzip',
  'Transfer-Encoding: nope',
  'Content-Type: application/json',
  'Content-Encoding: gzip',
  'Expect: 100-continue',
  'Expect: nothing',
  'Upgrade: websocket\r\nConnection: upgrade',
  'Upgrade: h2c\r\nHTTP2-Settings: x',
  'Connection: close',
  'X: \u0000',
  ': empty',
  'no colon',
  ' folded: x',
  `X-Long: ${'y'.repeat(20_000)}`,
];
const payloads = [
  ask,
  `${ask.length.toString(16)}\r\n${ask}\r\n0\r\n\r\n`,
  `${ask.length.toString(16)};x=y\r\n${ask}\r\n0\r\nTrailer: z\r\n\r\n`,
  `zz\r\n${ask}`,
  `ffffffffff\r\n${ask}`,
  `1\r\n{\r\n0\r\n\r\n`,
  `${ask}GET / HTTP/1.1\r\nHost: x\r\n\r\n`,
  '',
];

/** Bytes that are HTTP at most by half. */
export const hostileBytes: Arbitrary<Buffer> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...lines),
        fc.subarray(fields, { maxLength: 6 }),
        fc.constantFrom(...payloads),
        fc.constantFrom('\r\n', '\r\n', '\r\n', '\n'),
      )
      .map(([line, some, payload, end]) => Buffer.from(`${[line, ...some, '', ''].join(end)}${payload}`)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);
