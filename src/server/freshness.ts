import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { doorOf } from './door-routes.js';
import { addVary } from './vary.js';

/** What the answers to GET rest on. */
export interface FreshnessParts {
  /** Hash of the schema, or of whatever else of the program shapes answers. */
  programVersion: string;
  /** Hash of all that the graph was made from; null where it is not known. */
  dataVersion(): Promise<string | null>;
  /** Seconds for which a cache may answer without asking. */
  cacheSeconds: number;
}

const reads: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Gives the answers to GET an ETag made from the data version, and answers 304 where the client has it. The version is
 * read before the answer is made: a change in between makes the tag too old, which costs a request and misleads
 * nobody.
 */
export function keepFresh(app: FastifyInstance, parts: FreshnessParts): void {
  app.addHook('preHandler', (request, reply, done) => {
    const { dependsOn = 'nothing' } = doorOf(request) ?? {};
    if (dependsOn === 'nothing' || !reads.has(request.method)) return done();
    tagAnswer(request, reply, parts).then((known) => {
      if (known) void reply.code(304).send();
      else done();
    }, done);
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    const lasts = reply.getHeader('cache-control') !== 'no-store';
    if (reply.statusCode !== 304 && (reply.statusCode !== 200 || !lasts)) forget(reply);
    done();
  });
}

/** Puts the tag on an answer. @returns whether the client has that answer */
async function tagAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: FreshnessParts,
): Promise<boolean> {
  const etag = await tagOf(request, parts);
  if (etag === undefined) return false;
  reply.headers({ etag, 'cache-control': cacheControl(request, parts) });
  addVary(reply, 'accept, authorization');
  return knows(request, etag);
}

async function tagOf(request: FastifyRequest, parts: FreshnessParts): Promise<string | undefined> {
  const dataVersion = await parts.dataVersion().catch(() => null);
  if (dataVersion === null) return undefined;
  const { accept = '', 'x-explain': explain = '' } = request.headers;
  const what = [dataVersion, parts.programVersion, request.url, accept, String(explain)];
  const hash = createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22);
  // Weak: the same answer may come in another compression.
  return `W/"${hash}"`;
}

function cacheControl({ headers }: FastifyRequest, { cacheSeconds }: FreshnessParts): string {
  if (headers.authorization !== undefined) return 'private, no-cache';
  return cacheSeconds === 0 ? 'no-cache' : `public, max-age=${cacheSeconds}`;
}

function knows({ headers }: FastifyRequest, etag: string): boolean {
  const tags = String(headers['if-none-match'] ?? '').split(',');
  return tags.some((tag) => tag.trim() === etag || tag.trim() === '*');
}

function forget(reply: FastifyReply): void {
  if (reply.getHeader('etag') === undefined || !String(reply.getHeader('etag')).startsWith('W/')) return;
  reply.removeHeader('etag').header('cache-control', 'no-store');
}
