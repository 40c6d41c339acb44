import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fromRoot } from './setup/graph.js';

// In a process of its own: what it does to the heap would be felt by other tests. The module is the built one.

const program = `
  import { memoryUsage } from 'node:process';
  import { keepHeapSmall } from ${JSON.stringify(fromRoot('dist/small-heap.js'))};
  const settle = keepHeapSmall();
  const all = Array.from({ length: 400000 }, (_, index) => ({ index }));
  const kept = all.filter(({ index }) => index % 50 === 0);
  all.length = 0;
  const before = memoryUsage().heapTotal;
  settle();
  const after = memoryUsage().heapTotal;
  console.log(JSON.stringify({ before, after, kept: kept.length }));
`;

test('what a start leaves behind is given back, and what is alive stays', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  // V8 complains of flags that it does not know, and goes on.
  expect(stderr).toBe('');
  const { before, after, kept } = JSON.parse(stdout) as Record<'before' | 'after' | 'kept', number>;
  expect(kept).toBe(8000);
  expect(after).toBeLessThan(before * 0.7);
});
