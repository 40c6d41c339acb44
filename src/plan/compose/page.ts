import { AppError, badUserInput } from '../../base/errors.js';
import { readCursor } from './cursor.js';
import type { Arguments, Direction, Fragment, Parameter } from '../declare/mapping.js';

/** How many items a page has if the caller does not say, and at most. */
export const defaultSize = 20;
export const largestSize = 100;

/**
 * The number of items asked for by `first`: 0 asks for the number of all, and whether there are any.
 *
 * @throws AppError PAGE_TOO_LARGE above 100, BAD_USER_INPUT below 0
 */
export function pageSize({ first }: Arguments): number {
  const size = typeof first === 'number' ? first : defaultSize;
  if (size < 0) throw badUserInput(`first: expected 0 to ${largestSize}; found ${size}.`);
  if (size <= largestSize) return size;
  throw new AppError(
    'PAGE_TOO_LARGE',
    `first: expected at most ${largestSize}; found ${size}.`,
    'Ask for smaller pages, and for the next with after: pageInfo.endCursor.',
  );
}

/** Whether a page follows a cursor: all that the text of a page must know of it. */
export function follows({ after }: Arguments): boolean {
  return typeof after === 'string';
}

/** Parameters of a page: `$page`, as many as asked for, `$limit`, one more to see whether there is a next page, and `$after0`, `$after1` … */
export function pageParameters(order: string, keys: number): Record<string, Parameter> {
  const after =
    (index: number): Parameter =>
    (args) =>
      follows(args) ? readCursor(order, String(args['after']), keys)[index] : null;
  const cursor = Array.from({ length: keys }, (_, index) => [`after${index}`, after(index)] as const);
  return { page: pageSize, limit: (args) => pageSize(args) + 1, ...Object.fromEntries(cursor) };
}

/** True for rows behind the cursor: `(k0 < $after0 OR (k0 = $after0 AND k1 < $after1))`, `>` where the order ascends. */
export function behindCursor(keys: readonly Fragment[], direction: Direction): Fragment {
  const sign = direction === 'ASC' ? '>' : '<';
  const from = (index: number): string => {
    const ahead = `${keys[index]} ${sign} $after${index}`;
    const tie = `${keys[index]} = $after${index}`;
    return index === keys.length - 1 ? ahead : `(${ahead} OR (${tie} AND ${from(index + 1)}))`;
  };
  return from(0);
}
