import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, recipe } from '../postgres/fill.mjs';
import { programs, startServer } from '../postgres/server.mjs';
import { startFloor, startNeo4jGraphQL, startPostgres, startProject } from './contenders.mjs';

/**
 * All contenders, the floor first: ratios are to it.
 * @param {{engine: object, graph: import('../../dist/database/graph/graph.js').Graph}} corpus
 * @param {string} folder where PostgreSQL may keep its data
 * @param {(line: string, passing?: boolean) => void} report
 */
export async function startAll({ engine, graph }, folder, report) {
  const contenders = [];
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
async function filled(graph, folder, report) {
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

async function restartedEmpty({ folder, close }, mark) {
  await close();
  rmSync(mark);
  return startServer(folder);
}

/** The state of the graph, and how the tables are made of it. */
async function stateOf(graph) {
  const text = "MATCH (w:Writer {id: 'writer'}) RETURN w.dataVersion AS version";
  const [{ version }] = await graph.rows({ name: 'bench/version', text });
  return createHash('sha256').update(`${version}\n${recipe}`).digest('hex');
}
