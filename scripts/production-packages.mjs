import { readFileSync } from 'node:fs';

/**
 * The packages of a lock file that the program runs on, those of development alone left out.
 *
 * @returns `{ name, version, licence, integrity }`; the licence is an expression of SPDX, `none` where there is none
 */
export function productionPackages(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license: licence = 'none', integrity }]) => {
      return { name: path.replace(/^.*node_modules\//, ''), version, licence, integrity };
    });
}
