import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { slopeOf, verdict } from '../../scripts/soak/verdict.mjs';
import { emptyGraph, fromRoot } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';

test('ten seconds of mixed questions are all answered as at first, and the figures are told', async () => {
  const graph = await emptyGraph();
  await graph.close();
  const { uri, user, password } = ownEngine();
  const soak = spawn(process.execPath, ['scripts/soak.mjs', '10'], {
    cwd: fromRoot('.'),
    env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
  });
  const ended = new Promise<number | null>((done) => soak.on('close', done));
  const lines = (await text(soak.stdout)).trimEnd().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^[1-9]\d* questions in \d+ s, 0 of them went wrong\.$/),
    expect.stringMatching(/^memory: [\d.]+ MB, -?[\d.]+ MB a minute$/),
    expect.stringMatching(/^handles: [\d.]+ handles, -?[\d.]+ handles a minute$/),
    expect.stringMatching(/^latency: [\d.]+ ms, -?[\d.]+ ms a minute$/),
    'Flat.',
  ]);
  expect(await ended).toBe(0);
});

const minutes = (memory: (second: number) => number) =>
  Array.from({ length: 60 }, (_, index) => ({
    second: index * 5,
    memory: memory(index * 5),
    handles: 30,
    latency: 10 + (index % 3),
  }));

test('a run is flat where its figures waver, and not where memory grows', () => {
  const wavering = { asked: 1, faults: [], samples: minutes((second) => 150 + (second % 20)) };
  expect(verdict(wavering).good).toBe(true);
  const leaking = { asked: 1, faults: [], samples: minutes((second) => 150 + second) };
  expect(verdict(leaking)).toMatchObject({ good: false });
  expect(verdict(leaking).lines).toContain('memory: 347.5 MB, 60.00 MB a minute');
  expect(verdict({ ...wavering, faults: ['export: status 500'] }).good).toBe(false);
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
