import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

const folder = new URL('../../schema/operations/', import.meta.url);
const samplesWanted = 60;
/** Time in milliseconds that the server has to collect its garbage. */
const collection = 200;
/** How many questions are under way, and the rest in milliseconds after each. */
export const brisk = { atOnce: 4, rest: 0 };
export const calm = { atOnce: 2, rest: 100 };
/** What a server may say whose machine has no time for it. */
const excuses = /"code":"(?:TIMEOUT|OVERLOADED|DATABASE_UNAVAILABLE)"/;

/**
 * Asks a server for some seconds, several questions at a time.
 *
 * @param collect has the server collect its garbage
 * @returns samples `{ second, memory (MB), heap (MB), handles, latency (ms, median; undefined without answers) }`, how many were asked, how many of
 *   them were refused for want of time, and what went wrong
 */
export async function load(url, seconds, { atOnce, rest }, collect) {
  const questions = [...operations(), ...others()];
  const run = { asked: 0, refused: 0, faults: [], latencies: [], samples: [] };
  const first = new Map();
  // Once each, before anything is counted: plans, code and connections are made then.
  for (const question of questions) await ask(url, question, first, run);
  run.latencies.length = 0;
  const begin = performance.now();
  const isOver = () => performance.now() - begin > seconds * 1000 || run.faults.length > 20;
  const worker = async (_, start) => {
    for (let turn = start; !isOver(); turn += 1) {
      await ask(url, questions[turn % questions.length], first, run);
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
function operations() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.map((name) => {
    const variables = name.replace('.graphql', '.json');
    const known = readdirSync(folder).includes(variables);
    const query = readFileSync(new URL(name, folder), 'utf8');
    const body = {
      query,
      ...(known && { variables: JSON.parse(readFileSync(new URL(variables, folder), 'utf8')) }),
    };
    return { name, path: '/graphql', body };
  });
}

/** What else people do: open the page, take the graph away, write a statement, make a mistake. */
function others() {
  const question = (name, query) => ({ name, path: '/graphql', body: { query } });
  return [
    { name: 'home page', path: '/' },
    { name: 'export', path: '/export/ndjson' },
    question('statement', '{ cypher(statement: "MATCH (e:Event) RETURN count(e) AS events") { rows } }'),
    question('mistake', '{ events(first: 1000) { nodes { id } } }'),
  ];
}

async function ask(url, { name, path, body }, first, run) {
  const begin = performance.now();
  try {
    const response = await fetch(url + path, body ? posting(body) : undefined);
    const answer = comparable(await response.text());
    if (excuses.test(answer)) run.refused += 1;
    else if (response.status !== 200) throw new Error(`status ${response.status}`);
    else if (!first.has(name)) first.set(name, answer);
    else if (!isDeepStrictEqual(answer, first.get(name))) throw new Error('another answer than at first');
  } catch (error) {
    run.faults.push(`${name}: ${error.message}`);
  }
  run.asked += 1;
  run.latencies.push(performance.now() - begin);
}

function posting(body) {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** An answer without what is new in each: the id of the request. */
function comparable(text) {
  return text.replaceAll(/"requestId":"[^"]*"/g, '');
}

async function sample(url, second, latencies) {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const figure = (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    second,
    memory: figure('process_resident_memory_bytes') / 1e6,
    heap: (figure('nodejs_heap_size_used_bytes') + figure('nodejs_external_memory_bytes')) / 1e6,
    handles: figure('process_open_fds'),
    latency: sorted[Math.floor(sorted.length / 2)],
  };
}
