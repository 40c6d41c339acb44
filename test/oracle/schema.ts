import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { fromRoot } from '../setup/graph.js';

/** The schema as the project gives it away: it knows nothing of how the product finds its answers. */
export const publicSchema: GraphQLSchema = buildSchema(
  readFileSync(fromRoot('schema/schema.graphql'), 'utf8'),
);
