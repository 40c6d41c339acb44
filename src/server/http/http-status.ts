import type { AppError, ErrorCode } from '../../base/errors.js';

const failures: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  TIMEOUT: 504,
  DATABASE_UNAVAILABLE: 503,
  ENGINE: 503,
  INTERNAL: 500,
};

/** `Retry-After` in seconds where the failure itself has none: an outage always has one. */
const usualWait = 5;

/** HTTP status of a request that failed as a whole: 5xx for our failures, 4xx for the caller's mistakes. */
export function httpStatus(code: ErrorCode): number {
  return failures[code] ?? 400;
}

/** Headers that belong to that status: `Retry-After` or `WWW-Authenticate`. */
export function httpHeaders({
  code,
  retryAfter,
}: Pick<AppError, 'code' | 'retryAfter'>): Record<string, string> {
  const wait = retryAfter ?? (httpStatus(code) > 500 ? usualWait : undefined);
  return {
    ...(wait !== undefined && { 'retry-after': String(wait) }),
    ...(code === 'UNAUTHENTICATED' && { 'www-authenticate': 'Bearer' }),
  };
}
