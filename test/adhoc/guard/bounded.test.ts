import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCypher, type CypherResult } from '../../../src/adhoc/run/run.js';
import { AdhocReader } from '../../../src/adhoc/run/adhoc-reader.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { fromRoot, keptFounding } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

interface Case {
  about: string;
  statement: string;
  timeout?: number;
  ends: 'rows' | 'bytes' | 'time' | 'memory' | 'depth';
  rows?: number;
}

const cases = parse(readFileSync(fromRoot('test/adhoc/guard/bounded.yaml'), 'utf8')) as Case[];

const reasons = { rows: /^There are more than 1000 rows\. /, bytes: /^The rows take more than 10 MB\. / };
const errors = {
  time: {
    code: 'TIMEOUT',
    message: expect.stringMatching(/^The statement was not done within [\d.]+ seconds/),
  },
  memory: {
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(
      /^The statement needs more than the [\d.]+ MiB of memory of one transaction\.$/,
    ),
  },
  depth: { code: 'BAD_USER_INPUT', message: 'A value of the result is nested too deep.' },
};

let graph: Graph;
let reader: AdhocReader;

beforeAll(async () => {
  graph = await keptFounding();
  reader = new AdhocReader(ownEngine());
});

afterAll(async () => {
  await reader.close();
  await graph.close();
});

/** Where another limit is to be met first there is plenty of time. */
function run({ statement, timeout = 60_000 }: Case): Promise<CypherResult> {
  return runCypher(reader, { statement, timeout });
}

const cut = cases.filter((one) => one.ends === 'rows' || one.ends === 'bytes');
const ended = cases.filter((one) => !cut.includes(one));

describe('what costs too much ends at a limit that the answer names', () => {
  test.each(cut)('$about: $ends', async (one) => {
    const answer = await run(one);
    expect(answer.truncatedBecause).toMatch(reasons[one.ends as keyof typeof reasons]);
    expect(answer.truncated).toBe(true);
    expect(answer.rows).toHaveLength(one.rows ?? -1);
  });

  test.each(ended)('$about: $ends', async (one) => {
    await expect(run(one)).rejects.toMatchObject(errors[one.ends as keyof typeof errors]);
  });

  test('and the same door answers the next statement', async () => {
    const { rows } = await runCypher(reader, { statement: 'RETURN 1 AS still', timeout: 60_000 });
    expect(rows).toEqual([[1]]);
  });
});
