import type { FastifyInstance } from 'fastify';
import { BadRequest } from '../http/bad-request.js';
import { keepText } from './exact-variables.js';

const json = 'application/json';
/** Nothing else may be meant by JSON (RFC 8259, section 8.1), and nothing else is guessed. */
const utf8: ReadonlySet<string> = new Set(['utf-8', 'utf8']);

/**
 * Reads bodies of requests: JSON in UTF-8 and nothing else. (A form or a plain text of another site could be sent
 * without asking us first.) A body that is none is refused as BAD_REQUEST, with 400, or 415 for another charset.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser([json, 'text/plain']);
  app.addContentTypeParser(json, { parseAs: 'buffer' }, (request, body, done) => {
    checkCharset(request.headers['content-type'] ?? '');
    const text = decode(body as Buffer);
    parse(request, text, (error, value: unknown) => {
      keepText(value, text);
      done(error && notJson(text), value);
    });
  });
}

function checkCharset(contentType: string): void {
  const charsets = [...contentType.matchAll(/;\s*charset\s*=\s*"?([^\s";]*)/gi)].map(([, name = '']) => name);
  const charset = charsets.find((name) => !utf8.has(name.toLowerCase()));
  if (charset === undefined) return;
  throw new BadRequest(
    `content-type: expected JSON in UTF-8; found the charset ${JSON.stringify(charset.slice(0, 40))}.`,
    `Send the body in UTF-8, as ${json}.`,
    415,
  );
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new BadRequest('The body: expected text in UTF-8; found a byte that is not.', 'Send it in UTF-8.');
  }
}

/** Called where the text is empty, or no JSON, or JSON with keys by which objects of the program could be changed. */
function notJson(text: string): BadRequest {
  return new BadRequest(
    `The body: expected JSON; found ${whatIsWrong(text)}.`,
    'Send an object such as {"query": "{ meta { dataVersion } }"}.',
  );
}

function whatIsWrong(text: string): string {
  if (text.trim() === '') return 'nothing';
  try {
    JSON.parse(text);
    return 'a key that no request has, __proto__ or constructor.prototype';
  } catch (error) {
    return `a mistake: ${(error as Error).message.slice(0, 200).replace(/\.$/, '')}`;
  }
}
