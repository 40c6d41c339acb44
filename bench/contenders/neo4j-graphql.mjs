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
import { isInt } from 'neo4j-driver';
import { driver, note, statements } from './driver.mjs';
import { typeDefs } from './neo4j-graphql.types.mjs';
import { serve } from './server.mjs';

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
const noting = Object.assign(Object.create(driver), {
  session(config) {
    const session = driver.session(config);
    const executeRead = session.executeRead.bind(session);
    session.executeRead = (work, settings) =>
      executeRead((transaction) => work({ run: (...sent) => run(transaction, sent) }), settings);
    return session;
  },
});

function run(transaction, [text, parameters]) {
  note(text, plain(parameters));
  return transaction.run(text, parameters);
}

/** Whole numbers as JSON can carry them. */
function plain(parameters) {
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

async function answer(body) {
  const request = { method: 'POST', headers, search: '', body };
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: request,
    context: async () => ({}),
  });
  return response.body.string;
}

// With the first question it asks for the version of the database too.
await answer({ query: '{ topics(limit: 1) { id } }' });
statements();

serve(answer, statements);
