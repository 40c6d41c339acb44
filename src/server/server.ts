import type { AddressInfo } from 'node:net';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { tokenReader } from './http/tokens.js';
import type { Config } from '../base/config.js';
import type { Graph } from '../database/graph/graph.js';
import { schemaVersion } from '../questions/meta/schema-version.js';
import type { Research } from '../adhoc/engine/research.js';
import { defaultService, type ServiceConfig } from '../base/service-settings.js';
import { accessPlugin, readTokens } from './graphql/access.js';
import { adhocPlugin } from './graphql/adhoc-plugin.js';
import type { ApolloParts } from './graphql/apollo.js';
import { makeApollo } from './graphql/apollo.js';
import { drain, makeApp } from './app.js';
import type { DoorParts } from './doors.js';
import { openDoors } from './doors.js';
import type { Log } from './http/error-format.js';
import { exactVariables } from './graphql/exact-variables.js';
import { freshnessPlugin, keepFresh } from './graphql/freshness.js';
import { Gate } from '../base/gate.js';
import type { GraphqlParts } from './graphql/graphql-door.js';
import { openGraphql } from './graphql/graphql-door.js';
import { answerErrors } from './http/http-errors.js';
import { hostInUrl, listen } from './listen.js';
import { openMetrics } from './http/metrics-door.js';
import { Metrics } from './http/metrics.js';
import { readOperations } from './graphql/operations.js';
import { operationsFolder, playgroundFolder } from './pages/folders.js';
import type { PlaygroundParts } from './pages/playground.js';
import { openPlayground } from './pages/playground.js';
import { readSafelist, safelistPlugin } from './graphql/safelist.js';
import { sizePlugin } from './graphql/size-plugin.js';

export type { RequestInfo } from './graphql/graphql-door.js';

/** Everything that `startServer` is handed. */
export interface ServerParts<Context extends BaseContext>
  extends Omit<ApolloParts<Context>, 'log'>,
    Omit<DoorParts, 'log' | 'tokenForReading' | 'lasting'>,
    Pick<GraphqlParts<Context>, 'makeContext' | 'wasRead'> {
  config: Pick<Config, 'host' | 'port'>;
  /** Settings of the HTTP server; what is left out has the default of the environment. */
  service?: Partial<ServiceConfig>;
  /** Receives messages for the operator; the log of the web server if absent. */
  log?: Log;
  /** Folders of the playground; those of the package if absent. */
  playground?: PlaygroundParts;
  /** Hash of all that the graph was made from at present; null where it is not known. A question whose answer the asker has is answered anew if absent. */
  dataVersion?(): Promise<string | null>;
  /** The graph whose statements are counted. */
  graph?: Pick<Graph, 'watch'>;
  /** What runs ad-hoc statements, which are counted. */
  research?: Pick<Research, 'observe' | 'timeLimitCounts'>;
  /** Root fields by which callers run statements of their own: they ask for a role where there are roles. */
  adhocFields?: readonly string[];
}

/** A server that listens. */
export interface RunningServer {
  /** Its address to type into a browser, without a slash at the end. */
  url: string;
  port: number;
  /** Takes no more requests, lets those under way end within the time set for it, and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves GraphQL, the playground and the plain routes on one port.
 *
 * @throws AppError BAD_USER_INPUT if a port or a host cannot be had, or a file that the settings name
 */
export async function startServer<Context extends BaseContext>(
  parts: ServerParts<Context>,
): Promise<RunningServer> {
  const service = { ...defaultService, ...parts.service };
  const app = await makeApp(service, parts.config.host, parts.log);
  const stops: (() => unknown)[] = [() => drain(app, service.drainTimeout)];
  const close = async (): Promise<void> => {
    for (const stop of stops) await stop();
  };
  try {
    await openAll(app, { ...parts, log: parts.log ?? ((text) => app.log.error(text)) }, service, stops);
    await listen(app, parts.config);
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://${hostInUrl(parts.config.host)}:${port}`, port, close };
}

type AllParts<Context extends BaseContext> = ServerParts<Context> & { log: Log };

/** Adds every route; what must be done at the end is added to `stops`. */
async function openAll<Context extends BaseContext>(
  app: FastifyInstance,
  parts: AllParts<Context>,
  service: ServiceConfig,
  stops: (() => unknown)[],
): Promise<void> {
  const folders = parts.playground ?? { built: playgroundFolder, operations: operationsFolder };
  const gate = new Gate(service);
  const metrics = new Metrics((await readOperations(folders.operations)).map(({ title }) => title));
  metrics.watchGate(gate);
  if (parts.graph) stops.push(metrics.watchStatements(parts.graph));
  if (parts.research) stops.push(metrics.watchAdhoc(parts.research));
  const lasting = { programVersion: schemaVersion(parts.schema), cacheSeconds: service.cacheSeconds };
  const fresh = freshnessPlugin<Context>({ ...parts, ...lasting });
  const own = [metrics.plugin<Context>(), ...(await servicePlugins<Context>(parts, service, folders)), fresh];
  const apollo = makeApollo<Context>({ ...parts, plugins: [...own, ...(parts.plugins ?? [])] });
  await apollo.start();
  stops.push(() => apollo.stop());
  metrics.watchRequests(app);
  answerErrors(app, parts.log, (code) => metrics.countError(code));
  if (service.access) readTokens(app, await tokenReader(service.access, parts.log), service.access);
  keepFresh(app, lasting);
  openGraphql(app, { ...parts, apollo, gate, lasting });
  openPlayground(app, folders);
  openDoors(app, { ...parts, lasting, tokenForReading: service.access?.tokenForReading === true });
  const alone = await openMetrics(app, metrics, service, parts.log);
  if (alone) stops.push(() => alone.close());
}

async function servicePlugins<Context extends BaseContext>(
  { adhocFields = [] }: AllParts<Context>,
  { access, safelist, safelistFolder, size }: ServiceConfig,
  { operations }: PlaygroundParts,
): Promise<ApolloServerPlugin<Context>[]> {
  const plugins = [adhocPlugin<Context>(adhocFields), exactVariables<Context>(), sizePlugin<Context>(size)];
  if (safelist) {
    const folders = safelistFolder === undefined ? [operations] : [operations, safelistFolder];
    plugins.push(safelistPlugin<Context>(await readSafelist(folders)));
  }
  if (access) {
    const roles = Object.fromEntries(adhocFields.map((field) => [field, access.cypherRole]));
    plugins.push(accessPlugin<Context>(roles));
  }
  return plugins;
}
