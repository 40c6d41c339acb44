import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readOperations } from '../graphql/operations.js';
import { allowEditor } from '../http/security-headers.js';
import type { StaticFiles } from './static-files.js';
import { listFiles, sendFile } from './static-files.js';

/** Where the playground's parts lie. */
export interface PlaygroundParts {
  /** Folder of the built page. */
  built: string;
  /** Folder of the operations that become its tabs, read anew for each reader. */
  operations: string;
}

/** Opens `/playground`, its files, and `/playground/tabs.json`. */
export function openPlayground(app: FastifyInstance, { built, operations }: PlaygroundParts): void {
  const files = listFiles(built);
  app.get('/playground', (request, reply) => sendPage(files, request, reply));
  app.get('/playground/', (request, reply) => sendPage(files, request, reply));
  app.get('/playground/tabs.json', () => readOperations(operations));
  app.get<FileRoute>('/playground/*', (request, reply) => sendNamed(files, request, reply));
}

interface FileRoute {
  Params: { '*': string };
}

async function sendPage(
  files: StaticFiles,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const page = files.get('index.html');
  if (page !== undefined) return sendFile(page, request, allowEditor(reply));
  return reply.code(503).type('text/plain; charset=utf-8').send(unbuilt);
}

async function sendNamed(
  files: StaticFiles,
  request: FastifyRequest<FileRoute>,
  reply: FastifyReply,
): Promise<FastifyReply | void> {
  const file = files.get(request.params['*']);
  return file === undefined ? reply.callNotFound() : sendFile(file, request, allowEditor(reply));
}

const unbuilt = `The playground is not built. Run \`npm run build\`, then start the server again.
Until then /graphql answers, and /schema.graphql says what can be asked.
`;
