import { expect, test } from 'vitest';
import { Turns, turnsBeside } from '../../../src/adhoc/run/turns.js';

const queue = { queue: 1, queueTimeout: 60_000 };

/** Jobs that run until they are told to end, and what they did in which order. */
function jobs(turns: Turns): {
  started: string[];
  begin(caller: string, name: string): Promise<void>;
  end(name: string): void;
} {
  const ends = new Map<string, () => void>();
  const started: string[] = [];
  const begin = (caller: string, name: string): Promise<void> =>
    turns.run(caller, () => {
      started.push(name);
      return new Promise((resolve) => {
        ends.set(name, resolve);
      });
    });
  return { started, begin, end: (name) => ends.get(name)?.() };
}

/** Lets everything happen that waits for nothing. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

test('a caller has two statements at a time, the third waits, the fourth is refused', async () => {
  const turns = new Turns({ all: { concurrency: 4, ...queue }, each: { concurrency: 2, ...queue } });
  const { started, begin, end } = jobs(turns);
  const first = [begin('a', 'a1'), begin('a', 'a2'), begin('a', 'a3')];
  await expect(begin('a', 'a4')).rejects.toMatchObject({ code: 'OVERLOADED', retryAfter: 2 });
  await settle();
  expect(started).toEqual(['a1', 'a2']);
  end('a1');
  await first[0];
  await settle();
  expect(started).toEqual(['a1', 'a2', 'a3']);
  end('a2');
  end('a3');
  await Promise.all(first);
});

test('another caller need not wait for that, unless all places are taken', async () => {
  const turns = new Turns({ all: { concurrency: 3, ...queue }, each: { concurrency: 2, ...queue } });
  const { started, begin, end } = jobs(turns);
  const running = [begin('a', 'a1'), begin('a', 'a2'), begin('b', 'b1'), begin('b', 'b2')];
  await settle();
  expect(started).toEqual(['a1', 'a2', 'b1']);
  end('a1');
  await settle();
  expect(started).toEqual(['a1', 'a2', 'b1', 'b2']);
  for (const name of ['a2', 'b1', 'b2']) end(name);
  await Promise.all(running);
});

test.each([
  [32, 4, 6, 2],
  [6, 2, 0, 2],
  [1, 1, 0, 1],
])(
  'beside %d questions at a time there are %d statements, and %d wait',
  (concurrency, running, waiting, each) => {
    const limits = turnsBeside(concurrency);
    expect(limits.all).toMatchObject({ concurrency: running, queue: waiting });
    expect(limits.each.concurrency).toBe(each);
  },
);
