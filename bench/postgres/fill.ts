import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Session } from 'neo4j-driver';
import { fromRoot } from '../../src/base/root.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { programs } from './server.js';
import { tables } from './tables.js';

/**
 * Copies the graph into the tables, row by row: memory does not grow with it.
 * @param host folder of the socket
 */
export async function fill(host: string, { driver, database }: Graph): Promise<void> {
  psql(host, 'schema.sql');
  for (const [table, cypher] of Object.entries(tables))
    await copy(host, driver.session({ database }), table, cypher);
  psql(host, 'indexes.sql');
  psql(host, 'analyze.sql');
}

const connection = (host: string): string[] => [
  '-h',
  host,
  '-U',
  'bench',
  '-d',
  'postgres',
  '-q',
  '-v',
  'ON_ERROR_STOP=1',
];

function psql(host: string, file: string): void {
  const path = fromRoot(`bench/postgres/${file}`);
  const { status, stderr } = spawnSync(`${String(programs())}/psql`, [...connection(host), '-f', path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
}

async function copy(host: string, session: Session, table: string, cypher: string): Promise<void> {
  const child = spawn(`${String(programs())}/psql`, [...connection(host), '-c', `COPY ${table} FROM STDIN`], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const record of session.run(cypher)) {
    const line = `${[...record.values()].map(field).join('\t')}\n`;
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = await ended;
  await session.close();
  if (code !== 0) throw new Error(`COPY ${table} ended with ${code}.`);
}

/** A value as COPY reads it. */
function field(value: unknown): string {
  if (value === null) return '\\N';
  return escape(Array.isArray(value) ? `{${value.map(quoted).join(',')}}` : String(value));
}

const quoted = (item: unknown): string => `"${String(item).replace(/["\\]/g, '\\$&')}"`;
const signs: Partial<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escape = (text: string): string => text.replace(/[\\\t\n\r]/g, (sign) => signs[sign] ?? sign);

/** What the tables are made from: data from before a change of it are made anew. */
export const recipe = ['schema.sql', 'indexes.sql', 'tables.ts']
  .map((file) => readFileSync(fromRoot(`bench/postgres/${file}`), 'utf8'))
  .join('\n');
