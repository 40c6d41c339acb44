import { afterAll, beforeAll, expect, test } from 'vitest';
import { askRaw, readAnswer, sendText } from '../raw.js';
import { startTinyServer, type TinyServer } from '../tiny-server.js';

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer({ service: { headersTimeout: 200, requestTimeout: 400 } });
});
afterAll(() => server.close());

const host = 'Host: localhost\r\n';
const json = 'Content-Type: application/json\r\n';

test.each([
  [
    'an address that is too long',
    `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`,
    431,
    '16384 bytes',
  ],
  [
    'an address that is far too long',
    `GET /${'x'.repeat(3_000_000)} HTTP/1.1\r\n${host}\r\n`,
    431,
    '16384 bytes',
  ],
  [
    'a header that is too long',
    `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    '16384 bytes',
  ],
  ['many headers', `GET / HTTP/1.1\r\n${host}${'X-Y: zzzzzzzz\r\n'.repeat(2000)}\r\n`, 431, '16384 bytes'],
  ['no HTTP', 'hello\r\n\r\n', 400, 'no HTTP request'],
  ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, 'no HTTP request'],
  ['a blank in the address', `GET /a b HTTP/1.1\r\n${host}\r\n`, 400, 'no HTTP request'],
  ['a header without a colon', `GET / HTTP/1.1\r\n${host}nonsense\r\n\r\n`, 400, 'no HTTP request'],
  [
    'two lengths',
    `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
    400,
    'no HTTP request',
  ],
  [
    'a length and chunks',
    `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
    400,
    'no HTTP request',
  ],
  [
    'a bad chunk',
    `POST /graphql HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    400,
    'no HTTP request',
  ],
  ['headers that never end', `GET / HTTP/1.1\r\n${host}`, 408, 'not whole in time'],
  [
    'a body that never ends',
    `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: 9\r\n\r\n{`,
    408,
    'not whole in time',
  ],
])('%s is told in our form', async (_what, text, status, words) => {
  const answers = (await sendText(server.port, text)).split(/(?=HTTP\/1\.1 \d{3} )/);
  expect(answers).toHaveLength(1);
  const { headers, body, ...answer } = readAnswer(answers[0] ?? '');
  expect(answer.status).toBe(status);
  const { errors } = JSON.parse(body) as { errors: { message: string; extensions: unknown }[] };
  expect(errors[0]?.message).toContain(words);
  expect(errors[0]?.extensions).toEqual({
    code: 'BAD_REQUEST',
    hint: expect.stringMatching(/\w\.$/) as string,
    requestId: headers['x-request-id'],
  });
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
    'content-security-policy': expect.stringContaining("default-src 'self'") as string,
    'x-content-type-options': 'nosniff',
  });
  expect(server.logged).toEqual([]);
});

test('a request that was answered before it was whole is not answered twice', async () => {
  const text = `POST /healthz HTTP/1.1\r\n${host}${json}Content-Length: 9\r\n\r\n{`;
  const answers = (await sendText(server.port, text)).match(/HTTP\/1\.1 \d{3} /g);
  expect(answers).toEqual(['HTTP/1.1 405 ']);
});

test.each([
  ['a broken percent sign', '/%zz', 400],
  ['letters that are none', '/%ff', 400],
  ['a name that is too long', `/export/${'x'.repeat(500)}`, 414],
])('an address with %s is told with all headers', async (_what, target, status) => {
  const { headers, body, ...answer } = await askRaw(server.port, 'GET', target);
  expect(answer.status).toBe(status);
  expect(body).toContain(`\nRequest ${headers['x-request-id']}\n`);
  expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
});
