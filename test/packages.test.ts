import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { fromRoot } from './setup/graph.js';

// A package that is there only because another one brought it may be gone, or be another, at the next install.

interface Declared {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** What a folder of the project declares: the bench brings the contenders by a file of its own. */
function declaredIn(folder: string): Declared {
  const file = fromRoot(`${folder}/package.json`);
  return { dependencies: {}, devDependencies: {}, ...JSON.parse(readFileSync(file, 'utf8')) };
}

const ours = declaredIn('.');
const bench = declaredIn('bench');

interface Import {
  file: string;
  name: string;
  /** True where nothing of it is left in the program. */
  isType: boolean;
}

/** Packages that a file imports. */
function packagesOf(file: string): Import[] {
  const text = readFileSync(fromRoot(file), 'utf8');
  const imported = text.matchAll(
    /^(?:import\s*|(?:import|export)(\s+type)?\b[^;'"`]*?\sfrom\s*)['"]([^'"]+)['"]|\b(?:import|require|require\.resolve)\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...imported]
    .map(([, type, named, called]) => ({ from: named ?? called ?? '', isType: type !== undefined }))
    .filter(({ from }) => /^[@a-z]/.test(from) && !from.startsWith('node:') && !builtinModules.includes(from))
    .map(({ from, isType }) => ({ file, name: /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from, isType }));
}

const folders = ['src', 'scripts', 'bench', 'web', 'test', 'examples'];
const sources = [...readdirSync(fromRoot('.')), ...folders.flatMap(below)].filter(
  (file) => /\.(c|m)?[jt]sx?$/.test(file) && !/\.d\.ts$|node_modules/.test(file),
);

function below(folder: string): string[] {
  const names = readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name}`);
}

const imports = sources.flatMap(packagesOf);

test('every package that is imported is declared', () => {
  expect(imports.length).toBeGreaterThan(400);
  const declared = { ...ours.dependencies, ...ours.devDependencies };
  const isDeclared = ({ file, name }: Import): boolean =>
    name in declared || (file.startsWith('bench/') && name in bench.dependencies);
  expect(imports.filter((one) => !isDeclared(one))).toEqual([]);
});

test('the program imports only what is there without the packages of development', () => {
  const program = imports.filter(({ file, isType }) => file.startsWith('src/') && !isType);
  expect(program.filter(({ name }) => !(name in ours.dependencies))).toEqual([]);
});

test('every version is one, and no range', () => {
  const versions = [ours, bench].flatMap((one) =>
    Object.values({ ...one.dependencies, ...one.devDependencies }),
  );
  // A second version of a package stands under another name: `npm:graphql@17.1.0`.
  const one = /^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
  expect(versions.filter((version) => !one.test(version))).toEqual([]);
});
