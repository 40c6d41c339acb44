import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Opened } from '../../src/commands/open.js';
import type { Report } from '../../src/database/engine/report.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { fill, recipe } from '../postgres/fill.js';
import { programs, startServer, type Postgres } from '../postgres/server.js';
import { only } from '../questions/shape.js';
import type { Contender } from './contender.type.js';
import { startFloor, startNeo4jGraphQL, startPostgres, startProject } from './contenders.js';

/**
 * All contenders, the floor first: ratios are to it.
 * @param folder where PostgreSQL may keep its data
 */
export async function startAll(
  { engine, graph }: Pick<Opened, 'engine' | 'graph'>,
  folder: string,
  report: Report,
): Promise<Contender[]> {
  const contenders: Contender[] = [];
  try {
    for (const start of [startFloor, startProject, startNeo4jGraphQL]) contenders.push(await start(engine));
    if (programs()) contenders.push(await startPostgres(await filled(graph, folder, report)));
    else report('PostgreSQL is absent (Debian: postgresql): the run goes without it.');
    return contenders;
  } catch (error) {
    for (const contender of contenders) await contender.close();
    throw error;
  }
}

/** The server with the corpus in it: filled at the first run, kept for the next ones. */
async function filled(graph: Graph, folder: string, report: Report): Promise<Postgres> {
  const wanted = await stateOf(graph);
  let server = await startServer(folder);
  const mark = join(server.folder, 'filled');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return server;
  if (existsSync(mark)) server = await restartedEmpty(server, mark);
  try {
    report('Filling PostgreSQL from the graph', true);
    await fill(server.host, graph);
    writeFileSync(mark, wanted);
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function restartedEmpty(server: Postgres, mark: string): Promise<Postgres> {
  await server.close();
  rmSync(mark);
  return startServer(server.folder);
}

/** The state of the graph, and how the tables are made of it. */
async function stateOf(graph: Graph): Promise<string> {
  const text = "MATCH (w:Writer {id: 'writer'}) RETURN w.dataVersion AS version";
  const { version } = only(await graph.rows({ name: 'bench/version', text }));
  return createHash('sha256')
    .update(`${String(version)}\n${recipe}`)
    .digest('hex');
}
