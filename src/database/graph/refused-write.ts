import { AppError } from '../../base/errors.js';
import { driverCode, isTransient, translate } from './driver-errors.js';

/** Failures of the database itself, not of what was to be written: the next file would fail as well. */
const notOfTheFile = new Set(['DATABASE_UNAVAILABLE', 'ENGINE', 'OVERLOADED']);

/** True where a write failed for what was to be written: others may still be written. */
export function isRefusal(error: unknown): boolean {
  return !(error instanceof AppError && notOfTheFile.has(error.code));
}

/** True for an error inside a transaction that is none of ours, and that would come again. */
export function isUnforeseen(error: unknown): boolean {
  return !isTransient(error) && !(translate(error) instanceof AppError);
}

/**
 * Why something could not be written, in words that hold nothing of the database's own text: that may name elements,
 * indexes and values, and belongs into the log.
 */
export function reasonOfRefusal(error: unknown): string {
  if (error instanceof AppError) return reasons.get(error.code) ?? error.message;
  const code = driverCode(error);
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed')
    return 'something that breaks a constraint of the graph';
  return code.startsWith('Neo.')
    ? `something that the database cannot store (${code})`
    : 'something that this program stumbles over';
}

const reasons = new Map<string, string>([
  ['QUERY_TOO_COMPLEX', 'more than the engine has memory for in one transaction'],
  ['TIMEOUT', 'more than the database could take in within the time for an import'],
]);

/** The database's or the program's own words on an error, on one line, for the log. */
export function wordsOf(error: unknown): string {
  const { cause, message } = error as Error;
  const text = cause instanceof Error ? cause.message : (message ?? String(error));
  return text.replace(/\s+/g, ' ').slice(0, 300);
}
