import { Readable } from 'node:stream';
import type { Config } from '../config.js';
import type { Context } from '../context.js';
import { exportFiles } from './export-formats.js';
import type { Report } from '../engine/report.js';
import { takeSnapshot, whole } from '../export/snapshot.js';
import type { Graph } from '../graph/graph.js';
import type { Reading } from '../graph/reading.js';
import { describeGraph, readDataVersion } from '../meta/describe.js';
import { openResearch, type Research } from '../research/research.js';
import { statementLog } from '../research/statement-log.js';
import { buildSchema } from '../schema.js';
import type { Exports } from '../server/exports.js';
import { explainPlugin } from '../server/explain-plugin.js';
import { readOperations } from '../server/operations.js';
import { operationsFolder } from '../server/paths.js';
import { quickPlugin } from '../server/quick-plugin.js';
import { startServer, type RunningServer } from '../server/server.js';
import { warmUp } from '../server/warm-up.js';
import { load } from './load.js';
import { open, type Opened } from './open.js';

/** Everything that `npm start` brings up. */
export interface Started {
  server: RunningServer;
  opened: Opened;
  close(): Promise<void>;
}

/**
 * The main job: the engine up, the seeds loaded, the API and the playground served.
 *
 * @throws AppError for what is missing or taken, in one sentence
 */
export async function start(config: Config, report: Report): Promise<Started> {
  const opened = await open(config, report, { restart: true });
  const research = openResearch(config, opened.graph, report);
  research.observe(statementLog(config.service.logLevel));
  const stopping = new AbortController();
  try {
    await load(opened, report);
    const server = await serve(config, opened, research, stopping.signal, report);
    const close = (): Promise<void> => {
      stopping.abort();
      return closeAll(server, research, opened);
    };
    return { server, opened, close };
  } catch (error) {
    await research.close();
    await opened.close();
    throw error;
  }
}

async function serve(
  config: Config,
  { graph, foundation }: Opened,
  research: Research,
  stopping: AbortSignal,
  report: Report,
): Promise<RunningServer> {
  const schema = buildSchema();
  const { vocabulary, identity, preferences } = foundation;
  const context: Context = { graph, vocabulary, preferences, canonicalId: identity.canonical };
  const server = await startServer<Context & { graph: Reading }>({
    schema,
    config,
    makeContext: ({ client }) => {
      const reading = graph.reading();
      const adhoc: Context['adhoc'] = (request) => research.run(request, client);
      // A server of its own may hold another state: nothing is said of that.
      const noted: Context['adhoc'] = (request) => reading.during(() => adhoc(request));
      return { ...context, graph: reading, adhoc: config.researchServer ? adhoc : noted };
    },
    wasRead: (asked) => asked.graph,
    ready: () => graph.ping(),
    describe: () => describeGraph(graph),
    exports: exportsOf(graph),
    service: config.service,
    dataVersion: () => readDataVersion(graph),
    graph,
    research,
    adhocFields: ['cypher'],
    plugins: [explainPlugin(graph), quickPlugin()],
  });
  // In the background: the first person to ask may come before the last operation is planned.
  void readOperations(operationsFolder)
    .then((operations) => warmUp(schema, context, operations, report, stopping))
    .catch((error: Error) => report(`Planning ahead of use failed: ${error.message}`));
  return server;
}

function exportsOf(graph: Graph): Exports {
  return {
    formats: exportFiles,
    open: async (format) => {
      const found = exportFiles.find(({ name }) => name === format);
      if (!found) return null;
      const snapshot = await takeSnapshot(graph);
      const body = Readable.from(whole(snapshot, found.write));
      const { dataVersion } = snapshot;
      return { contentType: found.type, fileName: found.file, dataVersion, body };
    },
  };
}

async function closeAll(server: RunningServer, research: Research, opened: Opened): Promise<void> {
  await server.close();
  await research.close();
  await opened.close();
}
