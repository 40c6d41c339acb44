import { inspect } from 'node:util';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { AppError } from '../errors.js';
import { currentRequestId } from './request-id.js';

/** Takes one text for the operator; it may have several lines. */
export type Log = (text: string) => void;

/** All that a stranger learns of an error that nobody foresaw. */
export const internalMessage =
  'Something went wrong on our side. The log of the server tells more under this request id.';

const longestMessage = 500;
const passing: ReadonlySet<unknown> = new Set(
  Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
);

/**
 * Gives Apollo its `formatError`: our own errors keep code, message and hint, those of GraphQL itself keep code and
 * message with its suggestions, and all others become INTERNAL with a fixed message; their text and stack go to `log` only.
 */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const known = knownError(formatted, error);
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
  return code === undefined ? undefined : { message: formatted.message.slice(0, longestMessage), code };
}

/** A scalar's complaint keeps the words with which GraphQL says at which variable or argument it arose. */
function ownMessage(formatted: GraphQLFormattedError, own: AppError, code: string | undefined): string {
  return code === undefined ? own.message : formatted.message.slice(0, longestMessage);
}

function hintOf({ hint }: AppError): { hint?: string } {
  return hint === undefined ? {} : { hint };
}

function graphqlCode(formatted: GraphQLFormattedError, error: unknown): string | undefined {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && passing.has(code)) return code;
  return isArgumentMistake(error) ? 'BAD_USER_INPUT' : undefined;
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
