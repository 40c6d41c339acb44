import {
  HeaderMap,
  type ApolloServerPlugin,
  type BaseContext,
  type HTTPGraphQLRequest,
} from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { withDeadline } from '../../base/deadline.js';
import { lasts } from '../../plan/declare/lasting.js';
import { allowCaching, knows, tagOf, versionHeader, type Lasting } from '../http/dependence.js';
import { doorOf } from '../http/door-routes.js';
import { explainHeader } from './explain-plugin.js';
import { requestOf } from './graphql-door.js';

/** Lets caches keep what the program alone fixes, until another program answers, and nothing that went wrong. */
export function keepFresh(app: FastifyInstance, lasting: Lasting): void {
  app.addHook('preHandler', (request, reply, done) => {
    if (doorOf(request)?.dependsOn !== 'program' || !allowCaching(request, reply, undefined, lasting))
      return done();
    void reply.code(304).send();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (reply.statusCode >= 400) reply.header('cache-control', 'no-store');
    done();
  });
}

/** Time in milliseconds for the version, before an answer is made for which a database that hangs is waited for anyway. */
const lookTime = 3_000;

/** What the answers to GET rest on. */
export interface FreshnessParts extends Lasting {
  /** Hash of all that the graph was made from at present; null where it is not known. */
  dataVersion?(): Promise<string | null>;
}

/**
 * Marks answers that nobody may keep: those with an error, those that show their statements, those to a field whose value
 * the data version does not fix. Others are not made anew for who has them: whether a question is one, and may be asked
 * by this caller, is known by then; only nothing of it has been read.
 */
export function freshnessPlugin<Context extends BaseContext>(
  parts: FreshnessParts,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request: { http } }) => {
      const isExplained = http?.headers.get(explainHeader) === '1';
      return {
        responseForOperation: async ({ schema, document, operation }) => {
          // Apollo comes here also where `operationName` names none.
          const isKnown = (operation as typeof operation | undefined) !== undefined;
          if (isExplained || !isKnown || !http?.headers.has('if-none-match')) return null;
          if (!lasts(schema, document, operation)) return null;
          const version = await versionKnown(http, parts);
          if (version === undefined) return null;
          const headers = new HeaderMap(version === null ? [] : [[versionHeader, version]]);
          return { http: { status: 304, headers }, body: { kind: 'single', singleResult: {} } };
        },
        willSendResponse: async ({ schema, document, operation, response: { body, http: answer } }) => {
          const failed = body.kind !== 'single' || body.singleResult.errors !== undefined;
          const isLasting = document && operation && lasts(schema, document, operation);
          if (failed || isExplained || !isLasting) answer.headers.set('cache-control', 'no-store');
        },
      };
    },
  };
}

/**
 * The version whose answer the asker has: the present one, or null for an answer that holds nothing of the data; undefined
 * where the answer is to be made. `*` may only be said of an answer that is there.
 */
async function versionKnown(
  http: HTTPGraphQLRequest,
  parts: FreshnessParts,
): Promise<string | null | undefined> {
  const request = requestOf(http);
  if (!request || request.method === 'POST' || request.headers['if-none-match']?.includes('*'))
    return undefined;
  if (knows(request, tagOf(request, undefined, parts))) return null;
  const version = await presentVersion(parts).catch(() => null);
  return typeof version === 'string' && knows(request, tagOf(request, version, parts)) ? version : undefined;
}

async function presentVersion({ dataVersion }: FreshnessParts): Promise<string | null> {
  return withDeadline(dataVersion?.() ?? Promise.resolve(null), lookTime, () => new Error('no answer'));
}
