import { makeCursor } from '../../src/plan/compose/cursor.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { rareThreat, threats } from '../corpus/generate.js';
import { priorityId } from '../corpus/things.js';
import type { Size } from '../corpus/sizes.js';
import type { Facts, Question } from './question.type.js';
import { only } from './shape.js';
import { things } from './things.js';
import { whole } from './whole.js';
import { whoSpoke } from './who-spoke.js';

export type { Facts, Question } from './question.type.js';

export const questions: readonly Question[] = [...whoSpoke, ...things, ...whole];

/** What the questions ask about: the same kind of thing at every size, so that answers are as large. */
export async function factsOf(graph: Pick<Graph, 'rows'>, size: Size): Promise<Facts> {
  const [hot] = threats;
  const pairs = await graph.rows({ name: 'bench/pair', text: pairText });
  const pair = only(pairs) as { from: string; to: string };
  return {
    hot,
    rare: rareThreat,
    country: 'place:be',
    text: 'maes',
    person: pair.from,
    ...pair,
    priority: priorityId(size.priorities - 1),
    cursor: await cursorOf(graph, hot),
  };
}

/** Somebody with ten participations in the middle of the corpus, and one who was at the same event as a third. */
const pairText = `MATCH (from:Person) WHERE COUNT { (from)<-[:BY]-() } = 10
WITH from ORDER BY from.id LIMIT 1
MATCH (from)<-[:BY]-()-[:AT]->(:Event)<-[:AT]-()-[:BY]->(between)<-[:BY]-()-[:AT]->(:Event)<-[:AT]-()-[:BY]->(to:Person)
RETURN from.id AS from, to.id AS to ORDER BY to.id LIMIT 1`;

/** The place of the row before the deep page; of few pages the last but one. */
async function cursorOf(graph: Pick<Graph, 'rows'>, threat: string): Promise<Facts['cursor']> {
  const text = `MATCH ()-[u:UNDER]->() WHERE u.topic = $threat WITH count(*) AS rows
MATCH ()-[u:UNDER]->() WHERE u.topic = $threat
WITH u, rows ORDER BY u.order DESC, u.pid DESC
WITH collect([u.order, u.pid]) AS all, rows RETURN all[toInteger(CASE WHEN rows > 10100 THEN 10000 ELSE rows - 100 END)] AS place`;
  const { place } = only(await graph.rows({ name: 'bench/cursor', text }, { threat }));
  const [order, pid] = place as [string, string];
  return { order, pid, text: makeCursor('participations DATE DESC', [order, pid]) };
}
