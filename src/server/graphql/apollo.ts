import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import { suggestionMender } from './did-you-mean.js';
import type { Log } from '../http/error-format.js';
import { errorFormatter } from '../http/error-format.js';
import { httpPlugin } from './http-plugin.js';
import { getReadsOnly, knownOperationTypes } from './operation-types.js';
import { currentRequestId } from '../http/request-id.js';

/** The GraphQL part of the server: the schema, and plugins and rules from elsewhere. */
export interface ApolloParts<Context extends BaseContext> {
  schema: GraphQLSchema;
  log: Log;
  /** Plugins beside those of the server itself, for example one that answers operations from a plan. */
  plugins?: ApolloServerPlugin<Context>[];
  /** Rules beside those of the specification, for example a limit of depth or cost. */
  validationRules?: ValidationRule[];
}

const limits = {
  parseOptions: { maxTokens: 2000 },
  validationOptions: { maxErrors: 5 },
  maxRecursiveSelections: 2000,
};

const policy = {
  introspection: true,
  // The route has a guard of its own, see forgery-guard.ts: that of Apollo would refuse every plain GET.
  csrfPrevention: false,
  allowBatchedHttpRequests: false,
  // Apollo's own cache for them is bounded, however many clients register.
  persistedQueries: {},
  stopOnTerminationSignals: false,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: false,
} as const;

/** An Apollo Server, not yet started. */
export function makeApollo<Context extends BaseContext>({
  schema,
  log,
  plugins = [],
  validationRules = [],
}: ApolloParts<Context>): ApolloServer<Context> {
  const options: ApolloServerOptions<Context> = {
    ...limits,
    ...policy,
    schema,
    validationRules: [knownOperationTypes, ...validationRules],
    formatError: errorFormatter(log, suggestionMender(schema)),
    logger: apolloLogger(log),
    plugins: [...ownPlugins<Context>(), ...plugins],
  };
  return new ApolloServer<Context>(options);
}

/** Cache control is off because it hooks every field, at more than half of Apollo's time; reports, because they leave the machine. */
function ownPlugins<Context extends BaseContext>(): ApolloServerPlugin<Context>[] {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    httpPlugin<Context>(),
    getReadsOnly<Context>(),
  ];
}

const silent = () => undefined;

function apolloLogger(log: Log) {
  const say = (message?: unknown) => log(`Apollo, request ${currentRequestId()}: ${String(message)}`);
  return { debug: silent, info: silent, warn: say, error: say };
}
