import { fromRoot } from '../../base/root.js';

/** Folder of the built playground, written by `scripts/build-playground.mjs`. */
export const playgroundFolder = fromRoot('dist/playground');

/** Folder of the operations that become the playground's tabs. */
export const operationsFolder = fromRoot('schema/operations');
