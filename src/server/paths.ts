import { fileURLToPath } from 'node:url';

/**
 * Absolute path of something in the package: `fromRoot('schema/operations')`.
 * This file lies two folders below the root both as source (`src/server`) and as build (`dist/server`), so one address serves both.
 */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Folder of the built playground, written by `scripts/build-playground.mjs`. */
export const playgroundFolder = fromRoot('dist/playground');

/** Folder of the operations that become the playground's tabs. */
export const operationsFolder = fromRoot('schema/operations');
