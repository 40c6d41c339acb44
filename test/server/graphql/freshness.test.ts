import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { doors } from '../../../src/server/http/door-table.js';
import type { ServerParts } from '../../../src/server/server.js';
import type { TinyContext, TinyServer } from '../tiny-server.js';
import { post, startTinyServer, tinyExports } from '../tiny-server.js';

// What an answer depends on, and what follows for its tag, for `Vary` and for who may keep it.

let server: TinyServer;
let version: string | null = 'one';
/** How many of the next answers are made while the graph changes. */
let torn = 0;
let made = 0;

const parts: Partial<ServerParts<TinyContext>> = {
  dataVersion: async () => version,
  makeContext: () => {
    made += 1;
    return { greeting: `world ${made}` };
  },
  wasRead: () => ({ version, isMixed: made <= torn }),
  exports: {
    ...tinyExports,
    open: async (format) => {
      const file = await tinyExports.open(format);
      return file && { ...file, dataVersion: version ?? '' };
    },
  },
  service: { cacheSeconds: 60 },
};

beforeAll(async () => {
  server = await startTinyServer(parts);
});
beforeEach(() => {
  [version, torn, made] = ['one', 0, 0];
});
afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const asking = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;
const hello = asking('{hello}');

test.each([hello, '/export/nodes.csv'])(
  'the answer of %s is not sent again while the data stays, and is when it changes',
  async (path) => {
    const first = await ask(path);
    const etag = first.headers.get('etag') ?? '';
    expect(first.status).toBe(200);
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('x-data-version')).toBe('one');
    for (const known of [`"other", ${etag}`, etag.slice(2), '*']) {
      const again = await ask(path, { 'if-none-match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
      for (const name of ['etag', 'vary', 'cache-control', 'x-data-version', 'x-frame-options'])
        expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)]);
    }
    version = 'two';
    const changed = await ask(path, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    expect(changed.headers.get('x-data-version')).toBe('two');
  },
);

test('what the program alone fixes stays while the data changes', async () => {
  const etag = (await ask('/schema.graphql')).headers.get('etag') ?? '';
  [version] = ['two'];
  expect((await ask('/schema.graphql', { 'if-none-match': etag })).status).toBe(304);
});

test('another question, or the same in another media type, has another tag', async () => {
  const tags = await Promise.all([
    ask(hello),
    ask(`${hello}&operationName=`),
    ask(hello, { accept: 'application/json' }),
  ]);
  expect(new Set(tags.map(({ headers }) => headers.get('etag'))).size).toBe(3);
});

test.each([
  ['an answer with an error', asking('{ unknownId }')],
  ['a question that is refused', asking('{ nothing }')],
  ['a field that does not say what fixes it', asking('{ paint }')],
  ['a field below a root that the data does not fix', asking('{ meetings { name seen } }')],
  [
    'the same by way of fragments',
    asking('{ meetings { ...a } } fragment a on Meeting { ... on Meeting { seen } }'),
  ],
  ['the same under a condition', asking('{ meetings { seen @skip(if: true) } }')],
  ['no question', '/graphql'],
  ['an export that fails', '/export/gone'],
  ['an export that there is not', '/export/none'],
])('%s is kept by nobody, and is no answer that anybody has', async (_what, path) => {
  for (const known of [undefined, '*']) {
    const { headers, status } = await ask(path, known === undefined ? {} : { 'if-none-match': known });
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
    expect(status).not.toBe(304);
  }
});

test('a document with several operations is judged by the one that is asked for', async () => {
  const two = `${asking('query a { hello } query b { meetings { seen } }')}&operationName=`;
  expect((await ask(`${two}a`)).headers.get('etag')).not.toBeNull();
  expect((await ask(`${two}b`)).headers.get('etag')).toBeNull();
  expect((await ask(`${two}c`, { 'if-none-match': 'W/"x"' })).status).toBe(400);
});

test('an answer that shows its statements is kept by nobody, whatever tag is shown', async () => {
  const etag = (await ask(hello)).headers.get('etag') ?? '';
  const { status, headers } = await ask(hello, { 'x-explain': '1', 'if-none-match': `${etag}, *` });
  expect([status, headers.get('etag'), headers.get('cache-control')]).toEqual([200, null, 'no-store']);
});

test('what a token opened is kept by the asker alone', async () => {
  const { headers } = await ask(hello, { authorization: 'Bearer x' });
  expect(headers.get('cache-control')).toBe('private, no-cache');
});

test('an answer by POST bears its version, and is kept by nobody', async () => {
  const { headers } = await post(server, { query: '{ hello }' });
  expect(headers.get('x-data-version')).toBe('one');
  expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
});

test('an error bears the version too', async () => {
  expect((await ask(asking('{ unknownId }'))).headers.get('x-data-version')).toBe('one');
});

test('without a version there is no tag', async () => {
  version = null;
  const { headers } = await ask(hello);
  expect([headers.get('etag'), headers.get('x-data-version')]).toEqual([null, null]);
});

test.each(doors.filter(({ methods }) => (methods as readonly string[]).includes('GET')))(
  'the answers of $path vary with all that shapes them, compressed or not, good or bad',
  async ({ path, shapedBy, pass, example = path }) => {
    const expected = [...shapedBy, ...(pass === 'open' ? [] : ['authorization']), 'accept-encoding'];
    for (const encoding of ['gzip', 'identity']) {
      const { headers } = await ask(example, { 'accept-encoding': encoding });
      expect(headers.get('vary')?.split(', ')).toEqual(expected);
    }
  },
);

test.each([
  [0, 1],
  [1, 2],
  [2, 3],
])('an answer of whose parts %i times some were of another state is made %i times', async (times, tries) => {
  torn = times;
  const response = await post(server, { query: '{ hello }' });
  expect(await response.json()).toEqual({ data: { hello: `world ${tries}` } });
  expect([response.status, made]).toEqual([200, tries]);
});

test('an answer that is never of one state is refused, with a word on when to come back', async () => {
  torn = 3;
  const response = await post(server, { query: '{ hello }' });
  expect(response.status).toBe(503);
  expect([response.headers.get('retry-after'), response.headers.get('x-data-version'), made]).toEqual([
    '1',
    null,
    3,
  ]);
  expect(await response.json()).toMatchObject({
    data: null,
    errors: [{ extensions: { code: 'OVERLOADED' } }],
  });
});

test('a version that is not told in time holds up no answer', async () => {
  const patient = await startTinyServer({ ...parts, dataVersion: () => new Promise(() => undefined) });
  const answer = await fetch(patient.url + hello, { headers: { 'if-none-match': '"x"' } });
  expect(answer.status).toBe(200);
  await patient.close();
});
