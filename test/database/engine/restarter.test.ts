import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../../src/base/errors.js';
import { startSupervised } from '../../../src/database/engine/supervisor.js';
import type { Launched } from '../../../src/database/engine/launch.js';
import { restartWhenEnded } from '../../../src/database/engine/restarter.js';

// The restarter alone, over programs that end at once; with a real engine it is in test/faults.

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restarter-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function shell(text: string): Promise<Launched> {
  const program = await startSupervised(
    ['/bin/sh', '-c', text],
    { PATH: '/usr/bin:/bin' },
    join(folder, 'log'),
  );
  return { program, settings: { port: 1, httpPort: undefined, readOnly: false, confined: false } };
}

/** What a restarter tells until it gives up. */
function toldUntilGivenUp(
  first: Launched,
  again: (former: Launched) => Promise<Launched>,
): Promise<string[]> {
  const told: string[] = [];
  return new Promise((resolve) => {
    restartWhenEnded(first, again, (line) => {
      told.push(line);
      if (line.includes('is not started again')) resolve(told);
    });
  });
}

const again = 'Neo4j has ended unexpectedly: starting it again ...';

test('a program that ends again and again is started three times, and then a person is asked', async () => {
  const told = await toldUntilGivenUp(await shell('exit 3'), () => shell('exit 3'));
  const started = [again, 'Neo4j runs again.'];
  expect(told).toEqual([
    ...started,
    ...started,
    ...started,
    expect.stringMatching(
      /^Neo4j has ended 4 times within 60 s and is not started again\. See .*logs\/engine\.log/,
    ),
  ]);
});

test('the reason of each failed start is reported', async () => {
  const full = new AppError('ENGINE', 'The disk is full.', 'Free some space.');
  const told = await toldUntilGivenUp(await shell('exit 3'), () => Promise.reject(full));
  const failed = [again, 'The disk is full. Free some space.'];
  expect(told.slice(0, -1)).toEqual([...failed, ...failed, ...failed]);
});

test('a program that we end is left alone', async () => {
  const told: string[] = [];
  const first = await shell('exec sleep 600');
  const restarter = restartWhenEnded(
    first,
    () => shell('exit 3'),
    (line) => told.push(line),
  );
  process.kill(restarter.stop(), 'SIGTERM');
  await first.program.ended;
  expect(told).toEqual([]);
});
