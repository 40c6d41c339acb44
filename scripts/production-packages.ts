import { readFileSync } from 'node:fs';

/** A package that the program runs on. */
export interface Package {
  name: string;
  version: string;
  /** An expression of SPDX; `none` where there is none. */
  licence: string;
  /** `sha512-<base 64>`, one or more with spaces between them. */
  integrity: string;
}

/** What a lock file of npm says of a package (package-lock.json, version 3). */
interface Locked {
  version: string;
  license?: string;
  integrity: string;
  dev?: boolean;
}

/** The packages of a lock file that the program runs on, those of development alone left out. */
export function productionPackages(lockFile: string): Package[] {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license: licence = 'none', integrity }]) => {
      return { name: path.replace(/^.*node_modules\//, ''), version, licence, integrity };
    });
}
