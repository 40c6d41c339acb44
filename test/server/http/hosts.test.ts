import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/base/config.js';
import { isOurs } from '../../../src/base/host-header.js';
import { askRaw, readAnswer, sendText } from '../raw.js';
import { startTinyServer, type TinyServer } from '../tiny-server.js';

let server: TinyServer;
beforeAll(async () => {
  const { allowedHosts } = readConfig({ ALLOWED_HOSTS: 'Graph.example., zoll-übersicht.example' }).service;
  server = await startTinyServer({ service: { allowedHosts, trustProxy: 1 } });
});
afterAll(() => server.close());

const hosts: [host: string, ours: boolean][] = [
  ['localhost', true],
  ['LOCALHOST:4000', true],
  ['localhost.', true],
  ['localhost:', true],
  ['graph.localhost:1', true],
  ['127.0.0.1', true],
  ['127.0.0.1:99999', true],
  ['10.1.2.3:80', true],
  ['203.0.113.9', true],
  ['[::1]', true],
  ['[::1]:4000', true],
  ['[2001:DB8::1]:4000', true],
  ['[::ffff:127.0.0.1]', true],
  ['graph.example', true],
  ['GRAPH.EXAMPLE.:443', true],
  ['xn--zoll-bersicht-0ob.example', true],
  ['evil.example', false],
  ['evil.example:4000', false],
  ['graph.example.evil.example', false],
  ['evilgraph.example', false],
  ['www.graph.example', false],
  ['localhost.evil.example', false],
  ['notlocalhost', false],
  ['127.0.0.1.evil.example', false],
  ['127.0.0.1.nip.io', false],
  // Numbers that browsers write out before they send them.
  ['0x7f.1', false],
  ['0x7f000001', false],
  ['2130706433', false],
  ['127.1', false],
  ['0177.0.0.1', false],
  ['127.0.0.1.', false],
  ['127.0.0.256', false],
  ['::1', false],
  ['[::1', false],
  ['[::1]evil.example', false],
  ['[evil.example]', false],
  ['[fe80::1%25eth0]', false],
  ['evil.example@localhost', false],
  ['localhost@evil.example', false],
  ['localhost, evil.example', false],
  ['localhost evil.example', false],
  ['localhost/evil', false],
  ['localhost:80:80', false],
  ['localhost:http', false],
  ['localhost:123456', false],
  ['http://localhost', false],
  ['loc%61lhost', false],
  ['*', false],
  ['.', false],
  ['-', false],
  ['null', false],
];

test.each(hosts)('a request for the host %s is ours: %s', async (host, ours) => {
  const { status, headers, body } = await askRaw(server.port, 'GET', '/', [`Host: ${host}`]);
  expect(status).toBe(ours ? 200 : 421);
  expect(body.startsWith(`ALLOWED_HOSTS does not list ${host}: `)).toBe(!ours);
  expect(headers['x-frame-options']).toBe('DENY');
});

test('an empty host, and one of signs alone, are not ours', () => {
  for (const host of ['', ' ', ':', '.', ':4000', '[]', '-', '..localhost,'])
    expect([host, isOurs(host)]).toEqual([host, false]);
});

test('a question for a host that is not ours is refused in its own form, and the log says which setting to change, once', async () => {
  const fresh = await startTinyServer();
  for (const target of [
    '/graphql?query={hello}',
    '/%67raphql?query={hello}',
    '/nowhere',
    '/export/nodes.csv',
  ]) {
    const { status, body } = await askRaw(fresh.port, 'GET', target, ['Host: rebound.example:4000']);
    expect([status, body.includes('world') || body.includes('ha-long')]).toEqual([421, false]);
  }
  const asked = await askRaw(
    fresh.port,
    'POST',
    '/graphql',
    ['Host: rebound.example:4000'],
    '{"query":"{hello}"}',
  );
  expect(JSON.parse(asked.body)).toEqual({
    errors: [
      {
        message:
          'ALLOWED_HOSTS does not list rebound.example:4000: this server does not answer for that host.',
        extensions: {
          code: 'BAD_REQUEST',
          hint: 'Whoever runs this server can add the name to ALLOWED_HOSTS.',
          requestId: asked.headers['x-request-id'],
        },
      },
    ],
  });
  expect(fresh.logged).toEqual([
    'ALLOWED_HOSTS does not list rebound.example:4000: this server does not answer for that host.',
  ]);
  await fresh.close();
});

test('strangers cannot fill the log with hosts of theirs', async () => {
  server.logged.splice(0);
  for (let n = 0; n < 60; n += 1) await askRaw(server.port, 'GET', '/', [`Host: h${n}.example`]);
  expect(server.logged.length).toBeLessThanOrEqual(30);
});

test.each(['/healthz', '/readyz'])('the probe %s is asked by whatever name', async (path) => {
  expect((await askRaw(server.port, 'GET', path, ['Host: evil.example'])).status).toBe(200);
  const without = `GET ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`;
  expect(readAnswer(await sendText(server.port, without)).status).toBe(200);
});

describe('a request that names no host, or two, is refused', () => {
  test.each([
    ['none', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['none, in old words', 'GET / HTTP/1.0\r\n\r\n', 400],
    ['two', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 400],
    ['one twice', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400],
    [
      'one in another',
      'GET / HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      400,
    ],
    [
      'another in the address',
      'GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      400,
    ],
    [
      'ours in the address only',
      'GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      400,
    ],
    [
      'another in both',
      'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      421,
    ],
    ['ours in both', 'GET http://LOCALHOST/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 200],
    ['an empty one', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 421],
  ])('%s', async (_what, text, status) => {
    expect(readAnswer(await sendText(server.port, text)).status).toBe(status);
  });
});

test.each([
  'X-Forwarded-Host: localhost',
  'Forwarded: host=localhost',
  'X-Host: localhost',
  'X-Original-Host: localhost',
])('what a proxy says of the host is not believed: %s', async (line) => {
  const { status } = await askRaw(server.port, 'GET', '/', ['Host: evil.example', line]);
  expect(status).toBe(421);
  const forged = await askRaw(server.port, 'GET', '/graphql?query={hello}', [
    line.replace('localhost', '[x y'),
  ]);
  expect(forged.status).toBe(200);
});

test('the address of the metrics asks too', async () => {
  const probe = await startTinyServer();
  const { port } = probe;
  await probe.close();
  const metrics = { host: '127.0.0.1', port };
  const other = await startTinyServer({ service: { metrics } });
  expect((await askRaw(port, 'GET', '/metrics')).status).toBe(200);
  expect((await askRaw(port, 'GET', '/metrics', ['Host: evil.example'])).status).toBe(421);
  expect((await askRaw(port, 'POST', '/metrics')).headers['allow']).toBe('GET, HEAD');
  await other.close();
});

test.each(['https://graph.example', 'graph.example:443', '*', 'a b', ',', '*.example'])(
  'ALLOWED_HOSTS=%s is no list of names',
  (value) => {
    expect(() => readConfig({ ALLOWED_HOSTS: value })).toThrow('ALLOWED_HOSTS: expected names of hosts');
  },
);
