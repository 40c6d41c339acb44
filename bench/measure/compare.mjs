import { isDeepStrictEqual } from 'node:util';
import { ask } from './ask.mjs';
import { hitsOf } from './hits.mjs';

/**
 * Asks every contender every question once, before anything is timed: the answers must be equal.
 * @returns for each question and contender: the statements, their db hits, and the bytes of the answer
 * @throws Error that shows where two answers differ
 */
export async function compare(contenders, questions, facts, graph) {
  const facets = new Map();
  for (const question of questions) {
    const asked = [];
    for (const contender of contenders) asked.push(await look(contender, question, facts, graph));
    const [first, ...others] = asked.filter(Boolean);
    for (const other of others) mustEqual(question, first, other);
    facets.set(question.name, Object.fromEntries(asked.filter(Boolean).map((one) => [one.name, one])));
  }
  return facets;
}

async function look({ name, url, body, read, statements }, question, facts, graph) {
  const posted = body(question, facts);
  if (!posted) return undefined;
  const { text } = await ask(url, posted, { 'x-explain': '1' });
  const answer = JSON.parse(text);
  if (answer.errors)
    throw new Error(`${name}, ${question.name}: ${JSON.stringify(answer.errors).slice(0, 1000)}`);
  const sent = await statements(answer);
  // Once more, as it is timed: without the statements in the answer.
  const { bytes } = await ask(url, posted);
  await statements(answer);
  return { name, data: read(question, answer.data, facts), bytes, ...(sent && (await costOf(sent, graph))) };
}

/** What statements to the graph cost; other databases count otherwise. */
async function costOf(sent, graph) {
  const hits = await Promise.all(sent.map((one) => hitsOf(graph, one)));
  return { statements: sent.length, hits: hits.reduce((sum, one) => sum + one, 0) };
}

function mustEqual(question, first, other) {
  const difference = differenceOf(first.data, other.data, question.name);
  if (difference) throw new Error(`${first.name} and ${other.name} differ: ${difference}`);
}

/** Where two values differ first, as a sentence; the order of keys is none of it. */
function differenceOf(a, b, path) {
  if (isDeepStrictEqual(a, b)) return undefined;
  const deeper = typeof a === 'object' && typeof b === 'object' && a !== null && b !== null;
  const keys = deeper ? [...new Set([...Object.keys(a), ...Object.keys(b)])] : [];
  const found = keys.map((key) => differenceOf(a[key], b[key], `${path} / ${key}`)).find(Boolean);
  return found ?? `${path}: ${JSON.stringify(a)?.slice(0, 200)} and ${JSON.stringify(b)?.slice(0, 200)}`;
}
