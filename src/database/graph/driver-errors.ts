import { AppError } from '../../base/errors.js';

/** The server does not know the bookmark of a read, for example after a restore: the read is sent again without one. */
const otherHistory = new Set([
  'Neo.ClientError.Transaction.InvalidBookmark',
  'Neo.ClientError.Transaction.InvalidBookmarkMixture',
]);

const unavailable = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
]);

/** The statement took too long, or was ended from outside because it did. */
export const timeoutCodes: ReadonlySet<string> = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Transaction.TransactionTerminated',
  'Neo.TransientError.Transaction.Terminated',
  'Neo.TransientError.Transaction.LockAcquisitionTimeout',
]);

/** The server calls some of them transient, but the same statement would need as much memory again. */
export const memoryCodes: ReadonlySet<string> = new Set([
  'Neo.ClientError.General.TransactionOutOfMemoryError',
  'Neo.TransientError.General.TransactionMemoryLimit',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.OutOfMemoryError',
  'Neo.TransientError.General.StackOverFlowError',
  'Neo.DatabaseError.General.OutOfMemoryError',
  'Neo.DatabaseError.General.StackOverFlowError',
]);

/** After one of these, as on a full disk, the server refuses all work until it is started again. */
const broken = new Set([
  'Neo.DatabaseError.Transaction.TransactionLogError',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
]);

/** True for the code of an error after which the server refuses all work until it is started again. */
export function isBroken(code: string): boolean {
  return broken.has(code);
}

/** The `code` of a driver error, or '' for any other thing thrown. */
export function driverCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** True where the same read may be sent again: the server said "transient" or the connection was lost. */
export function isTransient(error: unknown): boolean {
  const code = driverCode(error);
  if (memoryCodes.has(code)) return false;
  if (otherHistory.has(code) || code === 'ServiceUnavailable' || code === 'SessionExpired') return true;
  return code.startsWith('Neo.TransientError.');
}

/**
 * A driver error as one of ours, judged by its code and never by its text; the original stays as `cause`.
 * Errors that we cannot name come back unchanged: they are masked and logged where the answer is made.
 */
export function translate(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = driverCode(error);
  if (unavailable.has(code)) {
    const options = { cause: error, retryAfter: 5 };
    return new AppError(
      'DATABASE_UNAVAILABLE',
      'The graph database does not answer.',
      unavailableHint(code),
      options,
    );
  }
  if (code === 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase') {
    const hint = 'If it is `npm run neo4j`, end that, or start it with `-- --writable`.';
    return new AppError('ENGINE', 'The engine that runs is read-only.', hint, { cause: error });
  }
  if (broken.has(code)) {
    const message =
      'The graph database could not write to its disk, and does not work until it is started again.';
    const hint =
      'Free some space. An engine of the project then starts again by itself; start any other again.';
    return new AppError('DATABASE_UNAVAILABLE', message, hint, { cause: error });
  }
  if (timeoutCodes.has(code)) {
    return new AppError('TIMEOUT', 'The graph database took too long.', askForLess, { cause: error });
  }
  if (memoryCodes.has(code)) {
    const message = 'The answer takes more memory than one question may have.';
    return new AppError('QUERY_TOO_COMPLEX', message, askForLess, { cause: error });
  }
  return error;
}

/** The error for an engine that gave no answer within `milliseconds`, not even that of its own time-out. */
export function silence(milliseconds: number): AppError {
  const message = `The graph database did not answer; a question may take ${milliseconds / 1000} s.`;
  return new AppError('TIMEOUT', message, 'Try again in a few seconds, or ask for less.');
}

const askForLess = 'Ask for less: a smaller page or a narrower filter.';

function unavailableHint(code: string): string {
  return code === 'Neo.ClientError.Security.Unauthorized'
    ? 'Check NEO4J_USER and NEO4J_PASSWORD.'
    : 'Try again in a few seconds; if it stays so, check that the engine runs.';
}
