import { graphql } from 'graphql';
import { sizeOf } from '../../bench/corpus/sizes.js';
import { openCorpus } from '../../bench/engine.js';
import { factsOf, questions } from '../../bench/questions/questions.js';
import { readConfig } from '../../src/base/config.js';
import { fromRoot } from '../../src/base/root.js';
import { open, seedsFolder, type Opened } from '../../src/commands/open.js';
import type { Report } from '../../src/database/engine/report.js';
import type { GraphReader } from '../../src/database/graph/graph.js';
import { loadSeeds } from '../../src/dossier/import/load-seeds.js';
import type { Context } from '../../src/plan/declare/context.js';
import { buildSchema } from '../../src/schema.js';
import { readOperations } from '../../src/server/graphql/operations.js';

/** A question to the API. */
interface Asked {
  name: string;
  source: string;
  variables: Record<string, unknown>;
}

/** A statement that was sent, and the rows that came: lists from `read`, by column name from `rows`. */
interface Sent {
  text: string;
  parameters: object;
  how: keyof GraphReader;
  rows: unknown[];
}

/** A question with all that the database said to it. */
export type Recorded = Asked & { sent: Sent[] };

/** The ready operations on the seeds, and the questions of the bench on its corpus of a size, such as `S`. */
export async function recordAll(size: string, report: Report): Promise<Recorded[]> {
  return [...(await ofSeeds(report)), ...(await ofCorpus(size, report))];
}

async function ofSeeds(report: Report): Promise<Recorded[]> {
  const opened = await open(readConfig(), report);
  try {
    await loadSeeds(opened.graph, opened.foundation, seedsFolder, (phase, done) => report(phase, done > 0));
    const tabs = await readOperations(fromRoot('schema/operations'));
    const asked = tabs.map(({ title, query, variables }) => ({
      name: title,
      source: query,
      variables: JSON.parse(variables || '{}') as Record<string, unknown>,
    }));
    return await eachOf(opened, asked);
  } finally {
    await opened.close();
  }
}

async function ofCorpus(named: string, report: Report): Promise<Recorded[]> {
  const size = sizeOf(named);
  const opened = await openCorpus(size, report);
  try {
    const facts = await factsOf(opened.graph, size);
    const asked = questions.map(({ name, graphql: source, variables }) => ({
      name,
      source,
      variables: variables(facts),
    }));
    return await eachOf(opened, asked);
  } finally {
    await opened.close();
  }
}

async function eachOf(opened: Opened, asked: readonly Asked[]): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  for (const one of asked) recorded.push(await recordOne(opened, one));
  return recorded;
}

async function recordOne({ graph, foundation }: Opened, asked: Asked): Promise<Recorded> {
  const sent: Sent[] = [];
  const noting: GraphReader = {
    read: async (statement, parameters = {}) => {
      const rows = await graph.read(statement, parameters);
      sent.push({ text: statement.text, parameters, how: 'read', rows });
      return rows;
    },
    rows: async (statement, parameters = {}) => {
      const rows = await graph.rows(statement, parameters);
      sent.push({ text: statement.text, parameters, how: 'rows', rows });
      return rows;
    },
  };
  const { name, source, variables: variableValues } = asked;
  const contextValue = contextOf(noting, foundation);
  const { errors } = await graphql({ schema: buildSchema(), source, variableValues, contextValue });
  if (errors) throw new Error(`${name}: ${String(errors[0]?.message)}`);
  return { ...asked, sent };
}

/** What resolvers share, on any graph. */
export function contextOf(graph: GraphReader, foundation: Opened['foundation']): Context {
  const { vocabulary, preferences, identity } = foundation;
  return { graph, vocabulary, preferences, canonicalId: identity.canonical };
}

/** A graph that says what was recorded, at once. */
export function replayed({ sent }: Recorded): GraphReader {
  const known = new Map<string, Map<string, unknown[]>>();
  for (const { text, parameters, rows } of sent) {
    const same = known.get(text) ?? new Map<string, unknown[]>();
    known.set(text, same.set(JSON.stringify(parameters), rows));
  }
  const answer = async (
    { text }: { text: string },
    parameters: object = {},
  ): Promise<unknown[] | undefined> => {
    const same = known.get(text);
    if (same === undefined) throw new Error(`This was not asked when the rows were recorded:\n${text}`);
    // A statement that is sent once needs no look at its parameters: the time for that is none of ours.
    return same.size === 1 ? same.values().next().value : same.get(JSON.stringify(parameters));
  };
  return { read: answer as GraphReader['read'], rows: answer as GraphReader['rows'] };
}
