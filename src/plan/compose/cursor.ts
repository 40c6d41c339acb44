import { createHash } from 'node:crypto';
import { AppError } from '../../base/errors.js';

const version = 1;

/**
 * The cursor of a row: opaque to clients, it holds the row's place in the order.
 *
 * @param order name of the order; a cursor is good for no other
 * @param keys values of the order's keys in that row
 */
export function makeCursor(order: string, keys: readonly unknown[]): string {
  const content = JSON.stringify([version, ...keys]);
  return Buffer.from(`${checksum(order, content)}${content}`).toString('base64url');
}

/**
 * The keys in a cursor: texts and numbers, as its row had them.
 *
 * @param count how many keys its order has
 * @throws AppError INVALID_CURSOR for a cursor of another order, an edited one, or none of ours
 */
export function readCursor(order: string, cursor: string, count: number): unknown[] {
  const text = Buffer.from(cursor, 'base64url').toString();
  const keys = text.slice(0, 8) === checksum(order, text.slice(8)) ? keysIn(text.slice(8)) : [];
  if (keys.length !== count || Buffer.from(text).toString('base64url') !== cursor) {
    throw new AppError(
      'INVALID_CURSOR',
      `after: expected a cursor of this list in this order; found ${JSON.stringify(cursor.slice(0, 80))}.`,
      'Take it from pageInfo.endCursor of the page before, with the same orderBy; or leave it out to start anew.',
    );
  }
  return keys;
}

/** None where the content is no list of texts and numbers: whoever knows the checksum can write what they like. */
function keysIn(content: string): unknown[] {
  try {
    const [, ...keys] = JSON.parse(content) as unknown[];
    return keys.every((key) => typeof key === 'string' || typeof key === 'number') ? keys : [];
  } catch {
    return [];
  }
}

/** Not a secret: it tells a slip from a cursor, nothing more. The version is part of what it covers. */
function checksum(order: string, content: string): string {
  return createHash('sha256').update(`${version} ${order} ${content}`).digest('hex').slice(0, 8);
}
