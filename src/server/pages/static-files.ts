import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { knows } from '../http/dependence.js';

interface StaticFile {
  path: string;
  type: string;
  /** Hash of the content, the core of its ETag. */
  hash: string;
  /** Whether the name holds a hash of the content, so that a browser may keep the file for ever. */
  hashed: boolean;
  /** The encodings that lie precompressed beside the file, best first. */
  encodings: Encoding[];
}

type Encoding = 'br' | 'gzip';

/** Every file of a folder by its path below it. Only what is listed here is ever served. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const suffixes: Record<Encoding, string> = { br: '.br', gzip: '.gz' };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
};

/**
 * Lists a folder once. A request can then only name a listed file, so that no path leads out of the folder; files with
 * a dot in front and files of an unknown type are left out. An absent folder is empty.
 */
export function listFiles(folder: string): StaticFiles {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const present = new Set(names);
  const served = names.filter((name) => !name.startsWith('.') && types[extname(name)] !== undefined);
  return new Map(served.map((name) => [name.split(sep).join('/'), describeFile(folder, name, present)]));
}

/** Sends a listed file in the best encoding that the client takes, or 304 if the client has it already. */
export async function sendFile(
  file: StaticFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const encoding = file.encodings.find((name) => accepts(request, name));
  const etag = encoding === undefined ? `"${file.hash}"` : `"${file.hash}-${encoding}"`;
  reply.header('etag', etag);
  reply.header('cache-control', file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (knows(request, etag)) return reply.code(304).send();
  if (encoding !== undefined) reply.header('content-encoding', encoding);
  return reply.type(file.type).send(await readFile(file.path + (encoding ? suffixes[encoding] : '')));
}

function describeFile(folder: string, name: string, present: ReadonlySet<string>): StaticFile {
  const path = join(folder, name);
  return {
    path,
    type: types[extname(name)] ?? 'application/octet-stream',
    hash: createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22),
    hashed: name.startsWith(`assets${sep}`),
    encodings: (['br', 'gzip'] as const).filter((encoding) => present.has(name + suffixes[encoding])),
  };
}

function accepts(request: FastifyRequest, encoding: Encoding): boolean {
  const accept = request.headers['accept-encoding'] ?? '';
  return String(accept)
    .split(',')
    .some((part) => new RegExp(`^\\s*${encoding}\\s*(;(?!\\s*q=0(\\.0*)?\\s*$).*)?$`).test(part));
}
