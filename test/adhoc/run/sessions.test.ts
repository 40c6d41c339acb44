import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Deadline } from '../../../src/base/deadline.js';
import { checkRequest, type CheckedRequest, type CypherResult } from '../../../src/adhoc/run/run.js';
import { silent } from '../../../src/database/engine/report.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { Sessions } from '../../../src/adhoc/run/sessions.js';
import { keptFounding } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

// The processes that run the statements, straight on the engine of this run: whatever the text guard says.

let graph: Graph;
let sessions: Sessions;
beforeAll(async () => {
  graph = await keptFounding();
  sessions = new Sessions(silent);
});
afterAll(async () => {
  sessions.close();
  await graph.close();
});

/** A request as the text guard would hand it on, with any text. */
function unchecked(body: string, timeout = 5_000): CheckedRequest {
  return {
    ...checkRequest({ statement: 'RETURN 1', timeout }),
    checked: { prefix: null, body, bodyStart: 0, parameters: [] },
  };
}

/** Runs a request that the text guard never saw. */
function run(body: string, timeout = 60_000, by = sessions, on = ownEngine()): Promise<CypherResult> {
  return by.run(on, unchecked(body, timeout), new Deadline(timeout), 'test');
}

/** Ids of the processes that this one has started for statements. */
function processes(): number[] {
  try {
    const listed = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'adhoc/run/session.js'], {
      encoding: 'utf8',
    });
    return listed.trim().split('\n').map(Number);
  } catch {
    return [];
  }
}

/** One of them; the number 0 would be that of all processes of the test run. */
function anyProcess(): number {
  const [first] = processes();
  if (first === undefined) throw new Error('Expected a process for statements; there is none.');
  return first;
}

describe('a session', () => {
  test('answers in a process of its own, which is used again', async () => {
    const twice = (): Promise<unknown> => run('RETURN 1 AS x, null AS y');
    expect(await twice()).toMatchObject({
      columns: ['x', 'y'],
      types: ['INTEGER', 'NULL'],
      rows: [[1, null]],
    });
    const first = processes();
    await twice();
    // One is to spare.
    expect(first).toHaveLength(2);
    expect(processes()).toEqual(first);
  });

  test('refuses by the plan and by READ mode, without the text guard', async () => {
    for (const body of [
      'CREATE (:Intruder)',
      'CALL dbms.listConfig()',
      'SHOW SETTINGS',
      "LOAD CSV FROM 'http://127.0.0.1:9/' AS l RETURN l",
    ]) {
      await expect(run(body)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
  });

  test('that does not come to its end is ended, and the next statement has another', async () => {
    const stuck = anyProcess();
    process.kill(stuck, 'SIGSTOP');
    await expect(run('RETURN 1', 100)).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: 'The statement was not done within 0.1 seconds, which is the limit.',
    });
    expect(await run('RETURN 2 AS x')).toMatchObject({ rows: [[2]] });
    expect(processes()).not.toContain(stuck);
  });

  test.each(['SIGKILL', 'SIGABRT'])(
    'that ends by %s, as for want of memory, ends its statement',
    async (signal) => {
      const asked = run('UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)');
      await expect.poll(processes).not.toEqual([]);
      process.kill(anyProcess(), signal);
      await expect(asked).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: 'The answer takes more memory than one answer may have.',
      });
    },
  );

  test.each([
    ['is not there', undefined, /^Expected the program .+absent\.mjs; there is none\.$/],
    ['cannot run', 'import "./nothing.mjs";', /present\.mjs ended with 1 and no answer\.$/],
  ])('whose program %s is a failure of ours, and the next has its chance', async (_, text, message) => {
    const folder = await mkdtemp(join(tmpdir(), 'session-'));
    const program = join(folder, text === undefined ? 'absent.mjs' : 'present.mjs');
    if (text !== undefined) await writeFile(program, text);
    const broken = new Sessions(silent, program);
    const failure = {
      code: 'INTERNAL',
      message: expect.stringMatching(message),
      hint: 'Run npm run build, then start again.',
    };
    for (const turn of ['RETURN 1', 'RETURN 2'])
      await expect(run(turn, 60_000, broken)).rejects.toMatchObject(failure);
    await rm(folder, { recursive: true });
  });

  test('shows callers nothing of the server', async () => {
    const nowhere = { ...ownEngine(), database: 'nowhere\u0000' };
    const asked = run('RETURN 1', 5_000, sessions, nowhere);
    await expect(asked).rejects.toMatchObject({ message: expect.not.stringMatching(/Neo\.|nowhere|bolt/) });
  });

  test('ends with its owner', async () => {
    sessions.close();
    await expect.poll(processes, { timeout: 60_000 }).toEqual([]);
  });
});
