import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromRoot } from '../../src/base/root.js';
import { rowsOf } from '../setup/pages.js';

const rows = rowsOf('SECURITY.md', 'What holds');

test('every line of what holds names tests, and these are there', () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const [row = '', tests = ''] of rows) {
    const names = [...tests.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(names, row).not.toEqual([]);
    const missing = names.filter((name) => !existsSync(fromRoot(`test/${name}.test.ts`)));
    expect(missing, row).toEqual([]);
  }
});
