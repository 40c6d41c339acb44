import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TinyServer } from '../tiny-server.js';
import { post, startTinyServer } from '../tiny-server.js';

// What an answer's status says where fields failed by us: nothing of what was asked for is no success.

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.close());

const modern = 'application/graphql-response+json';
const classic = 'application/json';

interface Seen {
  status: number;
  wait: string | null;
  cache: string | null;
  data: unknown;
  codes: unknown[];
}

async function seen(response: Response): Promise<Seen> {
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  const { headers, status } = response;
  const codes = errors.map(({ extensions }) => extensions.code);
  return { status, wait: headers.get('retry-after'), cache: headers.get('cache-control'), data, codes };
}

/** The same question by GET and POST, by both media types: what is told must be the same. */
async function asked(query: string): Promise<Seen> {
  const address = `${server.url}/graphql?query=${encodeURIComponent(query)}`;
  const answers = await Promise.all(
    [modern, classic].flatMap((accept) => [
      fetch(address, { headers: { accept } }),
      post(server, { query }, { accept }),
      post(server, { query }, { accept, 'x-explain': '1' }),
    ]),
  );
  for (const [index, { headers }] of answers.entries())
    expect(headers.get('content-type')).toBe(`${index < 3 ? modern : classic}; charset=utf-8`);
  const [first, ...others] = await Promise.all(answers.map(seen));
  for (const other of others) expect(other).toEqual(first);
  return first!;
}

test.each<[string, string, number, string | null, string[]]>([
  ['the one field asked for', '{ away }', 503, '7', ['DATABASE_UNAVAILABLE']],
  ['one that takes no null', '{ needed }', 503, '5', ['DATABASE_UNAVAILABLE']],
  ['one that was too late', '{ late }', 504, '5', ['TIMEOUT']],
  ['one that nobody foresaw', '{ broken }', 500, null, ['INTERNAL']],
  [
    'two, under other names, through a fragment',
    '{ a: away ...f } fragment f on Query { b: late }',
    503,
    '7',
    ['DATABASE_UNAVAILABLE', 'TIMEOUT'],
  ],
  ['all but the name of the type', '{ away kind: __typename }', 503, '7', ['DATABASE_UNAVAILABLE']],
  ['what was left by a condition', '{ away hello @skip(if: true) }', 503, '7', ['DATABASE_UNAVAILABLE']],
  ['one beside one that nobody foresaw', '{ away broken }', 500, '7', ['DATABASE_UNAVAILABLE', 'INTERNAL']],
  ['one whose null took all others away', '{ hello needed }', 503, '5', ['DATABASE_UNAVAILABLE']],
])('%s failed by us: no data, and a status that says so', async (_what, query, status, wait, codes) => {
  expect(await asked(query)).toEqual({ status, wait, cache: 'no-store', data: null, codes });
});

test.each<[string, string, unknown, string[]]>([
  ['a field beside it', '{ away hello }', { away: null, hello: 'world' }, ['DATABASE_UNAVAILABLE']],
  [
    'a mistake of the asker beside it',
    '{ away unknownId }',
    { away: null, unknownId: null },
    ['DATABASE_UNAVAILABLE', 'UNKNOWN_ID'],
  ],
  [
    'the schema beside it',
    '{ away __schema { description } }',
    { away: null, __schema: { description: null } },
    ['DATABASE_UNAVAILABLE'],
  ],
])(
  '%s: a partial answer is 200, names its errors, and is kept by nobody',
  async (_what, query, data, codes) => {
    expect(await asked(query)).toEqual({ status: 200, wait: null, cache: 'no-store', data, codes });
  },
);

test('a full server says so in the media type asked for', async () => {
  const full = await startTinyServer({ service: { concurrency: 0, queue: 0 } });
  for (const accept of [modern, classic]) {
    const response = await post(full, { query: '{ hello }' }, { accept });
    expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    expect(await seen(response)).toEqual({
      status: 503,
      wait: '2',
      cache: 'no-store',
      data: null,
      codes: ['OVERLOADED'],
    });
  }
  await full.close();
});
