import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pause } from '../../src/database/engine/process.js';
import { ensureConstraints } from '../../src/database/graph/constraints.js';
import { connect, type Graph } from '../../src/database/graph/graph.js';
import type { RunningServer } from '../../src/server/server.js';
import { validText } from '../dossier/read/valid.js';
import { startGraphServer } from '../server/graph-server.js';
import { importText, testFoundation } from '../setup/graph.js';
import { startNginx, type Nginx } from '../setup/nginx.js';
import { openOwnEngine, type OwnEngine } from './own-engine.js';

// What a shared cache does with our answers, tried with nginx: it must never give one caller what is another's, nor keep
// what may not be kept, and it is to serve what it has while the engine is away.

let own: OwnEngine;
let graph: Graph;
let folder: string;
let token: string;
/** Servers of one graph, each behind an nginx of its own: one that lets caches answer, one that soon asks for another
 * look, one that lets nobody read without a token. */
let lasting: Proxied;
let brief: Proxied;
let shut: Proxied;

interface Proxied {
  server: RunningServer;
  nginx: Nginx;
}

beforeAll(async () => {
  own = await openOwnEngine(false);
  graph = await connect(own.engine);
  await ensureConstraints(graph);
  await importText(graph, await testFoundation(), validText);
  folder = await mkdtemp(join(tmpdir(), 'caching-'));
  token = await makeToken();
  lasting = await proxied({ cacheSeconds: 30 });
  brief = await proxied({ cacheSeconds: 1 });
  const access = { issuer: undefined, audience: undefined, rolesClaim: 'roles', cypherRole: 'cypher' };
  const keys = join(folder, 'keys.json');
  shut = await proxied({ cacheSeconds: 30, access: { ...access, keys, tokenForReading: true } });
});
afterAll(async () => {
  for (const { nginx, server } of [lasting, brief, shut]) {
    await nginx.close();
    await server.close();
  }
  await graph.close();
  await own.close();
  await rm(folder, { recursive: true });
});

async function makeToken(): Promise<string> {
  const pair = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' };
  await writeFile(join(folder, 'keys.json'), JSON.stringify({ keys: [key] }));
  const claims = new SignJWT({ roles: ['reader'] }).setProtectedHeader({ alg: 'ES256', kid: 'one' });
  return claims.setExpirationTime('15m').sign(pair.privateKey);
}

async function proxied(service: Parameters<typeof startGraphServer>[1]): Promise<Proxied> {
  const server = await startGraphServer(graph, { logLevel: 'silent', ...service });
  const location = `location / {
    proxy_pass ${server.url};
    proxy_http_version 1.1;
    proxy_cache answers;
    proxy_cache_revalidate on;
    proxy_cache_use_stale http_503 http_504 error timeout updating;
    proxy_cache_valid any 10m;
    add_header x-cache $upstream_cache_status always;
  }`;
  return { server, nginx: await startNginx(location, 'proxy_cache_path FOLDER/cache keys_zone=answers:1m;') };
}

