import { isDeepStrictEqual } from 'node:util';
import type { Graph } from '../../src/database/graph/graph.js';
import type { Contender } from '../contenders/contender.type.js';
import type { Facts, Question } from '../questions/question.type.js';
import { ask } from './ask.js';
import { hitsOf, type Sent } from './hits.js';

/** What a contender answered to a question, and what that took: other databases than the graph count otherwise. */
export interface Facet {
  name: string;
  data: object;
  bytes: number;
  statements?: number;
  hits?: number;
}

/**
 * Asks every contender every question once, before anything is timed: the answers must be equal.
 * @returns by question, then contender
 * @throws Error that shows where two answers differ
 */
export async function compare(
  contenders: readonly Contender[],
  questions: readonly Question[],
  facts: Facts,
  graph: Graph,
): Promise<Map<string, Map<string, Facet>>> {
  const facets = new Map<string, Map<string, Facet>>();
  for (const question of questions) {
    const asked: Facet[] = [];
    for (const contender of contenders) {
      const facet = await look(contender, question, facts, graph);
      if (facet) asked.push(facet);
    }
    for (const other of asked) mustEqual(question, asked[0] ?? other, other);
    facets.set(question.name, new Map(asked.map((one) => [one.name, one])));
  }
  return facets;
}

async function look(
  { name, url, body, read, statements }: Contender,
  question: Question,
  facts: Facts,
  graph: Graph,
): Promise<Facet | undefined> {
  const posted = body(question, facts);
  if (!posted) return undefined;
  const { text } = await ask(url, posted, { 'x-explain': '1' });
  const answer = JSON.parse(text) as { data: object; errors?: unknown };
  if (answer.errors)
    throw new Error(`${name}, ${question.name}: ${JSON.stringify(answer.errors).slice(0, 1000)}`);
  const sent = await statements(answer);
  // Once more, as it is timed: without the statements in the answer.
  const { bytes } = await ask(url, posted);
  await statements(answer);
  return { name, data: read(question, answer.data, facts), bytes, ...(sent && (await costOf(sent, graph))) };
}

async function costOf(sent: Sent[], graph: Graph): Promise<Pick<Facet, 'statements' | 'hits'>> {
  const hits = await Promise.all(sent.map((one) => hitsOf(graph, one)));
  return { statements: sent.length, hits: hits.reduce((sum, one) => sum + one, 0) };
}

function mustEqual(question: Question, first: Facet, other: Facet): void {
  const difference = differenceOf(first.data, other.data, question.name);
  if (difference) throw new Error(`${first.name} and ${other.name} differ: ${difference}`);
}

/** Where two values differ first, as a sentence; the order of keys is none of it. */
function differenceOf(a: unknown, b: unknown, path: string): string | undefined {
  if (isDeepStrictEqual(a, b)) return undefined;
  const [inA, inB] = [entriesOf(a), entriesOf(b)];
  const keys = inA && inB ? [...new Set([...inA.keys(), ...inB.keys()])] : [];
  const found = keys
    .map((key) => differenceOf(inA?.get(key), inB?.get(key), `${path} / ${key}`))
    .find(Boolean);
  return found ?? `${path}: ${JSON.stringify(a)?.slice(0, 200)} and ${JSON.stringify(b)?.slice(0, 200)}`;
}

function entriesOf(value: unknown): Map<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}
