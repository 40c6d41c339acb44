import type { Asked } from '../question.type.js';
import { things } from './things.js';
import { whole } from './whole.js';
import { whoSpoke } from './who-spoke.js';

/** By the name of the question; what is not here it has no answer to. */
export const neo4jGraphQL: Partial<Record<string, Asked>> = { ...whoSpoke, ...things, ...whole };
