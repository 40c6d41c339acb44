import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCodes, graphqlCodes } from '../../src/base/errors.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { buildSchema } from '../../src/schema.js';
import type { RunningServer } from '../../src/server/server.js';
import { keptFounding } from '../setup/graph.js';
import { startGraphServer, type Body } from '../server/graph-server.js';
import { post } from '../server/tiny-server.js';
import { fuzzPlan } from './fuzz-plan.js';
import { hostileQuestions, timesAsked, type Question } from './hostile-questions.js';
import { HostileValues } from './hostile-values.js';

const { cases, seed, limit } = fuzzPlan(500);
const atOnce = 8;

let graph: Graph;
let server: RunningServer;
beforeAll(async () => {
  graph = await keptFounding();
  server = await startGraphServer(graph, { logLevel: 'silent' });
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

/** Ids of all kinds, and cursors of many lists: each is foreign to all other lists. */
async function known(): Promise<string[]> {
  const ids = await graph.read({
    name: 'test',
    text: 'MATCH (n:Entity) WITH labels(n) AS kind, min(n.id) AS id, max(n.id) AS other UNWIND [id, other] AS each RETURN DISTINCT each',
  });
  const lists = ['people', 'organisations', 'events', 'places', 'participations', 'documents'];
  const { data } = (await (
    await post(server, {
      query: `{ ${lists.map((list) => `${list}(first: 2) { pageInfo { endCursor } }`).join(' ')} }`,
    })
  ).json()) as { data: Record<string, { pageInfo: { endCursor: string } }> };
  return [...ids.map(([id]) => String(id)), ...Object.values(data).map(({ pageInfo }) => pageInfo.endCursor)];
}

const ours = ['INTERNAL', 'ENGINE', 'DATABASE_UNAVAILABLE', 'OVERLOADED'];
// A body with keys of the machinery of objects is refused before GraphQL sees it.
const expected = new Set<unknown>([...errorCodes, ...graphqlCodes].filter((code) => !ours.includes(code)));
const leak = /\n\s+at |Neo\.|127\.0\.0\.1|org\.neo4j|\.js:\d/;

/** What is wrong with the answer to a question; undefined if nothing. */
async function faultOf(question: Question): Promise<string | undefined> {
  const response = await post(server, question);
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as Body;
  const codes = errors.map(({ extensions }) => extensions['code']);
  answered += data ? 1 : 0;
  // A statement of the caller's that takes too long is told so, with the status of that.
  const isLate = response.status === 504 && codes.every((code) => code === 'TIMEOUT');
  if (response.status >= 500 && !isLate) return `status ${response.status}, ${codes.join()}`;
  if (errors.some(({ message }) => leak.test(message))) return `a leak: ${text.slice(0, 500)}`;
  return codes.every((code) => expected.has(code)) ? undefined : `${codes.join()}: ${text.slice(0, 500)}`;
}

let answered = 0;

test(
  `${cases} hostile questions to all root fields, drawn with seed ${seed}, are answered or refused in our own words`,
  async () => {
    const questions = hostileQuestions(buildSchema(), new HostileValues(await known()));
    const drawn = fc.sample(questions, { seed, numRuns: Math.ceil(cases / timesAsked) }).flat();
    const faults: string[] = [];
    const work = async (): Promise<void> => {
      for (let question = drawn.pop(); question && faults.length < 5; question = drawn.pop()) {
        const fault = await faultOf(question);
        if (fault !== undefined) faults.push(`${fault} ${JSON.stringify(question)}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(faults).toEqual([]);
    // Questions that are refused before they run prove little of what lies behind.
    expect(answered).toBeGreaterThan(cases / 4);
  },
  limit,
);
