import { afterAll, beforeAll, expect, test } from 'vitest';
import { retractDocument } from '../../src/dossier/import/import.js';
import type { Foundation } from '../../src/dossier/import/foundation.js';
import { pause } from '../../src/database/engine/process.js';
import { connect, type Graph } from '../../src/database/graph/graph.js';
import type { RunningServer } from '../../src/server/server.js';
import { validText } from '../dossier/read/valid.js';
import { startGraphServer } from '../server/graph-server.js';
import { post } from '../server/tiny-server.js';
import { foundingGraph, importText, testFoundation } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';

// Hundreds of questions while a document comes and goes: whatever is answered is the answer of one state of the graph, and
// says which. All values asked for depend on the document, several of one question on each other.

/** The document comes and goes at least so often, and until so many questions are answered. */
const rounds = 12;
const enough = 400;
const clients = 12;
const document = 'document:seminar';

const questions = [
  '{ meta { dataVersion counts { type count } } documents { totalCount } people { totalCount nodes { id name sources { totalCount } } } }',
  '{ a: organisations { totalCount nodes { id } } b: organisations { nodes { id } } c: events { totalCount } meta { dataVersion } }',
  '{ search(text: "Anvers") { totalCount nodes { id name } } places { totalCount } meta { dataVersion } }',
  '{ statistics(of: DOCUMENTS, by: [LANGUAGE]) { count } documents { totalCount } }',
  '{ event(id: "event:seminar") { id participations { totalCount } } events(filter: { series: [] }) { totalCount } places { totalCount } }',
  '{ participations(filter: { event: ["event:seminar"] }) { totalCount nodes { id person { name } } } }',
];

let graph: Graph;
/** Whoever imports is another process, as a rule. */
let importer: Graph;
let foundation: Foundation;
let server: RunningServer;

beforeAll(async () => {
  graph = await foundingGraph();
  importer = await connect(ownEngine());
  foundation = await testFoundation();
  server = await startGraphServer(graph, { logLevel: 'silent' });
});
afterAll(async () => {
  await server.close();
  await importer.close();
  await graph.close();
});

const come = () => importText(importer, foundation, validText);
const go = () => retractDocument(importer, foundation, document);

/** What an answer says but for the id of the request. */
async function saying(response: Response): Promise<string> {
  return (await response.text()).replace(/"requestId":"[^"]+"/, '');
}

const modern = { accept: 'application/graphql-response+json' };
const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { ...modern, ...headers } });

/** The right answers by the data version and the question, read while nothing changes. */
type Right = Map<string, string[]>;

async function rightAnswers(): Promise<[version: string, answers: string[]]> {
  const answers: string[] = [];
  let version = '';
  for (const query of questions) {
    const response = await post(server, { query });
    version = response.headers.get('x-data-version') ?? '';
    answers.push(await saying(response));
  }
  expect(answers[0]).toContain(version);
  return [version, answers];
}

interface Tally {
  right: Record<string, number>;
  unchanged: number;
  refused: number;
  wrong: string[];
}

function answeredOf({ right, wrong }: Tally): number {
  return Object.values(right).reduce((sum, count) => sum + count, wrong.length);
}

async function client(right: Right, tally: Tally, number: number, stopped: AbortSignal): Promise<void> {
  const kept = new Map<number, { etag: string; text: string }>();
  for (let turn = number; !stopped.aborted; turn += 1) {
    const which = turn % questions.length;
    const query = questions[which]!;
    const known = kept.get(which);
    const response =
      number % 3 === 0
        ? await post(server, { query })
        : await get(query, known && number % 3 === 1 ? { 'if-none-match': known.etag } : {});
    const version = response.headers.get('x-data-version') ?? '';
    const text = response.status === 304 ? (known?.text ?? '') : await saying(response);
    if (response.status === 503 && text.includes('OVERLOADED') && version === '') tally.refused += 1;
    else if (right.get(version)?.[which] !== text)
      tally.wrong.push(`${response.status} ${version} ${query} ${text}`);
    else {
      tally.right[version] = (tally.right[version] ?? 0) + 1;
      if (response.status === 304) tally.unchanged += 1;
      const etag = response.headers.get('etag');
      if (etag !== null) kept.set(which, { etag, text });
    }
  }
}

test('no answer mixes two states, and each has its version, while a document is imported and retracted', async () => {
  const without = await rightAnswers();
  await come();
  const right: Right = new Map([without, await rightAnswers()]);
  expect(right.size).toBe(2);
  const tally: Tally = { right: {}, unchanged: 0, refused: 0, wrong: [] };
  const stopping = new AbortController();
  const asking = Array.from({ length: clients }, (_, number) =>
    client(right, tally, number, stopping.signal),
  );
  for (let round = 0; round < rounds || answeredOf(tally) < enough; round += 1) {
    await (round % 2 === 0 ? go() : come());
    await pause((round % 4) * 100);
  }
  stopping.abort();
  await Promise.all(asking);
  console.log(`${answeredOf(tally)} right, of these ${tally.unchanged} unchanged; ${tally.refused} refused`);
  expect(tally.wrong.slice(0, 3)).toEqual([]);
  expect(Object.keys(tally.right).toSorted()).toEqual([...right.keys()].toSorted());
  expect(tally.unchanged).toBeGreaterThan(0);
});

test('a question whose answer is known is not read, and one that is answered costs no statement for its version', async () => {
  const query = questions[1]!;
  await get(query);
  const etag = (await get(query)).headers.get('etag') ?? '';
  const sent: string[] = [];
  const stop = graph.watch(({ name }) => {
    sent.push(name);
    return () => undefined;
  });
  expect((await get(query, { 'if-none-match': etag })).status).toBe(304);
  expect(sent.splice(0)).toEqual(['import/writer']);
  expect((await get(query)).status).toBe(200);
  expect((await post(server, { query })).status).toBe(200);
  stop();
  expect(sent.filter((name) => name === 'import/writer')).toEqual([]);
  expect(sent).toHaveLength(8);
});

test('statements of callers say the version too, and what needs no statement says none', async () => {
  const version = (await get(questions[0]!)).headers.get('x-data-version');
  const cypher = await post(server, {
    query: '{ cypher(statement: "MATCH (n:Event) RETURN count(n)") { rows } }',
  });
  expect([cypher.status, cypher.headers.get('x-data-version')]).toEqual([200, version]);
  const schema = await get('{ __schema { types { name } } }');
  expect([schema.status, schema.headers.get('x-data-version')]).toEqual([200, null]);
  expect(schema.headers.get('etag')).not.toBeNull();
});
