/**
 * The codes that clients may rely on, in `extensions.code` of a GraphQL error and in the messages of the commands.
 * Anything else that goes wrong is INTERNAL: its text is logged and never sent.
 */
export const errorCodes = [
  'BAD_USER_INPUT',
  'UNKNOWN_ID',
  'INVALID_CURSOR',
  'PAGE_TOO_LARGE',
  'QUERY_TOO_COMPLEX',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'OVERLOADED',
  'TIMEOUT',
  'DATABASE_UNAVAILABLE',
  'ENGINE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A mistake or failure that we know: the message may be shown as it is; `hint` says what to do about it. */
export class AppError extends Error {
  override readonly name: string = 'AppError';
  /** Seconds after which the same may be tried again; undefined where that would not help. */
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint?: string,
    options?: { cause?: unknown; retryAfter?: number },
  ) {
    super(message, options);
    this.retryAfter = options?.retryAfter;
  }
}

/** What the caller asked for is wrong: says what was expected, what came, and what to do. */
export function badUserInput(message: string, hint?: string): AppError {
  return new AppError('BAD_USER_INPUT', message, hint);
}
