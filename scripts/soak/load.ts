import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { fromRoot } from '../../src/base/root.js';

const folder = fromRoot('schema/operations');
const samplesWanted = 60;
/** Time in milliseconds that the server has to collect its garbage. */
const collection = 200;
export interface Pace {
  /** How many questions are under way. */
  atOnce: number;
  /** Milliseconds after each. */
  rest: number;
}
export const brisk: Pace = { atOnce: 4, rest: 0 };
export const calm: Pace = { atOnce: 2, rest: 100 };
/** What a server may say whose machine has no time for it. */
const excuses = /"code":"(?:TIMEOUT|OVERLOADED|DATABASE_UNAVAILABLE)"/;

/** What the server held at a moment. */
export interface Sample {
  second: number;
  /** In MB, as are the bytes of the heap. */
  memory: number;
  heap: number;
  handles: number;
  /** The median in ms; undefined without answers. */
  latency: number | undefined;
}

/** How a run went. */
export interface Run {
  asked: number;
  /** Of these, questions for which there was no time. */
  refused: number;
  /** What went wrong. */
  faults: string[];
  samples: Sample[];
}

/** A run under way, with the times of the answers since the last sample. */
type Running = Run & { latencies: number[] };

interface Question {
  name: string;
  path: string;
  body?: object;
}

/**
 * Asks a server for some seconds, several questions at a time.
 *
 * @param collect has the server collect its garbage
 */
export async function load(
  url: string,
  seconds: number,
  { atOnce, rest }: Pace,
  collect: () => void,
): Promise<Run> {
  const questions = [...operations(), ...others()];
  const run: Running = { asked: 0, refused: 0, faults: [], latencies: [], samples: [] };
  const first = new Map<string, string>();
  // Once each, before anything is counted: plans, code and connections are made then.
  for (const question of questions) await ask(url, question, first, run);
  run.latencies.length = 0;
  const begin = performance.now();
  const isOver = (): boolean => performance.now() - begin > seconds * 1000 || run.faults.length > 20;
  const worker = async (_: unknown, start: number): Promise<void> => {
    for (let turn = start; !isOver(); turn += 1) {
      const question = questions[turn % questions.length];
      if (question) await ask(url, question, first, run);
      if (rest > 0) await pause(rest);
    }
  };
  const workers = Array.from({ length: atOnce }, worker);
  while (!isOver()) {
    await pause((seconds * 1000) / samplesWanted);
    collect();
    await pause(collection);
    run.samples.push(await sample(url, (performance.now() - begin) / 1000, run.latencies.splice(0)));
  }
  await Promise.all(workers);
  return run;
}

/** The ready operations of the playground. */
function operations(): Question[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.map((name) => {
    const variables = name.replace('.graphql', '.json');
    const known = readdirSync(folder).includes(variables);
    const query = readFileSync(join(folder, name), 'utf8');
    const body = {
      query,
      ...(known && { variables: JSON.parse(readFileSync(join(folder, variables), 'utf8')) as unknown }),
    };
    return { name, path: '/graphql', body };
  });
}

/** What else people do: open the page, take the graph away, write a statement, make a mistake. */
function others(): Question[] {
  const question = (name: string, query: string): Question => ({ name, path: '/graphql', body: { query } });
  return [
    { name: 'home page', path: '/' },
    { name: 'export', path: '/export/ndjson' },
    question('statement', '{ cypher(statement: "MATCH (e:Event) RETURN count(e) AS events") { rows } }'),
    question('mistake', '{ events(first: 1000) { nodes { id } } }'),
  ];
}

async function ask(
  url: string,
  { name, path, body }: Question,
  first: Map<string, string>,
  run: Running,
): Promise<void> {
  const begin = performance.now();
  try {
    const response = await fetch(url + path, body ? posting(body) : undefined);
    const answer = comparable(await response.text());
    if (excuses.test(answer)) run.refused += 1;
    else if (response.status !== 200) throw new Error(`status ${response.status}`);
    else if (!first.has(name)) first.set(name, answer);
    else if (!isDeepStrictEqual(answer, first.get(name))) throw new Error('another answer than at first');
  } catch (error) {
    run.faults.push(`${name}: ${(error as Error).message}`);
  }
  run.asked += 1;
  run.latencies.push(performance.now() - begin);
}

function posting(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** An answer without what is new in each: the id of the request. */
function comparable(text: string): string {
  return text.replaceAll(/"requestId":"[^"]*"/g, '');
}

async function sample(url: string, second: number, latencies: number[]): Promise<Sample> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const figure = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    second,
    memory: figure('process_resident_memory_bytes') / 1e6,
    heap: (figure('nodejs_heap_size_used_bytes') + figure('nodejs_external_memory_bytes')) / 1e6,
    handles: figure('process_open_fds'),
    latency: sorted[Math.floor(sorted.length / 2)],
  };
}
