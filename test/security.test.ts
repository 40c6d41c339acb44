import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromRoot } from './setup/graph.js';

const page = readFileSync(fromRoot('SECURITY.md'), 'utf8');
const [, table = ''] = /## What holds by default\n([^]*?)\n## /.exec(page) ?? [];
const rows = table.split('\n').filter((line) => line.startsWith('| ') && !/^\| (What holds|-)/.test(line));

test('every line of what holds names tests, and these are there', () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const names = [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(names, row).not.toEqual([]);
    const missing = names.filter((name) => !existsSync(fromRoot(`test/${name}.test.ts`)));
    expect(missing, row).toEqual([]);
  }
});
