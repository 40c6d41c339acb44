import type { FastifyRequest } from 'fastify';
import { AppError } from '../../base/errors.js';

/** A page may set none of these for another origin without asking that origin first. */
const preflighted = ['apollo-require-preflight', 'x-apollo-operation-name', 'authorization'];

/** Browsers say with each request where it comes from; `none` is an address that a person typed or opened. */
const welcome: ReadonlySet<unknown> = new Set([undefined, 'same-origin', 'none']);

/**
 * Refuses a GET by which a page of another site makes its reader's browser ask us behind their back. A POST needs no
 * such guard: it bears `application/json`, for which a browser asks us first. Programs are no browsers and say
 * nothing of where they come from.
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
