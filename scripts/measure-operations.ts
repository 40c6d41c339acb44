// What do the ready operations cost on the seeds? For each: its statements, their hits of the store, and the time of a
// warm answer, the median of five.
//
// npm run measure:operations
import 'reflect-metadata';
import { graphql } from 'graphql';
import { hitsOf } from '../bench/measure/hits.js';
import { readConfig } from '../src/base/config.js';
import { fromRoot } from '../src/base/root.js';
import { open, seedsFolder, type Opened } from '../src/commands/open.js';
import type { StatementSent } from '../src/database/graph/graph.js';
import { loadSeeds } from '../src/dossier/import/load-seeds.js';
import { buildSchema } from '../src/schema.js';
import { readOperations, type Tab } from '../src/server/graphql/operations.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const opened = await open(readConfig(), say);
try {
  const { graph, foundation } = opened;
  await loadSeeds(graph, foundation, seedsFolder, say);
  for (const operation of await readOperations(fromRoot('schema/operations'))) {
    const { statements, milliseconds } = await answered(opened, operation);
    const hits: number[] = [];
    for (const { text, parameters } of statements)
      hits.push(await hitsOf(graph, { cypher: text, parameters }));
    const names = statements.map(({ name }) => name).join(', ');
    const cells = [operation.title.padEnd(26), String(statements.length).padStart(2)];
    cells.push(hits.join(' + ').padStart(14), `${milliseconds.toFixed(0)} ms`.padStart(8), names);
    console.log(cells.join('  '));
  }
} finally {
  await opened.close();
}

interface Answered {
  statements: StatementSent[];
  milliseconds: number;
}

async function answered({ graph, foundation }: Opened, { title, query, variables }: Tab): Promise<Answered> {
  const { vocabulary, preferences, identity } = foundation;
  const contextValue = { graph, vocabulary, preferences, canonicalId: identity.canonical };
  const times: number[] = [];
  for (;;) {
    const statements: StatementSent[] = [];
    const stop = graph.observe((sent) => void statements.push(sent));
    const start = performance.now();
    const variableValues = JSON.parse(variables || '{}') as Record<string, unknown>;
    const { errors } = await graphql({ schema: buildSchema(), source: query, variableValues, contextValue });
    times.push(performance.now() - start);
    stop();
    if (errors) throw new Error(`${title}: ${String(errors[0]?.message)}`);
    if (times.length === 6)
      return { statements, milliseconds: times.slice(1).sort((a, b) => a - b)[2] ?? NaN };
  }
}
