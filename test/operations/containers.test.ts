import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../../src/base/config.js';
import { neo4jConf } from '../../src/database/engine/settings.js';
import { fromRoot } from '../setup/graph.js';

// No container is run here: what can be known without one is checked.

const image = readFileSync(fromRoot('Dockerfile'), 'utf8');
/** What the last stage of the image takes from the one before it. */
const taken = [...image.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, path = '']) => path);

interface Service {
  environment: Record<string, string>;
}
const { services } = parse(readFileSync(fromRoot('compose.yaml'), 'utf8')) as {
  services: Record<'neo4j' | 'api', Service>;
};

test('the image holds all that the program reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'image-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of taken) {
    expect(existsSync(fromRoot(path)), path).toBe(true);
    if (path === 'node_modules') symlinkSync(fromRoot(path), join(folder, path));
    else cpSync(fromRoot(path), join(folder, path), { recursive: true });
  }
  const dossier = 'seeds/dossiers/seed-vna-2019-10-asem13.yaml';
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/main.js', 'validate', dossier], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual([`${dossier}: valid\n`, '']);
});

test('the image runs as a user that has a number, not as root', () => {
  expect(image.match(/^USER .*$/gm)).toEqual([expect.stringMatching(/^USER [1-9]\d*:[1-9]\d*$/)]);
});

test('a packed copy of the project runs by its name, built and with all that it reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const run = (command: string, ...args: string[]): string => {
    const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  };
  // Without scripts: the program is built already, and `npm pack` would build the playground too.
  const options = ['--ignore-scripts', '--loglevel', 'error', '--pack-destination', folder];
  const file = run('npm', 'pack', fromRoot('.'), ...options).trim();
  run('tar', '-xzf', file);
  symlinkSync(fromRoot('node_modules'), join(folder, 'package/node_modules'));
  // As npm links it.
  symlinkSync('package/bin/customs-graph', join(folder, 'customs-graph'));
  const dossier = fromRoot('seeds/dossiers/seed-vna-2019-10-asem13.yaml');
  expect(run('./customs-graph', 'validate', dossier)).toBe(`${dossier}: valid\n`);
});

test('the composed API is set by variables that there are', () => {
  const names = settings().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(services.api.environment)));
});

test('the composed engine is as closed, and as large, as an engine of ours', () => {
  const ours = neo4jConf({ port: 7687, httpPort: undefined, readOnly: false, confined: false });
  const { NEO4J_AUTH, NEO4J_server_memory_heap_max__size, ...others } = services.neo4j.environment;
  expect([NEO4J_AUTH, NEO4J_server_memory_heap_max__size]).toEqual([
    expect.stringMatching(/^neo4j\/\$\{NEO4J_PASSWORD:\?/),
    '1G',
  ]);
  const lines = Object.entries(others).map(([name, value]) => `${settingOf(name)}=${value}`);
  expect(ours.split('\n')).toEqual(expect.arrayContaining(lines));
});

/** A variable of the official image as the setting that it stands for. */
function settingOf(variable: string): string {
  return variable.replace(/^NEO4J_/, '').replaceAll(/_+/g, (blanks) => (blanks.length === 1 ? '.' : '_'));
}
