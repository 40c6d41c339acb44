import { fileURLToPath } from 'node:url';

/**
 * Absolute path of something in the package: `fromRoot('schema/operations')`.
 * This file lies two folders below the root both as source (`src/base`) and as build (`dist/base`), so one address serves both.
 */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
