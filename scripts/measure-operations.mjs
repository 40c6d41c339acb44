// What do the ready operations cost on the seeds? For each: its statements, their hits of the store, and the time of a
// warm answer, the median of five.
//
// npm run measure:operations
import { graphql } from 'graphql';
import { buildProgram } from './build-program.mjs';

buildProgram();
const { readConfig } = await import('../dist/base/config.js');
const { open, seedsFolder } = await import('../dist/commands/open.js');
const { loadSeeds } = await import('../dist/dossier/import/load-seeds.js');
const { encodeMap } = await import('../dist/database/graph/encode.js');
const { buildSchema } = await import('../dist/schema.js');
const { readOperations } = await import('../dist/server/graphql/operations.js');
const { fromRoot } = await import('../dist/base/root.js');

const say = (text) => process.stderr.write(`${text}\n`);
const opened = await open(readConfig(), say);
try {
  const { graph, foundation } = opened;
  await loadSeeds(graph, foundation, seedsFolder, say);
  for (const operation of await readOperations(fromRoot('schema/operations'))) {
    const { statements, milliseconds } = await answered(opened, operation);
    const hits = [];
    for (const sent of statements) hits.push(await hitsOf(graph, sent));
    const names = statements.map(({ name }) => name).join(', ');
    const cells = [operation.title.padEnd(26), String(statements.length).padStart(2)];
    cells.push(hits.join(' + ').padStart(14), `${milliseconds.toFixed(0)} ms`.padStart(8), names);
    console.log(cells.join('  '));
  }
} finally {
  await opened.close();
}

async function answered({ graph, foundation }, { title, query, variables }) {
  const { vocabulary, preferences, identity } = foundation;
  const contextValue = { graph, vocabulary, preferences, canonicalId: identity.canonical };
  const times = [];
  for (;;) {
    const statements = [];
    const stop = graph.observe((sent) => statements.push(sent));
    const start = performance.now();
    const variableValues = JSON.parse(variables || '{}');
    const { errors } = await graphql({ schema: buildSchema(), source: query, variableValues, contextValue });
    times.push(performance.now() - start);
    stop();
    if (errors) throw new Error(`${title}: ${errors[0].message}`);
    if (times.length === 6) return { statements, milliseconds: times.slice(1).sort((a, b) => a - b)[2] };
  }
}

async function hitsOf(graph, { text, parameters }) {
  const session = graph.driver.session({ database: graph.database });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, encodeMap(parameters));
    return sum(summary.profile);
  } finally {
    await session.close();
  }
}

function sum({ dbHits, children }) {
  return Number(dbHits) + children.reduce((total, child) => total + sum(child), 0);
}
