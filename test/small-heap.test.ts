import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fromRoot } from './setup/graph.js';

// In a process of its own: what it does to the heap would be felt by other tests. The module is the built one.

const program = `
  import { memoryUsage } from 'node:process';
  import { getHeapSpaceStatistics } from 'node:v8';
  import { keepHeapSmall } from ${JSON.stringify(fromRoot('dist/small-heap.js'))};
  const settle = keepHeapSmall();
  const all = Array.from({ length: 400000 }, (_, index) => ({ index }));
  const kept = all.filter(({ index }) => index % 50 === 0);
  all.length = 0;
  const before = memoryUsage().heapTotal;
  settle();
  const after = memoryUsage().heapTotal;
  const young = () => getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').physical_space_size;
  const small = young();
  const live = Array.from({ length: 400000 }, (_, index) => ({ index }));
  console.log(JSON.stringify({ before, after, kept: kept.length, small, grown: young(), live: live.length }));
`;

test('what a start leaves behind is given back, what is alive stays, and the heap may grow afterwards', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  // V8 complains of flags that it does not know, and goes on.
  expect(stderr).toBe('');
  const told = JSON.parse(stdout) as Record<'before' | 'after' | 'kept' | 'small' | 'grown', number>;
  expect(told.kept).toBe(8000);
  expect(told.after).toBeLessThan(told.before * 0.45);
  expect(told.grown).toBeGreaterThan(told.small * 2);
});
