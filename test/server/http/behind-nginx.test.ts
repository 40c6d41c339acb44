import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNginx, type Nginx } from '../../setup/nginx.js';
import { doors } from '../../../src/server/http/door-table.js';
import { makeKeys, type Keys } from '../keys.js';
import { askRaw } from '../raw.js';
import { spellings } from '../spellings.js';
import { startTinyServer, type TinyServer } from '../tiny-server.js';

// A proxy in front, as it comes and as people set it.

const secret = 'held-by-the-graph';
const site = 'graph.example';
let keys: Keys;
let good: string;
let shut: TinyServer;
let named: TinyServer;
let nginx: Nginx;

beforeAll(async () => {
  keys = await makeKeys();
  good = `Authorization: ${keys.good}`;
  const parts = {
    makeContext: () => ({ greeting: secret }),
    exports: {
      formats: [],
      open: async () => ({
        contentType: 'text/csv',
        fileName: 'nodes.csv',
        dataVersion: 'v1',
        body: Readable.from([secret]),
      }),
    },
  };
  shut = await startTinyServer({ ...parts, service: { access: keys.access(true) } });
  named = await startTinyServer({
    ...parts,
    service: { allowedHosts: [site], trustProxy: 1, rateLimit: 1000 },
  });
  nginx = await startNginx(`
    location / { proxy_pass ${shut.url}; }
    location /named/ { proxy_pass ${named.url}/; proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; }
    location /unnamed/ { proxy_pass ${shut.url}/; proxy_set_header Host $http_host; }`);
});
afterAll(async () => {
  await nginx.close();
  await shut.close();
  await named.close();
  await keys.remove();
});

const hello = 'graphql?query=%7Bhello%7D';

describe('as it comes, it asks for the address of the server', () => {
  test('whatever name it is asked for', async () => {
    for (const host of [site, 'evil.example', 'localhost'])
      expect((await askRaw(nginx.port, 'GET', `/${hello}`, [`Host: ${host}`, good])).body).toContain(secret);
  });

  test('nobody is a neighbour of the server by standing behind its proxy', async () => {
    expect((await askRaw(nginx.port, 'GET', '/metrics')).status).toBe(403);
    expect((await askRaw(nginx.port, 'GET', '/')).body).not.toContain('href="/metrics"');
    expect((await askRaw(nginx.port, 'GET', '/healthz')).status).toBe(200);
  });

  test('no spelling of an address leads past the token', async () => {
    const wrong: string[] = [];
    for (const door of doors.filter(({ pass }) => pass !== 'open')) {
      const query = door.errors === 'graphql' ? '?query={hello}' : '';
      for (const { how, target } of spellings(door.example ?? door.path, query, nginx.url))
        for (const lines of [[], ['Authorization: Bearer garbage']])
          if ((await askRaw(nginx.port, 'GET', target, lines)).body.includes(secret))
            wrong.push(`${how} ${target}`);
    }
    expect(wrong).toEqual([]);
    expect((await askRaw(nginx.port, 'GET', `/%67raph${hello.slice(5)}`, [good])).body).toContain(secret);
  });
});

describe('told to hand on the name, it needs ALLOWED_HOSTS', () => {
  test('which lets that name in, and no other', async () => {
    const ask = (host: string) => askRaw(nginx.port, 'GET', `/named/${hello}`, [`Host: ${host}`]);
    expect((await ask(site)).body).toContain(secret);
    expect((await ask(`${site}:443`)).body).toContain(secret);
    expect((await ask('evil.example')).status).toBe(421);
    expect(named.logged).toEqual([
      'ALLOWED_HOSTS does not list evil.example: this server does not answer for that host.',
    ]);
  });

  test('and without it the refusal says so', async () => {
    const { status, body } = await askRaw(nginx.port, 'GET', `/unnamed/${hello}`, [`Host: ${site}`, good]);
    expect([status, body.includes('add the name to ALLOWED_HOSTS')]).toEqual([421, true]);
  });

  test('clients are counted apart, by what the proxy saw', async () => {
    const left = async (lines: string[]) =>
      (await askRaw(nginx.port, 'GET', `/named/${hello}`, [`Host: ${site}`, ...lines])).headers['ratelimit'];
    const before = Number(/r=(\d+)/.exec((await left([])) ?? '')?.[1]);
    expect(await left(['X-Forwarded-For: 192.0.2.1'])).toContain(`;r=${before - 1};`);
  });
});

test('a long question by GET is refused by whoever meets it first, and goes by POST', async () => {
  const long = `query={hello}&x=${'y'.repeat(7_500)}`;
  expect((await askRaw(nginx.port, 'GET', `/graphql?${long}`, [good])).status).toBe(200);
  const body = JSON.stringify({ query: `{ hello } # ${'y'.repeat(20_000)}` });
  expect((await askRaw(nginx.port, 'POST', '/graphql', [good], body)).body).toContain(secret);
});
