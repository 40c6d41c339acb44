import { brotliDecompressSync } from 'node:zlib';
import { get } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import type { TinyServer } from './tiny-server.js';
import { post, slowHasBegun, startTinyServer } from './tiny-server.js';

const servers: TinyServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(service: Parameters<typeof startTinyServer>[0]): Promise<TinyServer> {
  const server = await startTinyServer(service);
  servers.push(server);
  return server;
}

interface Refusal {
  errors: [{ message: string; extensions: Record<string, string> }];
}

test('more questions than may run and wait are refused at once, with the limit and when to come back', async () => {
  const server = await start({ service: { concurrency: 1, queue: 1 } });
  const running = post(server, { query: '{ slow }' });
  await slowHasBegun();
  const others = await Promise.all([
    post(server, { query: '{ hello }' }),
    post(server, { query: '{ hello }' }),
  ]);
  const refused = others.find(({ status }) => status === 503);
  const served = others.find(({ status }) => status === 200);
  if (!refused) throw new Error('Nobody was refused.');
  expect(refused.headers.get('retry-after')).toBe('2');
  const { errors } = (await refused.json()) as Refusal;
  expect(errors[0].extensions).toEqual({
    code: 'OVERLOADED',
    hint: 'Try again in a few seconds.',
    requestId: refused.headers.get('x-request-id'),
  });
  expect(errors[0].message).toBe(
    'The server is full: 1 questions are at work and 1 wait, the most that there may be.',
  );
  expect(await served?.json()).toEqual({ data: { hello: 'world' } });
  expect((await running).status).toBe(200);
});

test('a question does not wait longer than the queue allows', async () => {
  const server = await start({ service: { concurrency: 1, queueTimeout: 50 } });
  const running = post(server, { query: '{ slow }' });
  await slowHasBegun();
  const waiting = await post(server, { query: '{ hello }' });
  expect(waiting.status).toBe(503);
  expect(((await waiting.json()) as Refusal).errors[0].message).toContain('within 0.05 s, the longest wait');
  expect((await running).status).toBe(200);
  expect((await post(server, { query: '{ hello }' })).status).toBe(200);
});

test('a client that asks too often is told how often it may, and the others are not held up by it', async () => {
  const server = await start({ service: { rateLimit: 2, trustProxy: 1 } });
  const ask = (client: string) => post(server, { query: '{ hello }' }, { 'x-forwarded-for': client });
  const statuses = [await ask('192.0.2.1'), await ask('192.0.2.1')].map(({ status }) => status);
  expect(statuses).toEqual([200, 200]);
  const refused = await ask('192.0.2.1');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  const { errors } = (await refused.json()) as Refusal;
  expect(errors[0].extensions['code']).toBe('RATE_LIMITED');
  expect(errors[0].message).toBe('More than 2 requests in a minute, the most that one client may make.');
  expect((await ask('192.0.2.2')).status).toBe(200);
  expect((await fetch(`${server.url}/metrics`)).status).toBe(200);
});

test('a client without a trusted proxy cannot pass for another', async () => {
  const server = await start({ service: { rateLimit: 1 } });
  const ask = (client: string) => post(server, { query: '{ hello }' }, { 'x-forwarded-for': client });
  expect((await ask('192.0.2.1')).status).toBe(200);
  expect((await ask('192.0.2.2')).status).toBe(429);
});

test('a body above the limit is refused with the limit', async () => {
  const server = await start({ service: { bodyLimit: 1000 } });
  const response = await post(server, { query: `{ hello } # ${'x'.repeat(1000)}` });
  expect(response.status).toBe(413);
  expect(((await response.json()) as Refusal).errors[0].message).toContain('1000 bytes');
});

test('each answer tells how many requests are left, and when there will be more', async () => {
  const server = await start({ service: { rateLimit: 3 } });
  const statuses: unknown[] = [];
  for (const path of ['/graphql?query={hello}', '/%67raphql?query={hello}', '/nowhere', '/']) {
    const { status, headers } = await fetch(server.url + path);
    expect(headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60');
    statuses.push([status, headers.get('ratelimit')?.replace(/;t=([1-9]|[1-5]\d|60)$/, '')]);
  }
  expect(statuses).toEqual([
    [200, '"requests";r=2'],
    [200, '"requests";r=1'],
    [404, '"requests";r=0'],
    [429, '"requests";r=0'],
  ]);
});

test('probes are neither counted nor held up', async () => {
  const server = await start({ service: { rateLimit: 1 } });
  for (const path of [
    '/healthz',
    '/readyz',
    '/metrics',
    '/%68ealthz',
    '/',
    '/healthz',
    '/readyz',
    '/metrics',
  ]) {
    const { status, headers } = await fetch(server.url + path);
    expect([path, status, headers.has('ratelimit')]).toEqual([path, 200, path === '/']);
  }
  expect((await fetch(server.url)).status).toBe(429);
});

test('without a limit nothing is said of one', async () => {
  const { headers } = await fetch((await start({})).url);
  expect([...headers.keys()].filter((name) => name.includes('ratelimit'))).toEqual([]);
});

test('long answers are compressed for whoever takes that', async () => {
  const server = await start({});
  const { encoding, body } = await new Promise<{ encoding: unknown; body: Buffer }>((resolve) => {
    get(
      `${server.url}/graphql?query=${encodeURIComponent(getIntrospectionQuery())}`,
      { headers: { 'accept-encoding': 'br' } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(parts) }),
        );
      },
    );
  });
  expect(encoding).toBe('br');
  expect(brotliDecompressSync(body).toString()).toContain('"Meeting"');
});
