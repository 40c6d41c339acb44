import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package: the nearest folder above this file that describes one. As source and in each build this file lies elsewhere below it. */
const root = packageAbove(new URL('.', import.meta.url));

function packageAbove(folder: URL): URL {
  return existsSync(new URL('package.json', folder)) ? folder : packageAbove(new URL('..', folder));
}

/** Absolute path of something in the package: `fromRoot('schema/operations')`. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, root));
}
