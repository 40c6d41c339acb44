import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cypherDirectory } from '../../database/graph/statement.js';

const folder = `${cypherDirectory}questions/`;

/** A worked question of the project. */
export interface Question {
  statement: string;
  /** A value for each parameter, from the examples in its header. */
  examples: Record<string, unknown>;
}

/** Names of the worked questions, sorted. */
export function questionNames(): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cypher'));
  return files.map((file) => file.replace(/\.cypher$/, '')).toSorted();
}

/** The question of a name, with or without `.cypher`; undefined where there is none. */
export function questionOf(name: string): Question | undefined {
  const bare = name.replace(/\.cypher$/, '');
  if (!/^[a-z0-9-]+$/.test(bare) || !existsSync(`${folder}${bare}.cypher`)) return undefined;
  const statement = readFileSync(`${folder}${bare}.cypher`, 'utf8');
  return { statement, examples: examplesOf(statement) };
}

/** In the header each parameter has a line `//   name  type  meaning, e.g. <JSON>`. */
function examplesOf(statement: string): Record<string, unknown> {
  const lines = [...statement.matchAll(/^\/\/ {3}(\w+) +\[?\w+\]? .*e\.g\. (.+)$/gm)];
  return Object.fromEntries(lines.map(([, name, json]) => [name, JSON.parse(json ?? 'null') as unknown]));
}
