import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../src/base/errors.js';
import type { TinyServer } from './tiny-server.js';
import { startTinyServer, tinySchema } from './tiny-server.js';

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.close());

const get = (path: string, from: TinyServer = server) => fetch(from.url + path);

test('the front page has two doors, the figures and the addresses, and no script', async () => {
  const response = await get('/');
  const html = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html).toContain('<h2><a href="/playground">Ask</a></h2>');
  expect(html).toContain('<li><a href="/export/nodes.csv">nodes.csv</a> a table for a spreadsheet</li>');
  expect(html).toContain('<dt>People</dt><dd>1,234</dd>');
  expect(html).toContain('<dt>Places &lt;all&gt;</dt><dd>3</dd>');
  expect(html).toContain(
    '<code>5f3a9c</code>, loaded <time datetime="2024-05-14T09:30:00Z">2024-05-14 at 09:30 UTC</time>',
  );
  for (const path of ['/graphql', '/schema.graphql', '/healthz', '/readyz', '/metrics'])
    expect(html).toContain(`href="${path}"`);
  expect(html).not.toContain('<script');
  expect(html).not.toMatch(/https?:/);
});

test('every address on the front page leads somewhere', async () => {
  const html = await (await get('/')).text();
  const paths = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(8);
  const statuses = await Promise.all(
    paths.map(
      async (path) =>
        `${path} ${(await fetch(server.url + path, { headers: { accept: 'text/html' } })).status}`,
    ),
  );
  expect(statuses.filter((line) => !line.endsWith(' 200')).toSorted()).toEqual([
    '/export/gone 503',
    '/graphql 503',
    '/playground 503',
  ]);
});

test('the front page stands without its database, and the log says why', async () => {
  const away = await startTinyServer({ describe: () => Promise.reject(new Error('bolt://secret refused')) });
  const html = await (await get('/', away)).text();
  expect(html).toContain('<p role="status">The database does not answer at present.');
  expect(html).toContain('href="/playground"');
  expect(html).not.toContain('secret');
  expect(away.logged).toEqual(['The home page has no figures: Error: bolt://secret refused']);
  await away.close();
});

test('the schema comes as text that builds the same schema', async () => {
  const response = await get('/schema.graphql');
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const sdl = await response.text();
  expect(printSchema(lexicographicSortSchema(buildSchema(sdl)))).toBe(sdl.trimEnd());
  expect(sdl).toBe(`${printSchema(lexicographicSortSchema(tinySchema))}\n`);
});

test('an export streams under its file name', async () => {
  const response = await get('/export/nodes.csv');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="nodes.csv"');
  expect(await response.text()).toBe('id,name\nevent:ha-long,Hạ Long\n');
});

test('an unknown format is answered with those that there are', async () => {
  const response = await get('/export/xlsx');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe(
    'There is no export "xlsx".\n' +
      'The formats are:\n' +
      '  /export/nodes.csv  a table for a spreadsheet\n' +
      '  /export/gone  fails, because its database is away\n',
  );
});

test('an export whose database is away says so, with the id of the request', async () => {
  const response = await get('/export/gone');
  expect(response.status).toBe(503);
  expect(await response.text()).toBe(
    `The database does not answer.\nRequest ${response.headers.get('x-request-id')}\n`,
  );
});

test('an export that fails for a reason nobody foresaw is masked and logged', async () => {
  const failing = await startTinyServer({
    exports: { formats: [], open: () => Promise.reject(new Error('column 3 of plan')) },
  });
  const response = await get('/export/x', failing);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('column 3');
  expect(failing.logged[0]).toContain(
    `INTERNAL, request ${response.headers.get('x-request-id')}: Error: column 3 of plan`,
  );
  await failing.close();
});

test('the process and the database are asked apart', async () => {
  const health = await get('/healthz');
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  const readiness = await get('/readyz');
  expect([readiness.status, await readiness.json()]).toEqual([200, { status: 'ok' }]);
  expect(readiness.headers.get('cache-control')).toBe('no-store');
});

test('what the start found wrong is counted, and the server is ready all the same', async () => {
  const other = await startTinyServer({ findings: 2 });
  const readiness = await get('/readyz', other);
  expect([readiness.status, await readiness.json()]).toEqual([200, { status: 'ok', findings: 2 }]);
  await other.close();
});

test.each([
  [
    'throws at once',
    () => {
      throw new Error('bolt://secret');
    },
  ],
  ['rejects', () => Promise.reject(new Error('bolt://secret'))],
  ['says nothing', () => new Promise<void>(() => undefined)],
  [
    'rejects with an error of ours',
    () => Promise.reject(new AppError('DATABASE_UNAVAILABLE', 'The database does not answer.')),
  ],
])('a database that %s makes the server unready, not unhealthy', async (_how, ready) => {
  const away = await startTinyServer({ ready, patience: 50 });
  const response = await get('/readyz', away);
  expect([response.status, await response.json()]).toEqual([
    503,
    { status: 'unavailable', code: 'DATABASE_UNAVAILABLE', message: 'The database does not answer.' },
  ]);
  expect((await get('/healthz', away)).status).toBe(200);
  await away.close();
});

test('an unknown path is answered with the doors', async () => {
  const response = await get('/grahpql');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe(
    'There is nothing at GET /grahpql. There is:\n' +
      '  /  the front page\n' +
      '  /playground  ready questions to ask and change\n' +
      '  /export  the formats in which the graph can be downloaded\n' +
      '  /graphql  the GraphQL API, by POST\n' +
      '  /schema.graphql  its schema as text, every field described\n' +
      '  /healthz  whether the server runs\n' +
      '  /readyz  whether the database answers\n' +
      '  /metrics  its figures, for Prometheus\n',
  );
});

const always = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

test.each(['/', '/healthz', '/schema.graphql', '/nowhere', '/playground', '/export/gone', '/graphql'])(
  'the answer of %s lets nothing in from outside, is in no frame and bears its id',
  async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy')?.split(/; ?/);
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(Object.fromEntries(headers)).toMatchObject(always);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  },
);
