import { fromRoot } from '../../base/root.js';

/** Folder of the built playground, made by `npm run build`. */
export const playgroundFolder = fromRoot('dist/playground');

/** Folder of the operations that become the playground's tabs. */
export const operationsFolder = fromRoot('schema/operations');
