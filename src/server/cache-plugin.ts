import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { rootFields } from './root-fields.js';

/** Marks answers that nobody may keep: those with an error, and those to a field whose value the data version does not fix. */
export function cachePlugin<Context extends BaseContext>(
  unsteady: readonly string[],
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ document, operation, response: { body, http } }) => {
        const failed = body.kind !== 'single' || body.singleResult.errors !== undefined;
        const fields = document && operation ? rootFields(document, operation) : new Set<string>();
        if (failed || unsteady.some((field) => fields.has(field)))
          http.headers.set('cache-control', 'no-store');
      },
    }),
  };
}
