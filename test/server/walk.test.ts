import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doors, type Door } from '../../src/server/http/door-table.js';
import { makeKeys, type Keys } from './keys.js';
import { askRaw, type RawAnswer } from './raw.js';
import { spellings } from './spellings.js';
import { startTinyServer, type TinyServer } from './tiny-server.js';

// Every door of the table, as it is written and as it may be written, without, with a bad and with a good token.

/** Stands wherever an answer gives out what the graph holds. */
const secret = 'held-by-the-graph';
const readings = ['token', 'open'] as const;
type Reading = (typeof readings)[number];
const badTokens = ['Bearer garbage', 'Bearer ', 'Basic YTpi', 'garbage'];
const [bad] = badTokens;

let folder: string;
let keys: Keys;
let good: string;
const servers = {} as Record<Reading, TinyServer>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'walk-'));
  keys = await makeKeys();
  good = keys.good;
  await mkdir(join(folder, 'built'));
  await writeFile(join(folder, 'built', 'index.html'), '<!doctype html>');
  for (const reading of readings) servers[reading] = await start(reading);
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.close();
  await keys.remove();
  await rm(folder, { recursive: true });
});

function start(reading: Reading): Promise<TinyServer> {
  return startTinyServer({
    makeContext: () => ({ greeting: secret }),
    describe: async () => ({ dataVersion: secret, loadedAt: secret, counts: { [secret]: 1 } }),
    exports: {
      formats: [{ name: 'nodes.csv', about: 'a table' }],
      open: async (format) =>
        format === 'nodes.csv'
          ? {
              contentType: 'text/csv',
              fileName: 'nodes.csv',
              dataVersion: 'v1',
              body: Readable.from([secret]),
            }
          : null,
    },
    playground: { built: join(folder, 'built'), operations: join(folder, 'none') },
    service: { access: keys.access(reading === 'token') },
  });
}

const body = '{"query":"{ hello }"}';
const pathOf = ({ path, example }: Door): string => example ?? path;
const queryOf = ({ errors }: Door): string => (errors === 'graphql' ? '?query={hello}' : '');

async function ask(
  reading: Reading,
  method: string,
  target: string,
  token: string | undefined,
  lines: string[] = [],
): Promise<RawAnswer> {
  const shown = token === undefined ? lines : [`Authorization: ${token}`, ...lines];
  const takesBody = !['GET', 'HEAD', 'TRACE'].includes(method);
  return askRaw(servers[reading].port, method, target, shown, takesBody ? body : undefined);
}

/** What of an answer must not hang on how the address was spelt. The figures of the operation change all the time. */
function gist({ status, headers, body: text }: RawAnswer): string {
  const kept = ['content-type', 'allow', 'www-authenticate', 'cache-control', 'location'];
  const plain = text.startsWith('# HELP') ? '' : text.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'ID');
  return JSON.stringify([status, kept.map((name) => headers[name]), plain]);
}

/** Runs `work` for each of them, some at the same time. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: 24 }, worker));
}

const methods = [
  'GET',
  'HEAD',
  'POST',
  'OPTIONS',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'LOCK',
];
/** What other programs take for another method, address or client. */
const overrides = [
  'X-HTTP-Method-Override: GET',
  'X-HTTP-Method: POST',
  'X-Method-Override: GET',
  'X-Original-Method: GET',
  'X-Original-URL: /graphql?query={hello}',
  'X-Rewrite-URL: /export/nodes.csv',
  'X-Forwarded-Uri: /export/nodes.csv',
  'X-Forwarded-Prefix: /export',
  'X-Forwarded-For: 127.0.0.1',
  'X-Forwarded-Host: localhost',
  'Forwarded: for=127.0.0.1;host=localhost;proto=https',
];
const lines = doors.map((door) => [door.path, door] as const);

