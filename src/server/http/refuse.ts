import { GraphQLError } from 'graphql';
import type { AppError } from '../../base/errors.js';
import { httpHeaders, httpStatus } from './http-status.js';

/** An error of ours in the form in which Apollo lets it set the status and headers of the whole answer. */
export function refuse(error: AppError): GraphQLError {
  const http = { status: httpStatus(error.code), headers: new Map(Object.entries(httpHeaders(error))) };
  return new GraphQLError(error.message, { originalError: error, extensions: { http } });
}
