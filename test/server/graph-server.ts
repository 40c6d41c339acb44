import type { Context } from '../../src/plan/declare/context.js';
import { runCypher } from '../../src/adhoc/run/run.js';
import { AdhocReader } from '../../src/adhoc/run/adhoc-reader.js';
import type { Graph } from '../../src/database/graph/graph.js';
import type { Reading } from '../../src/database/graph/reading.js';
import { readDataVersion } from '../../src/dossier/import/data-version.js';
import type { Research } from '../../src/adhoc/engine/research.js';
import { buildSchema, type SchemaContext } from '../../src/schema.js';
import { explainPlugin } from '../../src/server/graphql/explain-plugin.js';
import { wholeAnswerPlugin } from '../../src/server/graphql/whole-answer-plugin.js';
import { startServer, type RunningServer, type ServerParts } from '../../src/server/server.js';
import { fromRoot, testFoundation } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';

/** What resolvers share, on a graph of the tests. */
export async function contextOf(graph: Graph): Promise<Context> {
  const { vocabulary, identity, preferences } = await testFoundation();
  return { graph, vocabulary, preferences, canonicalId: identity.canonical };
}

/**
 * A server on a free port that answers from a graph of the tests, as `npm start` does.
 *
 * @param research where statements of callers run; on `engine` if absent
 */
export async function startGraphServer(
  graph: Graph,
  service: ServerParts<Context>['service'] = {},
  research?: Research,
  engine = ownEngine(),
): Promise<RunningServer> {
  const context = await contextOf(graph);
  const adhoc = new AdhocReader(engine);
  const server = await startServer<SchemaContext & { graph: Reading }>({
    schema: buildSchema(),
    config: { host: '127.0.0.1', port: 0 },
    makeContext: ({ client, arrived }) => {
      const reading = graph.reading();
      const run: SchemaContext['adhoc'] = (request) =>
        research ? research.run(request, client, arrived) : runCypher(adhoc, request);
      return { ...context, graph: reading, adhoc: (request) => reading.during(() => run(request)) };
    },
    wasRead: (asked) => asked.graph,
    dataVersion: () => readDataVersion(graph),
    ready: () => graph.ping(),
    describe: async () => ({ dataVersion: '', loadedAt: '', counts: {} }),
    exports: { formats: [], open: async () => null },
    playground: { built: fromRoot('dist/absent'), operations: fromRoot('schema/operations') },
    graph,
    ...(research && { research }),
    adhocFields: ['cypher'],
    plugins: [explainPlugin(graph), wholeAnswerPlugin()],
    service,
  });
  return { ...server, close: () => server.close().then(() => adhoc.close()) };
}

/** The JSON body of an answer. */
export interface Body {
  // oxlint-disable-next-line typescript/no-explicit-any -- a test says what it expects of the data
  data?: any;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  extensions?: any;
}
