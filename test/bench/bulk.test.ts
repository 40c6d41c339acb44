import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareSurveys } from '../../bench/corpus/bulk/compare.js';
import { fromRoot } from '../setup/graph.js';

test('the bulk path makes the store that the importer makes, and the check agrees', async () => {
  const command = ['scripts/run.mjs', 'tool', 'bench/corpus/bulk/prove', '--events', '40'];
  const proof = spawn(process.execPath, command, {
    cwd: fromRoot('.'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => proof.on('close', done));
  const lines = (await text(proof.stdout)).trimEnd().split('\n');
  expect(lines.filter((line) => !line.startsWith('equal '))).toEqual(['40 events: equal']);
  expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^equal {5}nodes Claim: 4880 lines/)]));
  expect(lines).toEqual(
    expect.arrayContaining([expect.stringMatching(/^equal {5}canonical export: \d{5} lines/)]),
  );
  expect(await ended).toBe(0);
  // Three engines and a Java of the importer, one after another: slow machines need their time.
}, 600_000);

describe('a comparison of two stores', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'surveys-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function survey(name: string, files: Record<string, string>): Promise<string> {
    const path = join(folder, name);
    await mkdir(path);
    for (const [file, content] of Object.entries(files)) await writeFile(join(path, file), content);
    return path;
  }

  test('names what differs, down to the type of a value', async () => {
    const event = (type: string): string =>
      `{"id":"event:a","properties":{"rank":{"type":"${type}","value":1}}}\n`;
    const one = await survey('one', {
      same: '{}\n',
      events: event('INTEGER NOT NULL'),
      gone: '{"id":"x"}\n',
    });
    const other = await survey('other', { same: '{}\n', events: event('FLOAT NOT NULL') });
    const { lines, different } = await compareSurveys(one, other);
    expect(different).toBe(2);
    expect(lines.filter((line) => /^(equal|DIFFERENT)/.test(line))).toEqual([
      expect.stringMatching(/^DIFFERENT events: 1 lines/),
      expect.stringMatching(/^DIFFERENT gone: 1 lines/),
      expect.stringMatching(/^equal {5}same: 1 lines/),
    ]);
    expect(lines).toContain('  properties: rank');
  });
});
