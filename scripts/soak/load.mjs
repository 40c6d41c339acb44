import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

const folder = new URL('../../schema/operations/', import.meta.url);
const atOnce = 4;
const samplesWanted = 60;

/**
 * Asks a server for some seconds, several questions at a time.
 *
 * @returns samples `{ second, memory (MB), handles, latency (ms, median) }`, how many were asked, and what went wrong
 */
export async function load(url, seconds) {
  const questions = [...operations(), ...others()];
  const run = { asked: 0, faults: [], latencies: [], samples: [] };
  const first = new Map();
  // Once each, before anything is counted: plans, code and connections are made then.
  for (const question of questions) await ask(url, question, first, run);
  run.latencies.length = 0;
  const begin = performance.now();
  const isOver = () => performance.now() - begin > seconds * 1000 || run.faults.length > 20;
  const worker = async (_, start) => {
    for (let turn = start; !isOver(); turn += 1)
      await ask(url, questions[turn % questions.length], first, run);
  };
  const workers = Array.from({ length: atOnce }, worker);
  while (!isOver()) {
    await pause((seconds * 1000) / samplesWanted);
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
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    if (!first.has(name)) first.set(name, answer);
    if (!isDeepStrictEqual(answer, first.get(name))) throw new Error('another answer than at first');
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
    handles: figure('process_open_fds'),
    latency: sorted[Math.floor(sorted.length / 2)] ?? 0,
  };
}
