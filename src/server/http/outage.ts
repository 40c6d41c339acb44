import type { FormattedExecutionResult } from 'graphql';
import type { ErrorCode } from '../../base/errors.js';
import { httpStatus } from './http-status.js';

/**
 * The failure of ours for which an answer holds nothing of what was asked for: of several the one with the lowest status, which
 * is the gravest. Undefined where it holds some of it, which is a partial answer, and where one of the errors is a
 * mistake of the client, which another try would not mend.
 *
 * @param names the names of the root fields by the names that they have in the answer. `__typename` is no data: with
 *   nothing else beside it, the answer holds nothing
 */
export function outageOf(
  { data, errors = [] }: FormattedExecutionResult,
  names: ReadonlyMap<string, string>,
): ErrorCode | undefined {
  const codes = errors.map(({ extensions }) => extensions?.['code'] as ErrorCode);
  if (data === undefined || !codes.every((code) => httpStatus(code) >= 500)) return undefined;
  const failed = new Set(errors.map(({ path }) => path?.[0]));
  const asked = Object.keys(data ?? {}).filter((key) => names.get(key) !== '__typename');
  if (data !== null && asked.some((key) => data[key] !== null || !failed.has(key))) return undefined;
  return codes.toSorted((a, b) => httpStatus(a) - httpStatus(b))[0];
}
