import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { slopeOf, verdict } from '../../scripts/soak/verdict.js';
import { fromRoot, keptSeeds } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';

/** Beside another soak the server takes its time to load its dossiers. */
const patience = 600_000;

test(
  'ten seconds of mixed questions are all answered as at first, and the figures are told',
  { timeout: patience },
  async () => {
    const graph = await keptSeeds();
    await graph.close();
    const { uri, user, password } = ownEngine();
    const soak = spawn(process.execPath, ['scripts/run.mjs', 'tool', 'scripts/soak', '10'], {
      cwd: fromRoot('.'),
      env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    });
    const ended = new Promise<number | null>((done) => soak.on('close', done));
    const lines = (await text(soak.stdout)).trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^[1-9]\d* questions in \d+ s, 0 of them were refused, 0 went wrong\.$/),
      expect.stringMatching(/^memory: [\d.]+ MB, -?[\d.]+ MB a minute$/),
      expect.stringMatching(/^heap: [\d.]+ MB, -?[\d.]+ MB a minute$/),
      expect.stringMatching(/^handles: [\d.]+ handles, -?[\d.]+ handles a minute$/),
      expect.stringMatching(/^latency: [\d.]+ ms, -?[\d.]+ ms a minute$/),
      'Flat.',
    ]);
    expect(await ended).toBe(0);
  },
);

const minutes = (memory: (second: number) => number, latency = (index: number) => 10 + (index % 3)) =>
  Array.from({ length: 60 }, (_, index) => ({
    second: index * 5,
    memory: memory(index * 5),
    heap: memory(index * 5) / 2,
    handles: 30,
    latency: latency(index),
  }));

const wavering = (second: number): number => 150 + ((second * 7) % 60);
const sound = { asked: 1_000, refused: 0, faults: [], samples: minutes(wavering) };

test('a run is flat where its figures waver, and not where memory grows', () => {
  expect(verdict(sound).good).toBe(true);
  const leaking = { ...sound, samples: minutes((second) => wavering(second) + second) };
  expect(verdict(leaking).good).toBe(false);
  expect(verdict(leaking, true).good).toBe(false);
  expect(verdict({ ...sound, samples: minutes((second) => 150 + second) }).lines).toContain(
    'memory: 340.0 MB, 60.00 MB a minute',
  );
  // All that grows while the program warms up.
  expect(verdict({ ...sound, samples: minutes((second) => Math.min(50 + second, 150)) }).good).toBe(true);
  expect(verdict({ ...sound, faults: ['export: status 500'] }, true).good).toBe(false);
});

test('a busy machine may answer later, and now and then refuse for want of time', () => {
  const slower = { ...sound, samples: minutes(wavering, (index) => 10 + index) };
  expect([verdict(slower).good, verdict(slower, true).good]).toEqual([false, true]);
  expect([verdict({ ...sound, refused: 9 }).good, verdict({ ...sound, refused: 9 }, true).good]).toEqual([
    false,
    true,
  ]);
  expect(verdict({ ...sound, refused: 11 }, true).good).toBe(false);
});

test('a slope is that of the line through the points', () => {
  expect(
    slopeOf([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBe(2);
  expect(slopeOf([[0, 1]])).toBe(0);
});
