import { isDeepStrictEqual } from 'node:util';
import type { RunningServer } from '../../src/server/server.js';
import type { Body } from '../server/graph-server.js';
import { post } from '../server/tiny-server.js';

/** Questions with their right answers. */
export type Known = readonly { query: string; data: unknown }[];

/** What became of the questions of a load. */
export interface Tally {
  right: number;
  /** Refused in words of ours, by code. */
  refused: Record<string, number>;
  /** Answered with something that is not so, or in words that are not ours. */
  wrong: string[];
  /** Not answered at all. */
  lost: string[];
}

/** What a server may say while something is broken. */
const excuses = ['DATABASE_UNAVAILABLE', 'TIMEOUT', 'OVERLOADED'];
/** Time after which a question counts as lost, in milliseconds. */
const patience = 30_000;

const questions = [
  '{ events(first: 5) { nodes { id name date { edtf } place { name } } } }',
  '{ participations(filter: { threat: ["threat:drug-trafficking"], basis: [AGENDA] }) { edges { basis node { person { name } role } } } }',
  '{ person(id: "person:ine-van-wymersch") { name sources { nodes { document { id } } } } }',
  '{ search(text: "Antwerp") { nodes { id } } }',
  '{ statistics(of: PARTICIPATIONS, by: [ROLE]) { count } }',
];

/** Asks a server that nothing ails. */
export async function knownAnswers(server: RunningServer): Promise<Known> {
  const answers = [];
  for (const query of questions) {
    const { data, errors } = (await (await post(server, { query })).json()) as Body;
    if (errors) throw new Error(JSON.stringify(errors));
    answers.push({ query, data: data as unknown });
  }
  return answers;
}

/** Keeps asking, so many at a time, until the function returned is called: it waits for what is under way. */
export function loadOn(server: RunningServer, known: Known, atOnce: number): () => Promise<Tally> {
  const tally: Tally = { right: 0, refused: {}, wrong: [], lost: [] };
  const stopping = new AbortController();
  const work = async (_: unknown, start: number): Promise<void> => {
    for (let turn = start; !stopping.signal.aborted; turn += 1)
      await askOne(server, known[turn % known.length]!, tally);
  };
  const workers = Array.from({ length: atOnce }, work);
  return async () => {
    stopping.abort();
    await Promise.all(workers);
    return tally;
  };
}

async function askOne(server: RunningServer, { query, data }: Known[number], tally: Tally): Promise<void> {
  try {
    const asked = post(server, { query });
    const response = await Promise.race([
      asked,
      new Promise<never>((_, late) => setTimeout(late, patience, 'late').unref()),
    ]);
    const answer = (await response.json()) as Body;
    const code = String(answer.errors?.[0]?.extensions['code']);
    if (isDeepStrictEqual(answer, { data })) tally.right += 1;
    else if (excuses.includes(code)) tally.refused[code] = (tally.refused[code] ?? 0) + 1;
    else tally.wrong.push(`${query}: ${JSON.stringify(answer)}`);
  } catch (error) {
    tally.lost.push(`${query}: ${String(error)}`);
  }
}

/** Resolves at the first right answer. @throws Error after so many milliseconds */
export async function answersWithin(
  server: RunningServer,
  known: Known,
  milliseconds: number,
): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const tally: Tally = { right: 0, refused: {}, wrong: [], lost: [] };
    await askOne(server, known[0]!, tally);
    if (tally.right > 0) return;
    if (Date.now() > end)
      throw new Error(`No right answer within ${milliseconds} ms: ${JSON.stringify(tally)}`);
  }
}
