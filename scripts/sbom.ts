// Prints the packages that the program runs on as a bill of materials, in CycloneDX 1.5. npm has a command for this, but it
// fails on what packages of development ask for, and without these leaves out what both need, GraphQL itself among it.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../src/base/root.js';
import { productionPackages, type Package } from './production-packages.js';

type Described = Record<'name' | 'version' | 'license', string>;
const { name, version, license } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as Described;
const component = { type: 'application', ...identity(name, version), licenses: [{ expression: license }] };
// A package may be there in several places in the same version.
const components = new Map(productionPackages(fromRoot('package-lock.json')).map(asComponent));
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component },
  components: [...components.values()],
};
console.log(JSON.stringify(bill, undefined, 2));

function asComponent(one: Package): [string, object] {
  const parts = identity(one.name, one.version);
  const licenses = [{ expression: one.licence }];
  return [parts.purl, { type: 'library', ...parts, hashes: hashesOf(one.integrity), licenses }];
}

function identity(
  fullName: string,
  itsVersion: string,
): Record<'bom-ref' | 'name' | 'version' | 'purl', string> {
  const purl = `pkg:npm/${fullName.replace('@', '%40')}@${itsVersion}`;
  return { 'bom-ref': purl, name: fullName, version: itsVersion, purl };
}

/** `sha512-<base 64>` of the lock file as CycloneDX writes it. */
function hashesOf(integrity: string): { alg: string; content: string }[] {
  return integrity.split(' ').map((one) => {
    const dash = one.indexOf('-');
    const alg = one.slice(0, dash).toUpperCase().replace('SHA', 'SHA-');
    return { alg, content: Buffer.from(one.slice(dash + 1), 'base64').toString('hex') };
  });
}
