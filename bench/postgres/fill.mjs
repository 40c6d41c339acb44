import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { programs } from './server.mjs';
import { tables } from './tables.mjs';

/**
 * Copies the graph into the tables, row by row: memory does not grow with it.
 * @param {string} host folder of the socket
 * @param {{driver: import('neo4j-driver').Driver, database: string}} graph
 */
export async function fill(host, { driver, database }) {
  psql(host, 'schema.sql');
  for (const [table, cypher] of Object.entries(tables))
    await copy(host, driver.session({ database }), table, cypher);
  psql(host, 'indexes.sql');
  psql(host, 'analyze.sql');
}

const connection = (host) => ['-h', host, '-U', 'bench', '-d', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1'];

function psql(host, file) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { status, stderr } = spawnSync(`${programs()}/psql`, [...connection(host), '-f', path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
}

async function copy(host, session, table, cypher) {
  const child = spawn(`${programs()}/psql`, [...connection(host), '-c', `COPY ${table} FROM STDIN`], {
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
function field(value) {
  if (value === null) return '\\N';
  return escape(Array.isArray(value) ? `{${value.map(quoted).join(',')}}` : String(value));
}

const quoted = (item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`;
const signs = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escape = (text) => text.replace(/[\\\t\n\r]/g, (sign) => signs[sign]);

/** What the tables are made from: data from before a change of it are made anew. */
export const recipe = ['schema.sql', 'indexes.sql', 'tables.mjs']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');
