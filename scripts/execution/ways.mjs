import { execute, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { wholeAnswer } from '../../dist/plan/answer/whole-answer.js';

/**
 * @typedef {(variableValues: object, contextValue: object) => Promise<string>} Answer makes the JSON of one answer
 * @typedef {(schema: import('graphql').GraphQLSchema, document: import('graphql').DocumentNode) => Answer} Way
 */

/** GraphQL's own execution. @type {Way} */
function plain(schema, document) {
  return async (variableValues, contextValue) =>
    JSON.stringify(await execute({ schema, document, variableValues, contextValue }));
}

/** graphql-jit: a function made of the document, once. Its own writer of JSON knows no scalars but GraphQL's. @type {Way} */
function compiled(schema, document) {
  const query = compileQuery(schema, document);
  if (!isCompiledQuery(query)) throw new Error(`graphql-jit: ${JSON.stringify(query)}`);
  return async (variables, context) => JSON.stringify(await query.query(undefined, context, variables));
}

/** What the project does: whole answers where it can, GraphQL's own execution elsewhere. @type {Way} */
function own(schema, document) {
  return async (variableValues, contextValue) => {
    const args = { schema, document, variableValues, contextValue };
    const data = await wholeAnswer(args);
    return JSON.stringify(data === undefined ? await execute(args) : { data });
  };
}

/** @type {Record<string, Way>} */
export const ways = {
  'graphql-js': plain,
  'graphql-jit': compiled,
  ours: own,
};

/** All ways for one document. */
export function waysFor(schema, source) {
  const document = parse(source);
  return Object.entries(ways).map(([name, way]) => [name, way(schema, document)]);
}
