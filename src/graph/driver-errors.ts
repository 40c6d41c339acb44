import { AppError } from '../errors.js';

const unavailable = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
]);

const timedOut = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.TransientError.Transaction.LockAcquisitionTimeout',
]);

/** The `code` of a driver error, or '' for any other thing thrown. */
export function driverCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** True where the same read may be sent again: the server said "transient" or the connection was lost. */
export function isTransient(error: unknown): boolean {
  const code = driverCode(error);
  return code.startsWith('Neo.TransientError.') || code === 'ServiceUnavailable' || code === 'SessionExpired';
}

/**
 * A driver error as one of ours, judged by its code and never by its text; the original stays as `cause`.
 * Errors that we cannot name come back unchanged: they are masked and logged at the door.
 */
export function translate(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = driverCode(error);
  if (unavailable.has(code)) {
    return new AppError(
      'DATABASE_UNAVAILABLE',
      'The graph database does not answer.',
      unavailableHint(code),
      {
        cause: error,
      },
    );
  }
  if (timedOut.has(code)) {
    return new AppError(
      'TIMEOUT',
      'The graph database took too long.',
      'Ask for less: a smaller page or a narrower filter.',
      {
        cause: error,
      },
    );
  }
  return error;
}

function unavailableHint(code: string): string {
  return code === 'Neo.ClientError.Security.Unauthorized'
    ? 'Check NEO4J_USER and NEO4J_PASSWORD.'
    : 'Try again in a few seconds; if it stays so, check that the engine runs.';
}
