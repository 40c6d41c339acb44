import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { env } from 'node:process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ServerAddress } from '../../src/base/config.js';
import { fromRoot } from '../../src/base/root.js';
import type { Sent } from '../measure/hits.js';
import type { Postgres } from '../postgres/server.js';
import { neo4jGraphQL } from '../questions/neo4j-graphql/questions.js';
import { inSql } from '../questions/sql/questions.js';
import type { Contender } from './contender.type.js';

type Engine = Pick<ServerAddress, 'uri' | 'user' | 'password'>;

/** This project, as `npm start` starts it, on the engine of the corpus. */
export async function startProject({ uri, user, password }: Engine): Promise<Contender> {
  const settings = { ...env, PORT: '0', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const child = spawn(process.execPath, ['dist/main.js', 'start'], {
    cwd: fromRoot('.'),
    env: settings,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = `${await readyAt(child.stdout)}/graphql`;
  return {
    name: 'project',
    pid: child.pid ?? 0,
    url,
    body: ({ graphql: query, variables }, facts) => ({ query, variables: variables(facts) }),
    read: (_, data) => data,
    statements: async (answer) => (answer as { extensions: { statements: Sent[] } }).extensions.statements,
    close: () => end(child),
  };
}

async function readyAt(output: Readable): Promise<string> {
  let told = '';
  for await (const part of output) {
    told += String(part);
    const [, url] = /Ready: (http\S+?)\/ /.exec(told) ?? [];
    if (url) return url;
  }
  throw new Error(`The server ended before it was ready: ${told}`);
}

/** A contender of this folder, in a process of its own. */
async function startOwn(
  file: string,
  given: object,
): Promise<Pick<Contender, 'pid' | 'url' | 'statements' | 'close'>> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(given)]);
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const statements = async (): Promise<Sent[]> => (await (await fetch(url)).json()) as Sent[];
  return { pid: child.pid ?? 0, url, statements, close: () => end(child) };
}

/** The driver alone, see floor.ts. */
export async function startFloor({ uri, user, password }: Engine): Promise<Contender> {
  return {
    ...(await startOwn('./floor.js', { engine: { uri, user, password } })),
    name: 'floor',
    body: (question, facts) => ({
      name: question.name,
      variables: question.floorVariables?.(facts) ?? question.variables(facts),
    }),
    read: (_, data) => data,
  };
}

/** The peer; it has no answer to what `neo4jGraphQL` does not have. */
export async function startNeo4jGraphQL({ uri, user, password }: Engine): Promise<Contender> {
  return {
    ...(await startOwn('./neo4j-graphql.js', { engine: { uri, user, password } })),
    name: '@neo4j/graphql',
    body: ({ name }, facts) => {
      const asked = neo4jGraphQL[name];
      return asked && { query: asked.query, variables: asked.variables(facts) };
    },
    read: ({ name }, data, facts) => neo4jGraphQL[name]?.read(data, facts) ?? data,
  };
}

/** PostgreSQL; it has no answer to what `inSql` does not have. */
export async function startPostgres(server: Postgres): Promise<Contender> {
  const { host, pid } = server;
  const own = await startOwn('./postgres.js', { host });
  return {
    ...own,
    name: 'PostgreSQL',
    database: pid,
    body: ({ name }, facts) => inSql[name] && { name, facts },
    read: (_, data) => data,
    statements: async () => undefined,
    close: () => own.close().then(() => server.close()),
  };
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
