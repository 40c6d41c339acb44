import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { errorCodes, type ErrorCode } from '../../src/base/errors.js';
import { connect, type Graph } from '../../src/database/graph/graph.js';
import { openResearch, type Research } from '../../src/adhoc/engine/research.js';
import type { RunningServer } from '../../src/server/server.js';
import { keptFounding } from '../setup/graph.js';
import { ownConfig } from '../adhoc/engine/door.js';
import { startGraphServer, type Body } from '../server/graph-server.js';
import { post } from '../server/tiny-server.js';
import { openProxy, type Proxy } from './proxy.js';
import { ownEngine } from '../setup/own.js';

// Each code of the contract over real HTTP, from a real graph, and what the answer and the log say of it.

let filled: Graph;
let proxy: Proxy;
let graph: Graph;
let folder: string;
let key: CryptoKey;
let server: RunningServer;
let log: string[];

beforeAll(async () => {
  filled = await keptFounding();
  proxy = await openProxy(ownEngine());
  graph = await connect(proxy.address, { read: 2_000, write: 10_000 });
  folder = await mkdtemp(join(tmpdir(), 'codes-'));
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' }];
  await writeFile(join(folder, 'keys.json'), JSON.stringify({ keys }));
});
afterAll(async () => {
  await graph.close();
  await proxy.close();
  await filled.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  log = [];
  reported = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => log.push(String(text)) > 0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  proxy.mend();
  await server.close();
});

const access = {
  issuer: undefined,
  audience: undefined,
  tokenForReading: false,
  rolesClaim: 'roles',
  cypherRole: 'cypher',
};

const reader = (): Promise<string> =>
  new SignJWT({ roles: ['reader'] })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setExpirationTime('5m')
    .sign(key);

/** What the operator is told. */
let reported: string[] = [];
const report = (line: string): void => void reported.push(line);

const byId = '{ event(id: "event:asem-dgc-13") { name } }';
const slow =
  '{ cypher(statement: "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a = -b RETURN count(*) AS n") { rows } }';

/** How to come by an error. */
interface Way {
  ask: string;
  variables?: unknown;
  status: number;
  service?: Parameters<typeof startGraphServer>[1];
  /** What is done before the question is asked; what it returns is waited for afterwards. */
  first?: () => Promise<unknown>;
  bearer?: () => Promise<string>;
  /** Has the statements of callers run on an engine of their own. */
  research?: () => Research;
}

const withRoles = (): Way['service'] => ({ access: { ...access, keys: join(folder, 'keys.json') } });

const ways: Record<ErrorCode, () => Way> = {
  BAD_REQUEST: () => ({ ask: '', status: 400 }),
  BAD_USER_INPUT: () => ({
    ask: '{ participations(filter: { basis: [STATED] }) { totalCount } }',
    status: 200,
  }),
  UNKNOWN_ID: () => ({
    ask: '{ participations(filter: { event: ["event:nowhere"] }) { totalCount } }',
    status: 200,
  }),
  INVALID_CURSOR: () => ({ ask: '{ events(after: "bm9uc2Vuc2U") { nodes { id } } }', status: 200 }),
  PAGE_TOO_LARGE: () => ({ ask: '{ events(first: 101) { nodes { id } } }', status: 200 }),
  QUERY_TOO_COMPLEX: () => ({
    ask: byId,
    status: 400,
    service: { size: { depth: 1, lists: 1, aliases: 1, rootFields: 1, objects: 1 } },
  }),
  UNAUTHENTICATED: () => ({ ask: slow, status: 401, service: withRoles() }),
  FORBIDDEN: () => ({ ask: slow, status: 403, service: withRoles(), bearer: reader }),
  RATE_LIMITED: () => ({
    ask: byId,
    status: 429,
    service: { rateLimit: 1 },
    first: () => post(server, { query: byId }),
  }),
  OVERLOADED: () => ({ ask: byId, status: 503, service: { concurrency: 1, queue: 0 }, first: askSlowly }),
  TIMEOUT: () => ({ ask: slow, status: 504 }),
  DATABASE_UNAVAILABLE: () => ({ ask: byId, status: 503, first: async () => proxy.cut() }),
  ENGINE: () => ({
    ask: '{ cypher(statement: "RETURN 1") { rows } }',
    status: 503,
    research: () => openResearch({ ...ownConfig(), javaHome: undefined, searchPath: folder }, graph, report),
  }),
  INTERNAL: () => ({ ask: byId, status: 500, first: async () => proxy.garble() }),
};

/** Asks a question that takes long, and waits until it is at work. */
async function askSlowly(): Promise<{ answer: Promise<Response> }> {
  const answer = post(server, { query: slow });
  while (!(await (await fetch(`${server.url}/metrics`)).text()).includes('graphql_requests_running 1'))
    continue;
  return { answer };
}

/** What no answer may hold: stacks, addresses, names of the engine and its driver, statements, secrets. */
function leaks(): RegExp {
  const { uri, password } = ownEngine();
  const words = [
    '\\bat .+:\\d+:\\d+',
    '\\.[tj]s\\b',
    '127\\.0\\.0\\.1',
    'bolt',
    'Neo\\.',
    'neo4j',
    'ECONN',
    'MATCH',
  ];
  return new RegExp([...words, new URL(uri).port, password].join('|'), 'i');
}

test.each(Object.entries(ways))('%s', async (code, way) => {
  const { ask, status, service = {}, first, bearer, research } = way();
  const adhoc = research?.();
  server = await startGraphServer(graph, { ...service, logLevel: 'info' }, adhoc);
  const before = await first?.();
  const headers = bearer ? { authorization: `Bearer ${await bearer()}` } : {};
  const response = await post(server, { query: ask }, headers);
  const text = await response.text();
  const { errors } = JSON.parse(text) as Body;
  const requestId = response.headers.get('x-request-id');
  expect({ status: response.status, code: errors?.map(({ extensions }) => extensions['code']) }).toEqual({
    status,
    code: [code],
  });
  expect(errors?.[0]?.extensions['requestId']).toBe(requestId);
  expect(text).not.toMatch(leaks());
  const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(
    expect.objectContaining({ level: 'info', msg: 'answered', requestId, path: '/graphql', status }),
  );
  const told = lines.filter((line) => line['level'] === 'error');
  expect(told.map((line) => line['requestId'])).toEqual(code === 'INTERNAL' ? [requestId] : []);
  await (before as { answer?: Promise<Response> } | undefined)?.answer;
  await adhoc?.close();
  expect(reported.some((line) => line.includes('no java was found'))).toBe(code === 'ENGINE');
});

test('these are all codes', () => {
  expect(Object.keys(ways).toSorted()).toEqual(errorCodes.toSorted());
});
