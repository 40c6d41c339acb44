import { createHash } from 'node:crypto';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical } from '../../../src/base/canonical.js';
import type { Graph, Row } from '../../../src/database/graph/graph.js';
import type { Statement } from '../../../src/database/graph/statement.js';
import { exportNdjson } from '../../../src/keep/snapshot/ndjson.js';

const page = 20_000;

/** Instants at which something was done: the only values in which two graphs of the same dossiers may differ. */
const instants = ['importedAt', 'loadedAt'];

const last = {
  name: 'bench/last-numbers',
  text: `OPTIONAL MATCH (n) WITH max(id(n)) AS nodes
OPTIONAL MATCH ()-[r]->() RETURN nodes, max(id(r)) AS relationships`,
};
const nodes = {
  name: 'bench/all-nodes',
  text: `MATCH (n) WHERE $from <= id(n) < $to
RETURN labels(n) AS labels, properties(n) AS properties, [key IN keys(n) | [key, valueType(n[key])]] AS types`,
};
const relationships = {
  name: 'bench/all-relationships',
  text: `MATCH (a)-[r]->(b) WHERE $from <= id(r) < $to
RETURN type(r) AS type, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels,
  properties(r) AS properties, [key IN keys(r) | [key, valueType(r[key])]] AS types`,
};
const constraints = {
  name: 'bench/constraints',
  text: 'SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties ORDER BY name',
};
const indexes = {
  name: 'bench/indexes',
  text: `SHOW INDEXES YIELD name, state, type, entityType, labelsOrTypes, properties, owningConstraint ORDER BY name`,
};
const counts = {
  name: 'bench/counts',
  text: "CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data",
};

/**
 * Writes down all that a store holds: a sorted file for the nodes of each set of labels and for the relationships of each
 * type, with all properties and the types of their values; the canonical export; the schema; and what the planner is told.
 * @param folder where the files go
 */
export async function survey(graph: Graph, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [numbers] = await graph.rows(last);
  await surveyAll(graph, folder, nodes, numbers?.['nodes'], nodeLine);
  await surveyAll(graph, folder, relationships, numbers?.['relationships'], relationshipLine);
  await surveySchema(graph, folder);
  await surveyExport(graph, join(folder, 'canonical export'));
}

/** @param highest the last number that is given; null where there is none */
async function surveyAll(
  graph: Graph,
  folder: string,
  statement: Statement,
  highest: unknown,
  lineOf: (row: Row) => [group: string, line: string],
): Promise<void> {
  const groups = new Map<string, string[]>();
  for (let from = 0; from <= Number(highest ?? -1); from += page) {
    for (const row of await graph.rows(statement, { from, to: from + page })) {
      const [group, line] = lineOf(row);
      const lines = groups.get(group);
      if (lines) lines.push(line);
      else groups.set(group, [line]);
    }
  }
  for (const [group, lines] of groups) await writeLines(join(folder, group), lines.sort());
}

/** A node or a relationship as the store holds it. */
interface Stored {
  properties: Record<string, unknown>;
  /** Each property with the type of its value. */
  types: [key: string, type: string][];
}

interface StoredRelationship extends Stored {
  type: string;
  from: string;
  fromLabels: string[];
  to: string;
  toLabels: string[];
}

function nodeLine(row: Row): [group: string, line: string] {
  const { labels, ...node } = row as unknown as Stored & { labels: string[] };
  return [`nodes ${labels.sort().join(':')}`, canonical({ id: node.properties['id'], ...typed(node) })];
}

function relationshipLine(row: Row): [group: string, line: string] {
  const { type, from, fromLabels, to, toLabels, ...stored } = row as unknown as StoredRelationship;
  const ends = { from: `${from} ${String(fromLabels.sort())}`, to: `${to} ${String(toLabels.sort())}` };
  return [`relationships ${type}`, canonical({ ...ends, ...typed(stored) })];
}

function typed({ properties, types }: Stored): { properties: object } {
  const values = types.map(([key, type]) => [
    key,
    { type, value: instants.includes(key) ? 0 : properties[key] },
  ]);
  return { properties: Object.fromEntries(values) };
}

async function surveySchema(graph: Graph, folder: string): Promise<void> {
  await writeLines(join(folder, 'constraints'), (await graph.rows(constraints)).map(canonical));
  await writeLines(join(folder, 'indexes'), (await graph.rows(indexes)).map(canonical));
  const [row] = await graph.rows(counts);
  const data = row?.['data'] as Record<'nodes' | 'relationships', unknown[]>;
  const told = [...data.nodes, ...data.relationships].map(canonical).sort();
  await writeLines(join(folder, 'counts of the planner'), told);
}

async function surveyExport(graph: Graph, path: string): Promise<void> {
  const file = await open(path, 'w');
  for await (const text of exportNdjson(graph)) await file.write(text);
  await file.close();
}

function writeLines(path: string, lines: string[]): Promise<void> {
  return writeFile(path, lines.map((line) => `${line}\n`).join(''));
}

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
