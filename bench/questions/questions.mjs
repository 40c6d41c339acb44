import { makeCursor } from '../../dist/plan/compose/cursor.js';
import { rareThreat, threats } from '../corpus/generate.mjs';
import { priorityId } from '../corpus/things.mjs';
import { things } from './things.mjs';
import { whole } from './whole.mjs';
import { whoSpoke } from './who-spoke.mjs';

/**
 * @typedef {(text: string, parameters: object) => Promise<unknown[][]>} Run sends a statement
 * @typedef {object} Question
 * @property {string} name
 * @property {string} graphql for the project
 * @property {(facts: object) => object} variables what is asked about in this corpus
 * @property {(facts: object) => object} [floorVariables] if the floor needs others
 * @property {(run: Run, variables: object) => Promise<object>} floor the same answer by hand
 */

/** @type {Question[]} */
export const questions = [...whoSpoke, ...things, ...whole];

/**
 * What the questions ask about: the same kind of thing at every size, so that answers are as large.
 * @param {import('../../dist/database/graph/graph.js').Graph} graph
 * @param {import('../corpus/sizes.mjs').Size} size
 */
export async function factsOf(graph, size) {
  const [hot] = threats;
  const [pair] = await graph.rows({ name: 'bench/pair', text: pairText });
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
async function cursorOf(graph, threat) {
  const text = `MATCH ()-[u:UNDER]->() WHERE u.topic = $threat WITH count(*) AS rows
MATCH ()-[u:UNDER]->() WHERE u.topic = $threat
WITH u, rows ORDER BY u.order DESC, u.pid DESC
WITH collect([u.order, u.pid]) AS all, rows RETURN all[toInteger(CASE WHEN rows > 10100 THEN 10000 ELSE rows - 100 END)] AS place`;
  const [{ place }] = await graph.rows({ name: 'bench/cursor', text }, { threat });
  const [order, pid] = place;
  return { order, pid, text: makeCursor('participations DATE DESC', [order, pid]) };
}
