import type { ErrorCode } from '../errors.js';

const failures: Partial<Record<ErrorCode, number>> = {
  TIMEOUT: 504,
  DATABASE_UNAVAILABLE: 503,
  ENGINE: 503,
  INTERNAL: 500,
};

/** HTTP status of a request that failed as a whole: 503, 504 or 500 for our failures, 400 for the caller's mistakes. */
export function httpStatus(code: ErrorCode): number {
  return failures[code] ?? 400;
}
