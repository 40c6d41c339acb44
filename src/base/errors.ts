/**
 * The codes of ours that clients may rely on, in `extensions.code` of a GraphQL error and in the messages of the commands.
 * Anything else that goes wrong is INTERNAL: its text is logged and never sent. docs/dashboards.md says what each means.
 */
export const errorCodes = [
  'BAD_REQUEST',
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

/** The codes that GraphQL and its protocols define: clients know them from other servers too. */
export const graphqlCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A mistake or failure that was foreseen: the message may be shown as it is; `hint` says what to do about it. */
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

/**
 * The error for an id that no thing in the graph has.
 *
 * @param where the argument or field of a filter in which it stood
 * @param kind the kind of thing that was asked for, where it must be of one
 */
export function unknownId(where: string, id: string | null, kind?: string): AppError {
  const [expected, bearer] =
    kind === undefined ? ['a thing in the graph', 'nothing'] : [`a ${kind}`, `no ${kind}`];
  return new AppError(
    'UNKNOWN_ID',
    `${where}: expected the id of ${expected}; found ${JSON.stringify(id?.slice(0, 80) ?? null)}, which ${bearer} bears.`,
    'Find the thing by its name with search; everything shows its id in the field id.',
  );
}
