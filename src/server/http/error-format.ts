import { inspect } from 'node:util';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { AppError, graphqlCodes } from '../../base/errors.js';
import { currentRequestId } from './request-id.js';

/** Takes one text for the operator; it may have several lines. */
export type Log = (text: string) => void;

/** The only message that a client gets of an unforeseen error. */
export const internalMessage =
  'Something went wrong on our side. The log of the server tells more under this request id.';

const longestMessage = 500;

/** Hints for mistakes where GraphQL's own message does not say what to do. */
const hints: Readonly<Record<string, string>> = {
  OPERATION_RESOLUTION_FAILURE:
    'Let operationName name one of the operations of the document; it may be left out where there is but one.',
  PERSISTED_QUERY_NOT_FOUND:
    'Send the query once more together with its hash; from then on the hash is enough.',
};
/** `BAD_REQUEST` and `BAD_USER_INPUT` are codes of Apollo as well as of ours. */
const passing: ReadonlySet<unknown> = new Set([...graphqlCodes, 'BAD_REQUEST', 'BAD_USER_INPUT']);

/**
 * Gives Apollo its `formatError`: our own errors keep code, message and hint, those of GraphQL itself keep code and
 * message with its suggestions, and all others become INTERNAL with a fixed message; their text and stack go to `log` only.
 *
 * @param mend changes the words of GraphQL where they mislead
 */
export function errorFormatter(log: Log, mend: (message: string) => string = (message) => message) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const known = knownError({ ...formatted, message: mend(formatted.message) }, error);
    if (known === undefined) log(`INTERNAL, request ${currentRequestId()}: ${inspect(innermost(error))}`);
    const { message, ...rest } = known ?? { message: internalMessage, code: 'INTERNAL' };
    return { ...place(formatted), message, extensions: { ...rest, requestId: currentRequestId() } };
  };
}

/** The `AppError` that lies at the bottom of an error which GraphQL or Apollo wrapped; undefined if there is none. */
export function findAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  return error instanceof GraphQLError ? findAppError(error.originalError) : undefined;
}

function knownError(formatted: GraphQLFormattedError, error: unknown) {
  const own = findAppError(error);
  const code = graphqlCode(formatted, error);
  if (own?.code === 'INTERNAL') return undefined;
  if (own !== undefined) return { message: ownMessage(formatted, own, code), code: own.code, ...hintOf(own) };
  if (code === undefined) return undefined;
  const hint = hints[code];
  return { message: formatted.message.slice(0, longestMessage), code, ...(hint !== undefined && { hint }) };
}

/** The error of a scalar keeps the words with which GraphQL names the variable or argument. */
function ownMessage(formatted: GraphQLFormattedError, own: AppError, code: string | undefined): string {
  return code === undefined ? own.message : formatted.message.slice(0, longestMessage);
}

function hintOf({ hint }: AppError): { hint?: string } {
  return hint === undefined ? {} : { hint };
}

function graphqlCode(formatted: GraphQLFormattedError, error: unknown): string | undefined {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && passing.has(code)) return code;
  if (isArgumentMistake(error)) return 'BAD_USER_INPUT';
  return isRefusal(error) ? 'BAD_REQUEST' : undefined;
}

/**
 * Apollo and GraphQL give no code to some of what they refuse. It is the client's mistake where Apollo sets a status of
 * 4xx for it, or where GraphQL itself speaks of the document before any field has run: what resolvers and plugins throw
 * has a path, or the error that it was made from.
 */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError !== undefined) return false;
  const { status } = (error.extensions['http'] ?? {}) as { status?: number };
  if (status !== undefined) return status >= 400 && status < 500;
  return error.path === undefined && error.nodes !== undefined;
}

/** GraphQL finds a null variable in a non-null place only while it executes, and gives that error no code. */
function isArgumentMistake(error: unknown): boolean {
  const inner = innermost(error);
  return inner instanceof GraphQLError && inner.message.startsWith('Argument "') && inner.nodes !== undefined;
}

function innermost(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? innermost(error.originalError) : error;
}

function place({
  locations,
  path,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return { ...(locations && { locations }), ...(path && { path }) };
}
