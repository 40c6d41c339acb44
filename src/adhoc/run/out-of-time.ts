import type { Deadline } from '../../base/deadline.js';
import { AppError } from '../../base/errors.js';
import { tookTooLong } from './adhoc-errors.js';

/** The error when the time is over, by what was waited for. */
export function outOfTime(deadline: Deadline): AppError {
  if (deadline.phase === 'statement') return tookTooLong(deadline.limit, deadline.waited);
  return deadline.phase === 'engine' ? noEngine(deadline) : noTurn(deadline);
}

function noEngine({ limit }: Deadline): AppError {
  const message = `The engine of ad-hoc statements was not ready within ${limit / 1000} seconds: it is starting, or busy.`;
  const hint = 'Nothing is wrong with the statement: send it again in a few seconds.';
  return new AppError('DATABASE_UNAVAILABLE', message, hint, { retryAfter: 10 });
}

function noTurn({ limit }: Deadline): AppError {
  const message = `The server is full: the statement had no turn within ${limit / 1000} seconds.`;
  return new AppError('OVERLOADED', message, 'Send it again in a few seconds.', { retryAfter: 5 });
}
