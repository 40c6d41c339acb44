import { EventEmitter, once } from 'node:events';
import { Readable } from 'node:stream';
import { GraphQLEnumType, GraphQLError, GraphQLInt, GraphQLList, GraphQLNonNull } from 'graphql';
import { GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLString } from 'graphql';
import { AppError, badUserInput } from '../../src/base/errors.js';
import type { Exports } from '../../src/server/http/exports.js';
import { ofTheData, ofTheMoment } from '../../src/plan/declare/lasting.js';
import { fromRoot } from '../../src/base/root.js';
import type { RunningServer, ServerParts } from '../../src/server/server.js';
import { startServer } from '../../src/server/server.js';

/** What the resolvers of the tiny schema share. */
export interface TinyContext {
  greeting: string;
}

/** A running server with what it wrote to its log. */
export interface TinyServer extends RunningServer {
  logged: string[];
}

const colour = new GraphQLScalarType<string>({
  name: 'Colour',
  description: 'A colour of six hexadecimal digits, for example 123c5a.',
  parseValue: (value) => {
    if (typeof value === 'string' && /^[0-9a-f]{6}$/.test(value)) return value;
    throw badUserInput(`expected six hexadecimal digits, found ${JSON.stringify(value)}`, 'Write 123c5a.');
  },
});

const fail = (error: Error) => () => {
  throw error;
};

const begun = new EventEmitter();

/** Resolves when the next question for the field `slow` is at work. */
export async function slowHasBegun(): Promise<void> {
  await once(begun, 'slow');
}

const meeting = new GraphQLObjectType({
  name: 'Meeting',
  description: 'A gathering at which people met.',
  fields: {
    name: { type: new GraphQLNonNull(GraphQLString), description: 'Its name as printed.' },
    seen: { type: GraphQLInt, extensions: ofTheMoment, description: 'How often it was asked for.' },
    year: { type: GraphQLInt, description: 'The year in which it was held; null if no source says.' },
    kind: {
      type: new GraphQLEnumType({ name: 'Kind', values: { SEMINAR: {}, CONFERENCE: {} } }),
      description: 'What sort of meeting it was.',
    },
  },
});

const meetings = [
  { name: 'Seminar of Antwerp', year: 2024, kind: 'SEMINAR' },
  { name: 'Conference of Hạ Long', year: 2019, kind: 'CONFERENCE' },
];

/** A schema small enough to read, with each way in which a field can fail. */
export const tinySchema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, TinyContext>({
    name: 'Query',
    description: 'Where every question starts.',
    fields: {
      hello: {
        type: GraphQLString,
        extensions: ofTheData,
        resolve: (_source, _args, { greeting }) => greeting,
      },
      meetings: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(meeting))),
        description: 'The meetings, latest first.',
        extensions: ofTheData,
        args: { first: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 20, description: 'How many.' } },
        resolve: (_source, { first }) => meetings.slice(0, first as number),
      },
      paint: { type: GraphQLString, args: { colour: { type: colour } }, resolve: () => 'painted' },
      unknownId: {
        type: GraphQLString,
        extensions: ofTheData,
        resolve: fail(new AppError('UNKNOWN_ID', 'There is no event:x.', 'Look it up with search(text).')),
      },
      broken: {
        type: GraphQLString,
        resolve: fail(new Error('bolt://secret:7687 refused password hunter2')),
      },
      brokenInside: {
        type: GraphQLString,
        resolve: fail(new AppError('INTERNAL', 'column 3 of plan is no list')),
      },
      foreign: { type: GraphQLString, resolve: fail(new GraphQLError('a library speaks of /etc/passwd')) },
      away: {
        type: GraphQLString,
        resolve: fail(new AppError('DATABASE_UNAVAILABLE', 'It is away.', undefined, { retryAfter: 7 })),
      },
      late: { type: GraphQLString, resolve: fail(new AppError('TIMEOUT', 'It took too long.')) },
      needed: {
        type: new GraphQLNonNull(GraphQLString),
        resolve: fail(new AppError('DATABASE_UNAVAILABLE', 'It is away.')),
      },
      promised: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      slow: {
        type: GraphQLString,
        resolve: () => {
          begun.emit('slow');
          return new Promise((resolve) => setTimeout(() => resolve('at last'), 300));
        },
      },
    },
  }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { noop: { type: GraphQLString } } }),
});

/** Two formats: one that works and one that fails when it is opened. */
export const tinyExports: Exports = {
  formats: [
    { name: 'nodes.csv', about: 'a table for a spreadsheet' },
    { name: 'gone', about: 'fails, because its database is away' },
  ],
  open: async (format) => {
    if (format === 'gone') throw new AppError('DATABASE_UNAVAILABLE', 'The database does not answer.');
    if (format !== 'nodes.csv') return null;
    const body = Readable.from(['id,name\n', 'event:ha-long,Hạ Long\n']);
    return { contentType: 'text/csv; charset=utf-8', fileName: 'nodes.csv', body };
  },
};

const tinyDescription = {
  dataVersion: '5f3a9c',
  loadedAt: '2024-05-14T09:30:00Z',
  counts: { Events: 2, People: 1234, 'Places <all>': 3 },
};

/** Starts a server with the tiny schema on a free port; `changes` replaces single parts. */
export async function startTinyServer(changes: Partial<ServerParts<TinyContext>> = {}): Promise<TinyServer> {
  const logged: string[] = [];
  const server = await startServer<TinyContext>({
    schema: tinySchema,
    makeContext: () => ({ greeting: 'world' }),
    config: { host: '127.0.0.1', port: 0 },
    ready: async () => undefined,
    describe: async () => tinyDescription,
    exports: tinyExports,
    log: (text) => logged.push(text),
    playground: { built: fromRoot('dist/absent'), operations: fromRoot('test/web/playground/operations') },
    ...changes,
  });
  return { ...server, logged };
}

/** Posts a GraphQL request as a client of today does. */
export function post(
  server: RunningServer,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
