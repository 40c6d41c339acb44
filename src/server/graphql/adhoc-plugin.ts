import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { badUserInput, type AppError } from '../../base/errors.js';
import { refuse } from '../http/refuse.js';
import { rootAnswers } from './root-fields.js';

/**
 * Refuses operations that run statements of the caller more than once, or by GET: proxies and browsers store addresses,
 * and anybody who gets one as a link may follow it.
 */
export function adhocPlugin<Context extends BaseContext>(
  fields: readonly string[],
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        if (operation === undefined) return;
        const asked = [...rootAnswers(document, operation).values()].filter((name) => fields.includes(name));
        const [name] = asked;
        if (name === undefined) return;
        if (request.http?.method === 'GET') throw refuse(byGet(name));
        if (asked.length > 1) throw refuse(tooMany(name, asked.length));
      },
    }),
  };
}

function byGet(field: string): AppError {
  return badUserInput(
    `The field ${field} is answered by POST; found a GET.`,
    'Send the same as JSON by POST.',
  );
}

function tooMany(field: string, found: number): AppError {
  const message = `One request runs one statement; found ${found} fields ${field}.`;
  return badUserInput(message, 'Send them one after the other.');
}