interface Seen {
  status: number;
  /** What nginx did: MISS, HIT, EXPIRED, REVALIDATED, STALE. */
  cache: string;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Asks by a client that adds no header of its own. */
async function get({ nginx }: Proxied, query: string, headers: Record<string, string> = {}): Promise<Seen> {
  const address = `${nginx.url}/graphql?query=${encodeURIComponent(query)}`;
  const [response] = (await once(httpGet(address, { headers }), 'response')) as [IncomingMessage];
  const { statusCode = 0, headers: answered } = response;
  const text = await textOf(response);
  return { status: statusCode, cache: String(answered['x-cache']), headers: answered, text };
}

async function post({ nginx }: Proxied, query: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${nginx.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
}

/** A question that nobody else asks, with an answer that is long enough to be compressed. */
let asked = 0;
function question(): string {
  asked += 1;
  return `query q${asked} { people { nodes { id } } __schema { types { name } } }`;
}

const unknown = '{ participations(filter: { event: ["event:nowhere"] }) { totalCount } }';
const tooBig = `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: events { totalCount }`).join(' ')} }`;
const explain = { 'x-explain': '1' };

test.each([
  ['who sees the statements, then who does not', explain, {}],
  ['who does not, then who sees the statements', {}, explain],
  ['packed, then not', { 'accept-encoding': 'gzip' }, {}],
  ['not packed, then packed', {}, { 'accept-encoding': 'gzip' }],
  ['JSON, then GraphQL', { accept: 'application/json' }, { accept: 'application/graphql-response+json' }],
  ['GraphQL, then JSON', { accept: 'application/graphql-response+json' }, { accept: 'application/json' }],
])('a cache never mixes callers: %s', async (_what, first, second) => {
  const query = question();
  const seen = [];
  for (const headers of [first, second, first, second]) seen.push(await get(lasting, query, headers));
  for (const [index, headers] of [first, second].entries()) {
    const isExplained = 'x-explain' in headers;
    const both = [seen[index]!, seen[index + 2]!];
    expect(both.map(({ cache }) => cache)).toEqual(['MISS', isExplained ? 'MISS' : 'HIT']);
    for (const { text, headers: answered } of both) {
      expect(text.includes('"statements"')).toBe(isExplained);
      expect(answered['content-encoding']).toBe('accept-encoding' in headers ? 'gzip' : undefined);
      expect(answered['content-type']).toContain('accept' in headers ? headers.accept : 'json');
    }
  }
});

test('an answer to a token is never served from the cache, not even to another token', async () => {
  const query = question();
  const authorization = `Bearer ${token}`;
  expect(await get(shut, query, { authorization })).toMatchObject({ status: 200, cache: 'MISS' });
  expect(await get(shut, query)).toMatchObject({ status: 401, cache: 'MISS' });
  expect(await get(shut, query, { authorization: 'Bearer forged' })).toMatchObject({
    status: 401,
    cache: 'MISS',
  });
  expect(await get(shut, query, { authorization })).toMatchObject({ status: 200, cache: 'MISS' });
});

test('what is open to all is kept, and a token at an open door opens nothing for others', async () => {
  const query = question();
  const authorization = `Bearer ${token}`;
  for (const cache of ['MISS', 'HIT'])
    expect(await get(lasting, query)).toMatchObject({ status: 200, cache });
  for (let turn = 0; turn < 2; turn += 1)
    expect(await get(lasting, query, { authorization })).toMatchObject({ status: 200, cache: 'MISS' });
});

test.each([
  ['a question that is none', '{ nothing }'],
  ['an id that nothing bears', unknown],
  ['a moment', '{ meta { dataVersion loadedAt } }'],
])('a cache does not keep %s, though it is set to keep all', async (_what, query) => {
  for (let turn = 0; turn < 2; turn += 1) expect((await get(lasting, query)).cache).toBe('MISS');
});

test('a cache does not keep what was asked by POST', async () => {
  for (let turn = 0; turn < 2; turn += 1) {
    const response = await post(lasting, question());
    expect([response.status, response.headers.get('x-cache')]).toEqual([200, null]);
    expect(response.headers.get('x-data-version')).toMatch(/^[0-9a-f]+$/);
  }
});

test.each([
  ['without a token where reading asks for one', () => shut, question(), 401],
  ['a statement of one’s own by GET', () => lasting, '{ cypher(statement: "RETURN 1") { rows } }', 400],
  ['a question that is none', () => lasting, '{ nothing }', 400],
  ['a value that does not fit', () => lasting, '{ events(first: "x") { totalCount } }', 400],
  ['a question that is too big', () => lasting, tooBig, 400],
  ['an id that nothing bears', () => lasting, unknown, 200],
])('whoever asks %s is not told to have the answer', async (_what, which, query, status) => {
  const address = `${which().server.url}/graphql?query=${encodeURIComponent(query)}`;
  const headers = { 'if-none-match': '*', accept: 'application/graphql-response+json' };
  expect((await fetch(address, { headers })).status).toBe(status);
});

/** Asks until the cache does not answer by itself. */
async function whenOver(query: string): Promise<Seen> {
  for (;;) {
    const seen = await get(brief, query);
    if (seen.cache !== 'HIT') return seen;
    await pause(200);
  }
}

test('a cache that asks again gets 304 while nothing changed, and the new answer after an import', async () => {
  const query = '{ documents { totalCount } meta { dataVersion } }';
  const first = await get(brief, query);
  const again = await whenOver(query);
  expect([again.cache, again.text]).toEqual(['REVALIDATED', first.text]);
  await importText(graph, await testFoundation(), validText.replace('id: seminar', 'id: another'));
  const changed = await whenOver(query);
  const { data } = JSON.parse(changed.text) as { data: { documents: object; meta: { dataVersion: string } } };
  expect([changed.cache, data.documents]).toEqual(['EXPIRED', { totalCount: 2 }]);
  expect(changed.headers['x-data-version']).toBe(data.meta.dataVersion);
  expect(data.meta.dataVersion).not.toBe(first.headers['x-data-version']);
});

test('while the engine is dead a cache serves what it has, and what it has not is no success', async () => {
  const query = '{ people { totalCount } event(id: "event:seminar") { id } }';
  const kept = await get(brief, query);
  expect([kept.status, kept.cache]).toEqual([200, 'MISS']);
  process.kill(await own.pid(), 'SIGKILL');
  const stale = await whenOver(query);
  expect([stale.status, stale.cache, stale.text]).toEqual([200, 'STALE', kept.text]);
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const fresh = await get(brief, '{ event(id: "event:seminar") { name } }', { accept });
    expect([fresh.status, fresh.cache, fresh.headers['retry-after']]).toEqual([503, 'MISS', '5']);
    expect(fresh.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(fresh.text)).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }],
    });
  }
  const posted = await post(brief, query);
  expect([posted.status, posted.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await posted.json()).toMatchObject({ data: null });
});
