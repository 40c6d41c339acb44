import { Readable } from 'node:stream';
import type { Config } from '../config.js';
import type { Context } from '../context.js';
import { loadSeeds, findingLines, type SeedsLoaded } from '../dossier/load-seeds.js';
import { exportFormats } from './export-formats.js';
import type { Report } from '../engine/report.js';
import type { Graph } from '../graph/graph.js';
import { describeGraph, readDataVersion } from '../meta/describe.js';
import { buildSchema } from '../schema.js';
import type { Exports } from '../server/exports.js';
import { explainPlugin } from '../server/explain-plugin.js';
import { readOperations } from '../server/operations.js';
import { operationsFolder } from '../server/paths.js';
import { quickPlugin } from '../server/quick-plugin.js';
import { startServer, type RunningServer } from '../server/server.js';
import { warmUp } from '../server/warm-up.js';
import { open, seedsFolder, type Opened } from './open.js';

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
  try {
    tellLoad(await load(opened, report), report);
    const server = await serve(config, opened, report);
    return { server, opened, close: () => closeAll(server, opened) };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Loads the project's own dossiers, telling how far it is. */
export function load({ graph, foundation }: Opened, report: Report): Promise<SeedsLoaded> {
  return loadSeeds(graph, foundation, seedsFolder, (done, of, what) =>
    report(`Loading dossiers: ${done} of ${of} (${what})`, done < of),
  );
}

function tellLoad(loaded: SeedsLoaded, report: Report): void {
  for (const line of findingLines(loaded)) report(line);
  const { imported, retracted, unchanged, rebuilt } = loaded;
  if (rebuilt)
    report(
      'The vocabulary, the identity map or the projector changed: the graph was built anew from the kept dossiers.',
    );
  report(`Dossiers: ${imported} loaded, ${unchanged} unchanged, ${retracted} retracted.`);
}

async function serve(config: Config, { graph, foundation }: Opened, report: Report): Promise<RunningServer> {
  const schema = buildSchema();
  const { vocabulary, identity, preferences } = foundation;
  const context: Context = { graph, vocabulary, preferences, canonicalId: identity.canonical };
  const server = await startServer<Context>({
    schema,
    config,
    makeContext: () => ({ ...context }),
    ready: () => graph.ping(),
    describe: () => describeGraph(graph),
    exports: exportsOf(graph),
    service: config.service,
    dataVersion: () => readDataVersion(graph),
    graph,
    adhocFields: ['cypher'],
    plugins: [explainPlugin(graph), quickPlugin()],
  });
  // In the background: the first person to ask may come before the last operation is planned.
  void readOperations(operationsFolder).then((operations) => warmUp(schema, context, operations, report));
  return server;
}

function exportsOf(graph: Graph): Exports {
  return {
    formats: Object.entries(exportFormats).map(([name, { about }]) => ({ name, about })),
    open: async (format) => {
      const found = exportFormats[format];
      if (!found) return null;
      return { contentType: found.type, fileName: found.file, body: Readable.from(found.write(graph)) };
    },
  };
}

async function closeAll(server: RunningServer, opened: Opened): Promise<void> {
  await server.close();
  await opened.close();
}
