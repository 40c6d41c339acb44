import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { withDeadline } from '../base/deadline.js';
import { AppError } from '../base/errors.js';
import { allowCaching, versionHeader, type Lasting } from './http/dependence.js';
import type { Log } from './http/error-format.js';
import type { Exports } from './http/exports.js';
import type { Door } from './http/door-table.js';
import { doors } from './http/door-table.js';
import type { GraphDescription } from './pages/home-page.js';
import { homePage } from './pages/home-page.js';
import { homeStyle, icon } from './pages/home-assets.js';

/** What the plain routes need. */
export interface DoorParts {
  schema: GraphQLSchema;
  /** What the graph holds at present; may reject while the database cannot be reached. */
  describe(): Promise<GraphDescription>;
  /** Resolves when the database answers, and rejects when it does not. */
  ready(): Promise<unknown>;
  exports: Exports;
  /** How many mistakes were found at the start in the files that the graph is made from; not told if absent. */
  findings?: number;
  /** Milliseconds after which a database that does not answer counts as unavailable. */
  patience?: number;
  /** Whether reading asks for a token: without one the front page then shows no figures, and no routes that need a token. */
  tokenForReading?: boolean;
  lasting: Lasting;
  log: Log;
}

const plain = 'text/plain; charset=utf-8';

/** Adds `/`, `/schema.graphql`, `/export/<format>`, `/healthz` and `/readyz`; every other path is answered with a list of them. */
export function openDoors(app: FastifyInstance, parts: DoorParts): void {
  const shown = (): Door[] => doors.filter((door) => isShown(door, app, parts));
  const sdl = `${printSchema(lexicographicSortSchema(parts.schema))}\n`;
  app.get('/', (_request, reply) => sendHome(reply, parts, shown().filter(forPrograms)));
  app.get('/home.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(homeStyle));
  app.get('/favicon.svg', (_request, reply) => reply.type('image/svg+xml').send(icon));
  app.get('/schema.graphql', (_request, reply) => reply.type(plain).send(sdl));
  app.get('/export', (_request, reply) => reply.type(plain).send(formatList(parts.exports)));
  app.get<ExportRoute>('/export/:format', (request, reply) => sendExport(request, reply, parts));
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', (_request, reply) => sendReadiness(reply, parts));
  app.setNotFoundHandler((request, reply) => reply.code(404).type(plain).send(nothingHere(request, shown())));
}

/** Metrics may have an address of their own. */
function isShown({ path, shownTo, pass }: Door, app: FastifyInstance, parts: DoorParts): boolean {
  const isShut = pass === 'operation' && parts.tokenForReading === true;
  return shownTo !== undefined && !isShut && app.hasRoute({ method: 'GET', url: path });
}

const forPrograms = ({ shownTo }: Door): boolean => shownTo === 'programs';

interface ExportRoute {
  Params: { format: string };
}

async function sendHome(
  reply: FastifyReply,
  { describe, exports, patience, log, tokenForReading }: DoorParts,
  programs: Door[],
): Promise<FastifyReply> {
  const description = tokenForReading
    ? 'asks for a token'
    : await inTime(describe(), patience).catch((error: unknown) => {
        log(`The home page has no figures: ${String(error)}`);
        return undefined;
      });
  return reply.type('text/html; charset=utf-8').send(homePage(description, exports.formats, programs));
}

async function sendReadiness(
  reply: FastifyReply,
  { ready, findings, patience, log }: DoorParts,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store');
  try {
    await inTime(ready(), patience);
    return reply.send({ status: 'ok', ...(findings !== undefined && { findings }) });
  } catch (error) {
    if (!isWarmingUp(error)) log(`Not ready: ${String(error)}`);
    return reply
      .code(503)
      .header('retry-after', '5')
      .send({ status: 'unavailable', ...reasonOf(error) });
  }
}

/** Probes come every few seconds, so a warm-up, which ends by itself, is not logged. */
function isWarmingUp(error: unknown): boolean {
  return error instanceof AppError && error.code === 'OVERLOADED';
}

/** Shows only messages of ours; the text of any other error may hold addresses, and is only logged. */
function reasonOf(error: unknown): { code: string; message: string } {
  if (error instanceof AppError && error.code !== 'INTERNAL')
    return { code: error.code, message: error.message };
  return { code: 'DATABASE_UNAVAILABLE', message: 'The database does not answer.' };
}

async function sendExport(
  request: FastifyRequest<ExportRoute>,
  reply: FastifyReply,
  { exports, lasting }: DoorParts,
): Promise<FastifyReply> {
  const { format } = request.params;
  const file = await exports.open(format);
  if (file === null)
    return reply
      .code(404)
      .type(plain)
      .send(`There is no export ${JSON.stringify(format)}.\n${formatList(exports)}`);
  if (file.dataVersion) {
    reply.header(versionHeader, file.dataVersion);
    if (allowCaching(request, reply, file.dataVersion, lasting)) {
      file.body.destroy();
      return reply.code(304).send();
    }
  }
  reply.header('content-disposition', `attachment; filename="${file.fileName}"`);
  reply.type(file.contentType);
  if (request.method !== 'HEAD') return reply.send(file.body);
  // Fastify would read the stream to its end, which is the whole graph, though nothing of it is sent.
  file.body.destroy();
  return reply.send(Readable.from([]));
}

function formatList({ formats }: Exports): string {
  const lines = formats.map(({ name, about }) => `  /export/${name}  ${about}\n`);
  return `The formats are:\n${lines.join('')}`;
}

function nothingHere({ method, url }: FastifyRequest, shown: Door[]): string {
  const lines = shown.map(({ path, about }) => `  ${path}  ${about}\n`);
  return `There is nothing at ${method} ${url.slice(0, 200)}. There is:\n${lines.join('')}`;
}

/** Waits for `work`, but not longer than `patience` milliseconds. */
function inTime<T>(work: Promise<T>, patience = 5000): Promise<T> {
  return withDeadline(
    work,
    patience,
    () => new AppError('DATABASE_UNAVAILABLE', 'The database does not answer.'),
  );
}
