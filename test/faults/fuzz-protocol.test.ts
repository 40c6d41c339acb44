import { Agent } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCodes, graphqlCodes } from '../../src/base/errors.js';
import type { Graph } from '../../src/database/graph/graph.js';
import type { RunningServer } from '../../src/server/server.js';
import { keptFounding } from '../setup/graph.js';
import { startGraphServer } from '../server/graph-server.js';
import { send, sendBytes, type Received, type Sent } from '../server/raw-request.js';
import { fuzzPlan } from './fuzz-plan.js';
import { hostileBytes, hostileRequests } from './hostile-requests.js';

const { cases, seed, limit } = fuzzPlan(500);
/** One case in so many is a connection of its own with bytes that may be no HTTP at all. */
const bytesOneIn = 20;
const atOnce = 8;

let graph: Graph;
let server: RunningServer;
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
beforeAll(async () => {
  graph = await keptFounding();
  server = await startGraphServer(graph, { logLevel: 'silent' });
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  await graph.close();
});

const ours = ['INTERNAL', 'ENGINE', 'DATABASE_UNAVAILABLE', 'OVERLOADED', 'RATE_LIMITED'];
const expected: ReadonlySet<unknown> = new Set(
  [...errorCodes, ...graphqlCodes].filter((code) => !ours.includes(code)),
);
const leak = /\n\s+at |node:internal|node_modules|Neo\.|bolt:|call stack|\.[jt]s:\d/;

interface Told {
  message?: unknown;
  extensions?: Record<string, unknown>;
}

/** What is wrong with an answer; undefined if nothing. */
function faultOf({ method }: Sent, { status, headers, text }: Received): string | undefined {
  if (status >= 500 && status !== 504) return `status ${status}`;
  if (leak.test(text)) return 'a leak';
  if (method === 'HEAD' || status === 304 || status === 302) return undefined;
  // Any address but that of the API is answered as text, with what there is.
  if (!String(headers['content-type']).includes('json'))
    return /\w{3}/.test(text) ? undefined : 'no word on why';
  const { errors = [], data } = JSON.parse(text) as { errors?: Told[]; data?: unknown };
  if (status >= 400 && errors.length === 0) return 'refused without an error';
  if (status < 400 && errors.length === 0 && data === undefined) return 'neither data nor errors';
  return errors.map(faultOfError).find((fault) => fault !== undefined);
}

function faultOfError({ message, extensions = {} }: Told): string | undefined {
  if (!expected.has(extensions['code'])) return `code ${String(extensions['code'])}`;
  if (typeof extensions['requestId'] !== 'string') return 'no request id';
  return typeof message === 'string' && /\w{3}/.test(message) ? undefined : 'no word on why';
}

async function tryRequest(sent: Sent): Promise<string | undefined> {
  try {
    const received = await send(server.port, sent, agent);
    const fault = faultOf(sent, received);
    return (
      fault && `${fault}: ${describe(sent)} was answered ${received.status} ${received.text.slice(0, 500)}`
    );
  } catch (error) {
    return `no sound answer: ${describe(sent)}: ${String(error)}`;
  }
}

async function tryBytes(bytes: Buffer): Promise<string | undefined> {
  const text = await sendBytes(server.port, bytes);
  const fault = leak.test(text) ? 'a leak' : /^HTTP\/1\.1 5\d\d/.exec(text)?.[0];
  return fault && `${fault}: ${JSON.stringify(bytes.toString('latin1'))} was answered ${text.slice(0, 500)}`;
}

async function isAlive(): Promise<boolean> {
  const ask = { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' } };
  const { text } = await send(server.port, { ...ask, body: '{"query":"{ __typename }"}' }, agent);
  return text.trim() === '{"data":{"__typename":"Query"}}';
}

function describe({ body, ...rest }: Sent): string {
  return JSON.stringify({ ...rest, body: body?.toString('latin1').slice(0, 2_000) });
}

test(
  `${cases} hostile requests, drawn with seed ${seed}, are answered or refused in our own words`,
  async () => {
    const raw = Math.ceil(cases / bytesOneIn);
    const trials = [
      ...fc.sample(hostileBytes, { seed, numRuns: raw }).map((bytes) => () => tryBytes(bytes)),
      ...fc.sample(hostileRequests, { seed, numRuns: cases - raw }).map((sent) => () => tryRequest(sent)),
    ];
    const faults: string[] = [];
    const work = async (): Promise<void> => {
      for (let trial = trials.pop(); trial && faults.length < 10; trial = trials.pop()) {
        const fault = await trial();
        if (fault !== undefined) faults.push(fault);
        else if (!(await isAlive())) faults.push('the server does not answer as before');
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(faults).toEqual([]);
  },
  limit,
);
