import type { InSql } from '../question.type.js';
import { paths } from './paths.js';
import { things } from './things.js';
import { whole } from './whole.js';
import { whoSpoke } from './who-spoke.js';

/** By the name of the question; what is not here has no answer in SQL. */
export const inSql: Partial<Record<string, InSql>> = { ...whoSpoke, ...things, ...whole, paths };
