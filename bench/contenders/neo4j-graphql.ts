// The peer: @neo4j/graphql on Apollo Server, over the same graph. Set up as its manual and Apollo's advise for load: the
// schema built before the first request, no cache hints (they hook every field), no deprecated fields, filters only where
// a question needs them.
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { isInt, type ManagedTransaction, type Session, type SessionConfig } from 'neo4j-driver';
import type { Result } from 'neo4j-driver';
import { driver, note, statements } from './driver.js';
import { typeDefs } from './neo4j-graphql.types.js';
import { serve } from './server.js';

const features = {
  filters: { String: { LT: true, LTE: true, GT: true, GTE: true } },
  excludeDeprecatedFields: {
    attributeFilters: true,
    aggregationFilters: true,
    aggregationFiltersOutsideConnection: true,
    relationshipFilters: true,
    mutationOperations: true,
  },
};

/** The driver, noting what the library sends. */
const noting: typeof driver = Object.assign(Object.create(driver) as typeof driver, {
  session(config?: SessionConfig): Session {
    const session = driver.session(config);
    const executeRead = session.executeRead.bind(session);
    const notingRead = <Answer>(
      work: Work<Answer>,
      settings?: Parameters<Session['executeRead']>[1],
    ): Promise<Answer> => executeRead((transaction) => work(notingOf(transaction)), settings);
    return Object.assign(session, { executeRead: notingRead });
  },
});

type Work<Answer> = (transaction: ManagedTransaction) => Promise<Answer> | Answer;

function notingOf(transaction: ManagedTransaction): ManagedTransaction {
  const run = (text: string, parameters: Record<string, unknown> = {}): Result => {
    note(text, plain(parameters));
    return transaction.run(text, parameters);
  };
  // The library runs statements, and nothing else.
  return { run } as ManagedTransaction;
}

/** Whole numbers as JSON can carry them. */
function plain(parameters: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, isInt(value) ? value.toNumber() : value]),
  );
}

const schema = await new Neo4jGraphQL({ typeDefs, driver: noting, features }).getSchema();
const apollo = new ApolloServer({
  schema,
  introspection: false,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ],
});
await apollo.start();

const headers = new HeaderMap([['content-type', 'application/json']]);

async function answer(body: unknown): Promise<string> {
  const request = { method: 'POST', headers, search: '', body };
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: request,
    context: async () => ({}),
  });
  if (response.body.kind !== 'complete') throw new Error('Expected an answer in one piece.');
  return response.body.string;
}

// With the first question it asks for the version of the database too.
await answer({ query: '{ topics(limit: 1) { id } }' });
statements();

serve(answer, statements);