describe.each(readings)('where reading is %s', (reading) => {
  test.each(lines)('%s lets in whom its line lets in', async (_path, door) => {
    const target = pathOf(door) + queryOf(door);
    const statusOf = async (token?: string) => (await ask(reading, 'GET', target, token)).status;
    const closed = reading === 'token';
    const expected = {
      open: [200, 200, 200],
      reading: [closed ? 401 : 200, 401, 200],
      operation: closed ? [403, 403, 403] : [200, 200, 200],
    }[door.pass];
    expect([await statusOf(), await statusOf(bad), await statusOf(good)]).toEqual(expected);
    for (const token of badTokens) expect([token, await statusOf(token)]).toEqual([token, expected[1]]);
    const holds = async (token?: string) => (await ask(reading, 'GET', target, token)).body.includes(secret);
    expect(closed && ((await holds()) || (await holds(bad)))).toBe(false);
    expect((await holds(good)) || door.dependsOn !== 'data').toBe(true);
  });

  test.each(lines)('%s is the same, or nowhere, however it is spelt', async (_path, door) => {
    const query = queryOf(door);
    const ways = spellings(pathOf(door), query, servers[reading].url);
    const tokens = door.pass === 'open' ? [undefined] : reading === 'open' ? [bad] : [undefined, bad, good];
    const wrong: string[] = [];
    for (const method of door.pass === 'open' ? ['GET'] : ['GET', 'POST'])
      for (const token of tokens) {
        const plain = gist(await ask(reading, method, pathOf(door) + query, token));
        await each(ways, async ({ how, target, same }) => {
          const answer = await ask(reading, method, target, token);
          const holds = answer.body.includes(secret);
          const refused = answer.status >= 400 && answer.status < 500 && !holds;
          const leaks = holds && token !== good && (reading === 'token' || door.pass !== 'open');
          if (leaks || !(gist(answer) === plain || (refused && !same)))
            wrong.push(`${method} ${how} ${JSON.stringify(target)} ${token?.slice(0, 14)}: ${answer.status}`);
        });
      }
    expect(ways.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

test.each(lines)('%s answers a HEAD as a GET, without its body', async (_path, door) => {
  for (const token of [undefined, bad, good]) {
    const target = pathOf(door) + queryOf(door);
    const [get, head] = [await ask('token', 'GET', target, token), await ask('token', 'HEAD', target, token)];
    const { date: _date, 'x-request-id': _id, 'content-length': length, ...kept } = head.headers;
    expect([head.status, head.body]).toEqual([get.status, '']);
    expect(get.headers).toMatchObject(
      door.pass === 'operation' ? {} : { ...kept, ...(length && { 'content-length': length }) },
    );
  }
});

test.each(lines)('%s refuses other methods by 405, also under another name', async (_path, door) => {
  const taken: readonly string[] = door.methods;
  const found: unknown[] = [];
  await each(methods, async (method) => {
    for (const token of [undefined, good]) {
      const target = pathOf(door) + queryOf(door);
      const plain = await ask('token', method, target, token);
      const overridden = await ask('token', method, target, token, overrides);
      found.push([
        method,
        plain.status === 405,
        plain.status === 405 ? plain.headers['allow'] : taken.join(', '),
      ]);
      expect([overridden.status, overridden.body.length]).toEqual([plain.status, plain.body.length]);
    }
  });
  expect(found).toHaveLength(methods.length * 2);
  expect(found).toEqual(
    expect.arrayContaining(methods.map((method) => [method, !taken.includes(method), taken.join(', ')])),
  );
});

test.each([
  '/nowhere',
  '/graphq',
  '/exports',
  '/export/',
  '/export/nodes.csv/x',
  '*',
  '/playground/nodes.csv',
  '/healthz?/graphql?query={hello}',
  '/healthz#/graphql?query={hello}',
  '/?/export/nodes.csv',
])('%s tells nothing of the graph without a token where reading asks for one', async (target) => {
  for (const method of methods)
    for (const token of [undefined, bad])
      expect((await ask('token', method, target, token)).body).not.toContain(secret);
});
