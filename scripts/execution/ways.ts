import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { wholeAnswer } from '../../src/plan/answer/whole-answer.js';
import type { Context } from '../../src/plan/declare/context.js';

/** Makes the JSON of one answer; undefined where this way cannot answer. */
export type Answer = (variables: Record<string, unknown>, context: Context) => Promise<string | undefined>;
type Way = (schema: GraphQLSchema, document: DocumentNode) => Answer;

/** GraphQL's own execution. */
const plain: Way = (schema, document) => async (variableValues, contextValue) =>
  JSON.stringify(await execute({ schema, document, variableValues, contextValue }));

/**
 * graphql-jit: a function made of the document, once. Its own writer of JSON knows no scalars but GraphQL's. It tells a
 * resolver the path of a field without the types on the way, which hydration needs: such questions it cannot answer.
 */
const compiled: Way = (schema, document) => {
  const query = compileQuery(schema, document);
  if (!isCompiledQuery(query)) throw new Error(`graphql-jit: ${JSON.stringify(query)}`);
  return async (variables, context) => {
    const answer = await query.query(undefined, context, variables);
    return answer.errors ? undefined : JSON.stringify(answer);
  };
};

/** What the project does: whole answers where it can, GraphQL's own execution elsewhere. */
const own: Way = (schema, document) => async (variableValues, contextValue) => {
  const args = { schema, document, variableValues, contextValue };
  const data = await wholeAnswer(args);
  return JSON.stringify(data === undefined ? await execute(args) : { data });
};

const ways: Readonly<Record<string, Way>> = { 'graphql-js': plain, 'graphql-jit': compiled, ours: own };

/** What the ways are called, in the order of `waysFor`. */
export const names = Object.keys(ways);

/** All ways for one document. */
export function waysFor(schema: GraphQLSchema, source: string): Answer[] {
  const document = parse(source);
  return Object.values(ways).map((way) => way(schema, document));
}
