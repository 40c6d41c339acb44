import { Readable } from 'node:stream';
import type { Config } from '../base/config.js';
import type { Finding } from '../dossier/read/finding.js';
import { exportFiles } from './export-formats.js';
import type { Report } from '../database/engine/report.js';
import { takeSnapshot, whole } from '../keep/snapshot/snapshot.js';
import type { Graph } from '../database/graph/graph.js';
import type { Reading } from '../database/graph/reading.js';
import { describeGraph } from '../questions/meta/describe.js';
import { readDataVersion } from '../dossier/import/data-version.js';
import { openResearch, type Research } from '../adhoc/engine/research.js';
import { statementLog } from '../adhoc/engine/statement-log.js';
import { buildSchema, type SchemaContext } from '../schema.js';
import type { Exports } from '../server/http/exports.js';
import { explainPlugin } from '../server/graphql/explain-plugin.js';
import { readOperations } from '../server/graphql/operations.js';
import { operationsFolder } from '../server/pages/folders.js';
import { wholeAnswerPlugin } from '../server/graphql/whole-answer-plugin.js';
import { startServer, type RunningServer } from '../server/server.js';
import { WarmUp } from '../server/graphql/warm-up.js';
import { shownFinding } from './findings.js';
import { load } from './load.js';
import { open, type Opened } from './open.js';

/** Everything that `npm start` starts. */
export interface Started {
  server: RunningServer;
  opened: Opened;
  close(): Promise<void>;
}

/**
 * Starts the engine, loads the seeds, and serves the API and the playground. A bad seed is left out with a finding.
 *
 * @param keep true serves the graph as it was, and reads neither seeds nor the files that they share
 * @throws AppError for what is missing or taken, in one sentence
 */
export async function start(config: Config, report: Report, keep = false): Promise<Started> {
  const opened = await open(config, report, { restart: true }, keep);
  const research = openResearch(config, opened.graph, report);
  research.observe(statementLog(config.service.logLevel));
  const stopping = new AbortController();
  try {
    const findings = keep ? [unread(report)] : await load(opened, report);
    const server = await serve(config, opened, research, findings, stopping.signal, report);
    // In the background: if the engine does not start, the first statement reports it.
    if (config.service.researchStart) void research.start().catch(({ message }: Error) => report(message));
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

function unread(report: Report): Finding {
  report('The graph of before is served: no seeds were read, and nothing was built anew.');
  const told = { path: '', expected: 'seeds that were read', found: 'a start with --keep' };
  return { file: 'seeds', line: 1, column: 1, ...told, severity: 'warning' };
}

async function serve(
  config: Config,
  { graph, foundation }: Opened,
  research: Research,
  findings: readonly Finding[],
  stopping: AbortSignal,
  report: Report,
): Promise<RunningServer> {
  const schema = buildSchema();
  const { vocabulary, identity, preferences } = foundation;
  const context: Omit<SchemaContext, 'adhoc'> = {
    graph,
    vocabulary,
    preferences,
    canonicalId: identity.canonical,
    findings: findings.map(shownFinding),
  };
  const warmUp = new WarmUp({
    schema,
    context,
    operations: await readOperations(operationsFolder),
    connections: config.service.concurrency,
    patience: config.service.warmUp,
    log: report,
    progress: (asked, of) => report(`Asking known questions ahead: ${asked} of ${of}`, asked < of),
    stop: stopping,
  });
  const server = await startServer<SchemaContext & { graph: Reading }>({
    schema,
    config,
    makeContext: ({ client, arrived }) => {
      const reading = graph.reading();
      const adhoc: SchemaContext['adhoc'] = (request) => research.run(request, client, arrived);
      // A separate server may hold another state of the graph, whose version is not known.
      const noted: SchemaContext['adhoc'] = (request) => reading.during(() => adhoc(request));
      return { ...context, graph: reading, adhoc: config.researchServer ? adhoc : noted };
    },
    wasRead: (asked) => asked.graph,
    ready: async () => {
      warmUp.expectOver();
      await graph.ping();
    },
    findings: findings.length,
    describe: () => describeGraph(graph),
    exports: exportsOf(graph),
    service: config.service,
    dataVersion: () => readDataVersion(graph),
    graph,
    research,
    adhocFields: ['cypher'],
    plugins: [explainPlugin(graph), wholeAnswerPlugin()],
  });
  void warmUp.run();
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
