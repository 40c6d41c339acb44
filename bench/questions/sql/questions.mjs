import { paths } from './paths.mjs';
import { things } from './things.mjs';
import { whole } from './whole.mjs';
import { whoSpoke } from './who-spoke.mjs';

/**
 * @typedef {object} InSql a question by hand in SQL; of one statement, or of several by `ask`
 * @property {string} text
 * @property {(facts: object) => unknown[]} values
 * @property {(rows: unknown[][]) => object} read the answer in the form of the project
 * @property {(run: Function, facts: object) => Promise<object>} [ask]
 */

/**
 * By the name of the question; what is not here has no answer in SQL.
 * @type {Record<string, InSql>}
 */
export const inSql = { ...whoSpoke, ...things, ...whole, paths };
