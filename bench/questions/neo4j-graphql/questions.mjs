import { things } from './things.mjs';
import { whole } from './whole.mjs';
import { whoSpoke } from './who-spoke.mjs';

/**
 * @typedef {object} Asked a question as @neo4j/graphql is asked it, in the fastest form that was found
 * @property {string} query
 * @property {(facts: object) => object} variables
 * @property {(data: object, facts: object) => object} read the answer in the form of the project
 */

/**
 * By the name of the question; what is not here it has no answer to.
 * @type {Record<string, Asked>}
 */
export const neo4jGraphQL = { ...whoSpoke, ...things, ...whole };
