import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { doorOf } from './door-routes.js';
import type { Door } from './door-table.js';

/** The header in which an answer says at which version of the data it was made. */
export const versionHeader = 'x-data-version';

const varies = new WeakMap<Door, string>();

/**
 * The request headers that stand in `Vary` of every answer of a door, errors too: those that shape it, the token where
 * one decides whether there is an answer, and the compressions that are taken. Pages of other origins: see cors.ts.
 */
export function varyOf(door: Door | undefined): string {
  if (door === undefined) return 'accept-encoding';
  const known = varies.get(door);
  if (known !== undefined) return known;
  const names = [...door.shapedBy, ...(door.pass === 'open' ? [] : ['authorization']), 'accept-encoding'];
  const made = names.join(', ');
  varies.set(door, made);
  return made;
}

/** For how long caches may use an answer, and what of the program it depends on. */
export interface Lasting {
  /** Hash of the schema, or of whatever else of the program shapes answers. */
  programVersion: string;
  /** Seconds for which a cache may answer without asking. */
  cacheSeconds: number;
}

/**
 * The tag of an answer. Weak: the same answer may come in another compression.
 *
 * @param version the data version that it was made at; undefined where it holds nothing of the data
 */
export function tagOf(
  request: FastifyRequest,
  version: string | undefined,
  { programVersion }: Lasting,
): string {
  const shapedBy = doorOf(request)?.shapedBy ?? [];
  const shape = shapedBy.map((name) => request.headers[name] ?? null);
  const what = [version ?? null, programVersion, request.url, ...shape];
  return `W/"${createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22)}"`;
}

/**
 * Lets caches keep an answer, and says to which tag.
 *
 * @param version as in `tagOf`
 * @returns whether who asks has that answer already: it is then answered by 304
 */
export function allowCaching(
  request: FastifyRequest,
  reply: FastifyReply,
  version: string | undefined,
  lasting: Lasting,
): boolean {
  const etag = tagOf(request, version, lasting);
  reply.headers({ etag, 'cache-control': cacheControl(request, lasting) });
  return knows(request, etag);
}

/** Whether who asks has an answer with this tag: RFC 9110, section 13.1.2. */
export function knows({ headers }: FastifyRequest, etag: string): boolean {
  const known = headers['if-none-match'];
  if (known === undefined) return false;
  const isSame = (tag: string): boolean => bare(tag) === bare(etag) || tag === '*';
  return known.split(',').some((tag) => isSame(tag.trim()));
}

/** Tags are compared weakly here: a proxy that compresses an answer makes its tag weak. */
function bare(tag: string): string {
  return tag.replace(/^W\//, '');
}

function cacheControl({ headers }: FastifyRequest, { cacheSeconds }: Lasting): string {
  if (headers.authorization !== undefined) return 'private, no-cache';
  return cacheSeconds === 0 ? 'no-cache' : `public, max-age=${cacheSeconds}`;
}
