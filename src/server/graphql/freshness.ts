import {
  HeaderMap,
  type ApolloServerPlugin,
  type BaseContext,
  type HTTPGraphQLRequest,
} from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { withDeadline } from '../../base/deadline.js';
import { fragmentsOf } from '../../plan/compose/collect.js';
import { survey } from '../../plan/compose/survey.js';
import { allowCaching, knows, tagOf, versionHeader, type Lasting } from '../http/dependence.js';
import { doorOf } from '../http/door-routes.js';
import { explainHeader } from './explain-plugin.js';
import { requestOf } from './graphql-door.js';

/** Lets caches store answers that only the version of the program determines, and never answers with an error. */
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

/** Milliseconds to wait for the data version; after that the answer is made, which waits for the database itself. */
const lookTime = 3_000;

/** What the answers to GET depend on. */
export interface FreshnessParts extends Lasting {
  /** Hash of all that the graph was made from at present; null where it is not known. */
  dataVersion?(): Promise<string | null>;
}

/**
 * Marks answers that no cache may store: those with an error, those that show their statements, those with a field whose
 * value the data version does not determine. For all others a client that has the answer gets 304. That is decided after
 * the operation was validated and the caller's rights were checked, and before anything is read.
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
 * The version of the answer that the client has: the present one, or null for an answer without data; undefined
 * where the answer must be made. `*` matches only an answer that exists.
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

/** Whether the data version fixes the answer, whatever the variables. */
function lasts(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  return survey({ schema, operation, fragments: fragmentsOf(document), variableValues: {} }).lasts;
}
