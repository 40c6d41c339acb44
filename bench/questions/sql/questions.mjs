import { things } from './things.mjs';
import { whole } from './whole.mjs';
import { whoSpoke } from './who-spoke.mjs';

/**
 * @typedef {object} InSql a question by hand in SQL
 * @property {string} text
 * @property {(facts: object) => unknown[]} values
 * @property {(rows: unknown[][]) => object} read the answer in the form of the project
 */

/**
 * By the name of the question; what is not here has no answer in SQL.
 * @type {Record<string, InSql>}
 */
export const inSql = { ...whoSpoke, ...things, ...whole };
