import { fileURLToPath } from 'node:url';

/**
 * Absolute path of something in the package: `fromRoot('schema/operations')`.
 * This file is two folders below the root both as source (`src/base`) and as build (`dist/base`), so the same relative
 * path works for both.
 */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
