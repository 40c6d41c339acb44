import type { FastifyRequest } from 'fastify';
import { AppError } from '../../base/errors.js';

/** A page cannot send any of these headers to another origin without a preflight request. */
const preflighted = ['apollo-require-preflight', 'x-apollo-operation-name', 'authorization'];

/** Browsers say with each request where it comes from; `none` is an address that a person typed or opened. */
const welcome: ReadonlySet<unknown> = new Set([undefined, 'same-origin', 'none']);

/**
 * Refuses a GET that a page of another site makes its reader's browser send (cross-site request forgery). A POST needs no
 * such guard: its `application/json` makes a browser send a preflight request first. Programs other than browsers do
 * not say where a request comes from.
 *
 * @throws AppError FORBIDDEN
 */
export function refuseForged({ method, headers }: FastifyRequest): void {
  if (method === 'POST' || welcome.has(headers['sec-fetch-site'])) return;
  if (preflighted.some((name) => headers[name] !== undefined)) return;
  throw new AppError(
    'FORBIDDEN',
    'A page of another site may not ask by a plain GET.',
    'Ask by POST, or send the header apollo-require-preflight: 1.',
  );
}
