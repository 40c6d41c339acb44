import { availableParallelism } from 'node:os';
import { readConfig } from '../../src/base/config.js';

/** How many files run at the same time: each has an engine for itself, and a server that runs already is but one. */
export const workers = readConfig().server === undefined ? Math.min(2, availableParallelism()) : 1;
