import { factsOf, questions } from '../../bench/questions/questions.mjs';
import { openCorpus } from '../../bench/engine.mjs';
import { sizeOf } from '../../bench/corpus/sizes.mjs';
import { open, seedsFolder } from '../../dist/commands/open.js';
import { loadSeeds } from '../../dist/dossier/import/load-seeds.js';
import { fromRoot } from '../../dist/base/root.js';
import { buildSchema } from '../../dist/schema.js';
import { readOperations } from '../../dist/server/graphql/operations.js';
import { graphql } from 'graphql';

/**
 * @typedef {object} Recorded a question with all that the database said to it
 * @property {string} name
 * @property {string} source
 * @property {object} variables
 * @property {{text: string, parameters: object, how: 'read' | 'rows', rows: unknown[]}[]} sent
 */

/**
 * The ready operations on the seeds, and the questions of the bench on its corpus.
 * @param {object} config what `readConfig` says
 * @param {string} size of the corpus of the bench
 * @param {(line: string, passing?: boolean) => void} report
 * @returns {Promise<Recorded[]>}
 */
export async function recordAll(config, size, report) {
  return [...(await ofSeeds(config, report)), ...(await ofCorpus(sizeOf(size), report))];
}

async function ofSeeds(config, report) {
  const opened = await open(config, report);
  try {
    await loadSeeds(opened.graph, opened.foundation, seedsFolder, report);
    const tabs = await readOperations(fromRoot('schema/operations'));
    const asked = tabs.map(({ title, query, variables }) => [title, query, JSON.parse(variables ?? '{}')]);
    return await eachOf(opened, asked);
  } finally {
    await opened.close();
  }
}

async function ofCorpus(size, report) {
  const opened = await openCorpus(size, report);
  try {
    const facts = await factsOf(opened.graph, size);
    const asked = questions.map(({ name, graphql: source, variables }) => [name, source, variables(facts)]);
    return await eachOf(opened, asked);
  } finally {
    await opened.close();
  }
}

async function eachOf(opened, asked) {
  const recorded = [];
  for (const [name, source, variables] of asked)
    recorded.push(await recordOne(opened, name, source, variables));
  return recorded;
}

async function recordOne({ graph, foundation }, name, source, variableValues) {
  const sent = [];
  const noting =
    (how) =>
    async ({ name: statement, text }, parameters = {}) => {
      const rows = await graph[how]({ name: statement, text }, parameters);
      sent.push({ text, parameters, how, rows });
      return rows;
    };
  const contextValue = contextOf({ read: noting('read'), rows: noting('rows') }, foundation);
  const { errors } = await graphql({ schema: buildSchema(), source, variableValues, contextValue });
  if (errors) throw new Error(`${name}: ${errors[0].message}`);
  return { name, source, variables: variableValues, sent };
}

/** What resolvers share, on any graph. */
export function contextOf(graph, { vocabulary, preferences, identity }) {
  return { graph, vocabulary, preferences, canonicalId: identity.canonical };
}

/**
 * A graph that says what was recorded, at once.
 * @param {Recorded} recorded
 */
export function replayed({ sent }) {
  const known = new Map();
  for (const { text, parameters, rows } of sent) {
    const same = known.get(text) ?? new Map();
    known.set(text, same.set(JSON.stringify(parameters), rows));
  }
  const answer = async ({ text }, parameters = {}) => {
    const same = known.get(text);
    if (same === undefined) throw new Error(`This was not asked when the rows were recorded:\n${text}`);
    // A statement that is sent once needs no look at its parameters: the time for that is none of ours.
    return same.size === 1 ? same.values().next().value : same.get(JSON.stringify(parameters));
  };
  return { read: answer, rows: answer };
}
