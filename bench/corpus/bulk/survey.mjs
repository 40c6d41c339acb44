import { createHash } from 'node:crypto';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical } from '../../../dist/base/canonical.js';
import { exportNdjson } from '../../../dist/keep/snapshot/ndjson.js';

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
 * @param {string} folder where the files go
 */
export async function survey(graph, folder) {
  await mkdir(folder, { recursive: true });
  const [numbers] = await graph.rows(last);
  await surveyAll(graph, folder, nodes, numbers.nodes, nodeLine);
  await surveyAll(graph, folder, relationships, numbers.relationships, relationshipLine);
  await surveySchema(graph, folder);
  await surveyExport(graph, join(folder, 'canonical export'));
}

async function surveyAll(graph, folder, statement, highest, lineOf) {
  const groups = new Map();
  for (let from = 0; from <= (highest ?? -1); from += page) {
    for (const row of await graph.rows(statement, { from, to: from + page })) {
      const [group, line] = lineOf(row);
      const lines = groups.get(group);
      if (lines) lines.push(line);
      else groups.set(group, [line]);
    }
  }
  for (const [group, lines] of groups) await writeLines(join(folder, group), lines.sort());
}

function nodeLine({ labels, properties, types }) {
  return [`nodes ${labels.sort().join(':')}`, canonical({ id: properties.id, ...typed(properties, types) })];
}

function relationshipLine({ type, from, fromLabels, to, toLabels, properties, types }) {
  const ends = { from: `${from} ${fromLabels.sort()}`, to: `${to} ${toLabels.sort()}` };
  return [`relationships ${type}`, canonical({ ...ends, ...typed(properties, types) })];
}

function typed(properties, types) {
  const values = types.map(([key, type]) => [
    key,
    { type, value: instants.includes(key) ? 0 : properties[key] },
  ]);
  return { properties: Object.fromEntries(values) };
}

async function surveySchema(graph, folder) {
  await writeLines(join(folder, 'constraints'), (await graph.rows(constraints)).map(canonical));
  await writeLines(join(folder, 'indexes'), (await graph.rows(indexes)).map(canonical));
  const [{ data }] = await graph.rows(counts);
  const told = [...data.nodes, ...data.relationships].map(canonical).sort();
  await writeLines(join(folder, 'counts of the planner'), told);
}

async function surveyExport(graph, path) {
  const file = await open(path, 'w');
  for await (const text of exportNdjson(graph)) await file.write(text);
  await file.close();
}

/** @param {string[]} lines */
function writeLines(path, lines) {
  return writeFile(path, lines.map((line) => `${line}\n`).join(''));
}

/** @param {Buffer} bytes */
export function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
