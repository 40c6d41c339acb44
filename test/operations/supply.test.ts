import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fromRoot } from '../setup/graph.js';

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: fromRoot('.'), encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('the program runs on packages of permissive licences alone', () => {
  const { status, stdout, stderr } = run(process.execPath, 'scripts/licences.mjs');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Apache-2\.0 \(\d+\): .*neo4j-driver@/m);
  expect(stdout).not.toContain('vitest@');
});

test('another licence, or none, is reported and ends with 1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const packages = {
    '': { license: 'Apache-2.0' },
    'node_modules/good': { version: '1.0.0', license: '(MIT OR GPL-3.0-only)' },
    'node_modules/both': { version: '1.0.0', license: 'MIT AND GPL-3.0-only' },
    'node_modules/good/node_modules/@a/bare': { version: '2.0.0' },
    'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0-only', dev: true },
  };
  const lock = join(folder, 'package-lock.json');
  writeFileSync(lock, JSON.stringify({ packages }));
  const { status, stderr } = run(process.execPath, 'scripts/licences.mjs', lock);
  expect(status).toBe(1);
  expect(stderr).toBe(
    'both@1.0.0: expected a permissive licence; found MIT AND GPL-3.0-only.\n@a/bare@2.0.0: expected a permissive licence; found none.\n',
  );
});

test('the bill of materials names each package that the program runs on, with its hash', () => {
  const { status, stdout } = run('npm', 'run', '--silent', 'sbom');
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { name: string; hashes?: unknown[] }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['neo4j-driver', 'fastify', 'graphql']));
  expect(names).not.toContain('vitest');
  expect(components.every(({ hashes = [] }) => hashes.length > 0)).toBe(true);
});
