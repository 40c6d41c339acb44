import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { neo4jGraphQL } from '../questions/neo4j-graphql/questions.mjs';
import { inSql } from '../questions/sql/questions.mjs';

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {number} pid of the process that answers
 * @property {number} [database] of the database, if it is not the engine of the corpus
 * @property {string} url
 * @property {(question: object, facts: object) => object | undefined} body what is posted; undefined if it has no answer
 * @property {(question: object, data: object, facts: object) => object} read its answer in the form of the project
 * @property {(answer: any) => Promise<{cypher: string, parameters: object}[] | undefined>} statements those to the graph behind
 *   an answer; undefined if it asks another database
 * @property {() => Promise<void>} close
 */

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * This project, as `npm start` starts it, on the engine of the corpus.
 * @returns {Promise<Contender>}
 */
export async function startProject({ uri, user, password }) {
  const env = { ...process.env, PORT: '0', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const child = spawn(process.execPath, ['dist/main.js', 'start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = `${await readyAt(child)}/graphql`;
  return {
    name: 'project',
    pid: child.pid,
    url,
    body: ({ graphql: query, variables }, facts) => ({ query, variables: variables(facts) }),
    read: (_, data) => data,
    statements: async (answer) => answer.extensions.statements,
    close: () => end(child),
  };
}

async function readyAt(child) {
  let told = '';
  for await (const part of child.stdout) {
    told += part;
    const [, url] = /Ready: (http\S+?)\/ /.exec(told) ?? [];
    if (url) return url;
  }
  throw new Error(`The server ended before it was ready: ${told}`);
}

/** A contender of this folder, in a process of its own. */
async function startOwn(file, given) {
  const child = fork(new URL(file, import.meta.url), [JSON.stringify(given)]);
  const [{ url }] = await once(child, 'message');
  const statements = async () => (await fetch(url)).json();
  return { pid: child.pid, url, statements, close: () => end(child) };
}

/** @returns {Promise<Contender>} */
export async function startFloor({ uri, user, password }) {
  return {
    ...(await startOwn('./floor.mjs', { engine: { uri, user, password } })),
    name: 'floor',
    body: ({ name, variables, floorVariables = variables }, facts) => ({
      name,
      variables: floorVariables(facts),
    }),
    read: (_, data) => data,
  };
}

/**
 * The peer; it has no answer to what `neo4jGraphQL` does not have.
 * @returns {Promise<Contender>}
 */
export async function startNeo4jGraphQL({ uri, user, password }) {
  return {
    ...(await startOwn('./neo4j-graphql.mjs', { engine: { uri, user, password } })),
    name: '@neo4j/graphql',
    body: ({ name }, facts) => {
      const asked = neo4jGraphQL[name];
      return asked && { query: asked.query, variables: asked.variables(facts) };
    },
    read: ({ name }, data, facts) => neo4jGraphQL[name].read(data, facts),
  };
}

/**
 * PostgreSQL; it has no answer to what `inSql` does not have.
 * @param {{host: string, pid: number, close: () => Promise<void>}} server
 * @returns {Promise<Contender>}
 */
export async function startPostgres({ host, pid, close }) {
  const own = await startOwn('./postgres.mjs', { host });
  return {
    ...own,
    name: 'PostgreSQL',
    database: pid,
    body: ({ name }, facts) => inSql[name] && { name, facts },
    read: (_, data) => data,
    statements: async () => undefined,
    close: () => own.close().then(close),
  };
}

async function end(child) {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
