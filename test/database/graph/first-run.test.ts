import { describe, expect, it } from 'vitest';
import { FirstRun, shapeOf } from '../../../src/database/graph/first-run.js';

/** A statement whose runs end when the test says so. */
function runs() {
  const started: { end: (value: string) => void; fail: (error: Error) => void }[] = [];
  const send = (): Promise<string> => new Promise((end, fail) => started.push({ end, fail }));
  return { started, send };
}

const nobodyLeft = (): void => undefined;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the first run of a statement', () => {
  it('runs before those that arrive with it; these follow together', async () => {
    const [first, { started, send }] = [new FirstRun(), runs()];
    const answers = [1, 2, 3].map(() => first.run('a', '', send, nobodyLeft));
    expect(started).toHaveLength(1);
    started[0]?.end('one');
    await settled();
    expect(started).toHaveLength(3);
    for (const { end } of started.slice(1)) end('more');
    expect(await Promise.all(answers)).toEqual(['one', 'more', 'more']);
    void first.run('a', '', send, nobodyLeft);
    expect(started).toHaveLength(4);
  });

  it('keeps no other statement waiting', () => {
    const [first, { started, send }] = [new FirstRun(), runs()];
    for (const key of ['a', 'b', 'a', 'c']) void first.run(key, '', send, nobodyLeft);
    expect(started).toHaveLength(3);
  });

  it('is the next one where it failed, and a caller who gave up sends nothing', async () => {
    const [first, { started, send }] = [new FirstRun(), runs()];
    const failing = first.run('a', '', send, nobodyLeft);
    const late = first.run('a', '', send, () => {
      throw new Error('late');
    });
    const next = first.run('a', '', send, nobodyLeft);
    const last = first.run('a', '', send, nobodyLeft);
    started[0]?.fail(new Error('lost'));
    await expect(failing).rejects.toThrow('lost');
    await expect(late).rejects.toThrow('late');
    await settled();
    expect(started).toHaveLength(2);
    started[1]?.end('now');
    await settled();
    started[2]?.end('then');
    expect(await Promise.all([next, last])).toEqual(['now', 'then']);
  });

  it('comes again once the plans may be gone', async () => {
    const [first, { started, send }] = [new FirstRun(), runs()];
    const done = first.run('a', '', send, nobodyLeft);
    started[0]?.end('one');
    await done;
    first.forget();
    for (const _ of [1, 2]) void first.run('a', '', send, nobodyLeft);
    expect(started).toHaveLength(2);
  });
});

describe('the shape of parameters', () => {
  it('distinguishes what the engine plans separately: types, and lengths by their magnitude', () => {
    const lists = [[], ['a'], ['a', 'b'], Array.from({ length: 11 }, () => 'a'), [1]];
    const values = [...lists, null, 1, true, 'a', 'ab', { a: 1 }];
    const shapes = values.map((value) => shapeOf({ a: value }));
    expect(new Set([...shapes, shapeOf({ b: 1 })]).size).toBe(values.length + 1);
    expect(shapeOf({ a: [1, 2] })).toBe(shapeOf({ a: [5, 6, 7] }));
  });

  it('has a run of its own for each', () => {
    const [first, { started, send }] = [new FirstRun(), runs()];
    for (const value of [1, 'a', 2]) void first.run('a', shapeOf({ value }), send, nobodyLeft);
    expect(started).toHaveLength(2);
  });
});
