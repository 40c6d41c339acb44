import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { BadRequest, wordsFor } from '../http/bad-request.js';
import { isTooDeep, nestsTooDeep } from './nesting.js';
import { limits } from '../../base/limits.js';

/** The parts of a GraphQL request as they came, of any JSON type. */
type Parts = Readonly<Record<string, unknown>>;

const fewerLevels = 'Ask for less within each other, or write the value flatter.';

/**
 * Checks what GraphQL over HTTP asks of a request before GraphQL reads it: one object, with parts of the right types, and
 * nothing that nests without end. An invalid request never reaches Apollo, whose messages do not say
 * what to do, and in part look like failures of the server. All methods but POST carry the request in the address.
 *
 * @throws BadRequest that names the part, what was expected, what came, and what to do
 */
export function checkQuestion({ method, body, url }: FastifyRequest): void {
  const parts = method === 'POST' ? ofBody(body) : ofAddress(url);
  expectText(parts, 'query');
  expectText(parts, 'operationName');
  expectObject(parts, 'variables');
  expectObject(parts, 'extensions');
  checkPersisted(parts);
  const { query } = parts;
  if (typeof query === 'string' && nestsTooDeep(query)) throw tooDeep('query');
}

function ofBody(body: unknown): Parts {
  if (isObject(body)) return body;
  const hint = Array.isArray(body)
    ? 'Several questions at once are not answered: send one after the other.'
    : 'Send {"query": "..."} with content-type: application/json.';
  throw new BadRequest(`The body: expected one JSON object; found ${wordsFor(body)}.`, hint);
}

function ofAddress(url: string): Parts {
  const start = url.indexOf('?');
  const search = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const names = ['query', 'operationName', 'variables', 'extensions'];
  return Object.fromEntries(names.map((name) => [name, onlyOne(name, search.getAll(name))]));
}

function onlyOne(name: string, values: readonly string[]): unknown {
  const [value] = values;
  if (values.length > 1)
    throw new BadRequest(
      `${name}: expected once in the address; found ${values.length} times.`,
      'Leave the others out.',
    );
  if (value === undefined || name === 'query' || name === 'operationName') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new BadRequest(`${name}: expected a JSON object in the address; found ${wordsFor(value)}.`, encode);
  }
}

const encode = 'Write the object as JSON, percent-encoded.';

function expectText(parts: Parts, name: string): void {
  const value = parts[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return;
  throw new BadRequest(`${name}: expected a text; found ${wordsFor(value)}.`, `Send ${name} as a JSON text.`);
}

function expectObject(parts: Parts, name: string): void {
  const value = parts[name] ?? undefined;
  if (value === undefined) return;
  if (!isObject(value))
    throw new BadRequest(
      `${name}: expected an object; found ${wordsFor(value)}.`,
      'Send the object itself, not its text; leave it out, or null, for none.',
    );
  if (isTooDeep(value)) throw tooDeep(name);
}

/** A question comes as text, or as the hash of one that was sent before (the protocol of Apollo's clients), or as both. */
function checkPersisted({ query, extensions }: Parts): void {
  const persisted = (extensions as Parts | null | undefined)?.['persistedQuery'] ?? undefined;
  if (persisted === undefined) {
    if (query !== undefined && query !== null && query !== '') return;
    throw new BadRequest(
      `query: expected the text of a question; found ${query === '' ? 'an empty text' : wordsFor(query)}.`,
      'Send {"query": "{ meta { dataVersion } }"}, or by GET ?query={meta{dataVersion}}.',
    );
  }
  const where = 'extensions.persistedQuery';
  if (!isObject(persisted)) throw unfitHash(where, 'an object', persisted);
  const { version, sha256Hash } = persisted;
  if (version !== 1) throw unfitHash(`${where}.version`, 'the number 1', version);
  if (typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash))
    throw unfitHash(`${where}.sha256Hash`, '64 hexadecimal digits in lower case', sha256Hash);
  if (typeof query !== 'string') return;
  if (createHash('sha256').update(query).digest('hex') !== sha256Hash)
    throw unfitHash(`${where}.sha256Hash`, 'the SHA-256 of the query beside it', sha256Hash);
}

function unfitHash(where: string, expected: string, found: unknown): BadRequest {
  return new BadRequest(
    `${where}: expected ${expected}; found ${wordsFor(found)}.`,
    'Send {"version": 1, "sha256Hash": "..."} with the SHA-256 of the query in UTF-8, or the query alone.',
  );
}

function tooDeep(name: string): BadRequest {
  return new BadRequest(
    `${name}: expected at most ${limits.requestDepth} levels of lists and objects within each other; found more.`,
    fewerLevels,
  );
}

function isObject(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
