// Lists the licences of all packages that the program runs on, and ends with 1 if one of them asks for more than its name:
// `npm run licences -- [LOCK FILE]`.
import { fromRoot } from '../src/base/root.js';
import { productionPackages, type Package } from './production-packages.js';

/** Licences under which a package may be used in, and given on with, a program under Apache-2.0. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

const packages = productionPackages(process.argv[2] ?? fromRoot('package-lock.json'));
for (const licence of [...new Set(packages.map((one) => one.licence))].sort()) {
  const names = packages.filter((one) => one.licence === licence).map(nameOf);
  console.log(`${licence} (${names.length}): ${names.join(', ')}`);
}
const refused = packages.filter(({ licence }) => !isPermissive(licence));
for (const one of refused)
  console.error(`${nameOf(one)}: expected a permissive licence; found ${one.licence}.`);
process.exitCode = refused.length === 0 ? 0 : 1;

function nameOf({ name, version }: Package): string {
  return `${name}@${version}`;
}

/** An expression of SPDX, as far as packages use it: of alternatives one must do, of what goes together all. */
function isPermissive(licence: string): boolean {
  const expression = licence.replaceAll(/[()]/g, '');
  return expression.split(' OR ').some((choice) => choice.split(' AND ').every((one) => permissive.has(one)));
}
