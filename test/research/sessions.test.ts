import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRequest, type CheckedRequest } from '../../src/cypher/run.js';
import { silent } from '../../src/engine/report.js';
import type { Graph } from '../../src/graph/graph.js';
import { Sessions } from '../../src/research/sessions.js';
import { foundingGraph } from '../setup/graph.js';
import { ownEngine } from '../setup/own.js';

// The processes that run the statements, straight on the engine of this run: whatever the text guard says.

let graph: Graph;
let sessions: Sessions;
beforeAll(async () => {
  graph = await foundingGraph();
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

/** Ids of the processes that this one has started for statements. */
function processes(): number[] {
  try {
    const listed = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'research/session.js'], {
      encoding: 'utf8',
    });
    return listed.trim().split('\n').map(Number);
  } catch {
    return [];
  }
}

describe('a session', () => {
  test('answers in a process of its own, which is used again', async () => {
    const run = (): Promise<unknown> => sessions.run(ownEngine(), unchecked('RETURN 1 AS x, null AS y'));
    expect(await run()).toMatchObject({ columns: ['x', 'y'], types: ['INTEGER', 'NULL'], rows: [[1, null]] });
    const first = processes();
    await run();
    expect(first).toHaveLength(1);
    expect(processes()).toEqual(first);
  });

  test('refuses by the plan and by READ mode, without the text guard', async () => {
    for (const body of [
      'CREATE (:Intruder)',
      'CALL dbms.listConfig()',
      'SHOW SETTINGS',
      "LOAD CSV FROM 'http://127.0.0.1:9/' AS l RETURN l",
    ]) {
      await expect(sessions.run(ownEngine(), unchecked(body))).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
  });

  test('that does not come to its end is ended, and the next statement has another', async () => {
    const [stuck] = processes();
    process.kill(stuck ?? 0, 'SIGSTOP');
    await expect(sessions.run(ownEngine(), unchecked('RETURN 1', 100))).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: 'The statement and its answer were not done within 0.1 seconds, which is the limit.',
    });
    expect(await sessions.run(ownEngine(), unchecked('RETURN 2 AS x'))).toMatchObject({ rows: [[2]] });
    expect(processes()).not.toContain(stuck);
  });

  test('that ends under a statement, as for want of memory, ends that statement', async () => {
    const asked = sessions.run(
      ownEngine(),
      unchecked('UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)'),
    );
    process.kill(processes()[0] ?? 0, 'SIGKILL');
    await expect(asked).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'The answer takes more memory than one answer may have.',
    });
  });

  test('tells callers nothing of the server', async () => {
    const nowhere = { ...ownEngine(), database: 'nowhere\u0000' };
    const asked = sessions.run(nowhere, unchecked('RETURN 1'));
    await expect(asked).rejects.toMatchObject({ message: expect.not.stringMatching(/Neo\.|nowhere|bolt/) });
  });

  test('ends with its owner', async () => {
    sessions.close();
    await expect.poll(processes, { timeout: 60_000 }).toEqual([]);
  });
});
