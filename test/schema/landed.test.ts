import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { fromRoot } from '../setup/graph.js';

// The contract with clients is landed by a command: what breaks them needs a reason, which others can read afterwards.

const promised = 'type Query {\n  old: String\n  kept: String\n}\n';
const emitted = 'type Query {\n  kept: String\n  added: String\n}\n';
const script = 'scripts/check-contract.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['scripts', 'schema']) mkdirSync(join(folder, name));
  cpSync(fromRoot(script), join(folder, script));
  symlinkSync(fromRoot('node_modules'), join(folder, 'node_modules'));
  write('schema/landed.graphql', promised);
  write('schema/schema.graphql', emitted);
  write('CHANGELOG.md', '# Changes\n\n## Schema\n\n### 2026-01-01\n\nBefore.\n');
});

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

function check(...args: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('a break of the contract', () => {
  test.each([[[]], [['--land']], [['--land', '--because', ' ']], [['--because', 'no landing']]])(
    'is refused by %j',
    (args) => {
      const { status, stderr } = check(...args);
      expect(status).toBe(1);
      expect(stderr).toContain('Breaks clients: Query.old was removed.');
      expect(stderr).toContain('--because "why"');
      expect([read('schema/landed.graphql'), read('CHANGELOG.md')]).toEqual([
        promised,
        expect.not.stringContaining('removed'),
      ]);
    },
  );

  test('is landed with its reason, in front of all earlier changes', () => {
    expect(check('--land', '--because', 'It told lies.')).toEqual({ status: 0, stderr: '' });
    expect(read('schema/landed.graphql')).toBe(emitted);
    expect(read('CHANGELOG.md')).toMatch(
      /^# Changes\n\n## Schema\n\n### \d{4}-\d\d-\d\d, breaks clients\n\nIt told lies\.\n\n- Query\.old was removed\.\n\n### 2026-01-01\n/,
    );
    expect(check()).toEqual({ status: 0, stderr: '' });
  });
});

test('what only adds needs no reason', () => {
  write('schema/landed.graphql', 'type Query {\n  kept: String\n}\n');
  expect(check('--land')).toEqual({ status: 0, stderr: '' });
  expect(read('schema/landed.graphql')).toBe(emitted);
  expect(read('CHANGELOG.md')).not.toContain('breaks clients');
});

test('the three removed ids are listed first, with their reason', () => {
  const [, changes = ''] = readFileSync(fromRoot('CHANGELOG.md'), 'utf8').split('\n## Schema\n');
  for (const gone of ['Hop.id', 'SubgraphEdge.id', 'SubgraphNode.id'])
    expect(changes).toContain(`- ${gone} was removed.`);
  expect(changes).toMatch(/wrong answers.+`key`/s);
});
