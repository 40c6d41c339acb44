import { trace } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Graph } from '../../../src/database/graph/graph.js';
import { recordSpans, type Recorded } from '../../setup/spans.js';
import { ownEngine } from '../../setup/own.js';

let graph: Graph;
let spans: Recorded[];

beforeAll(async () => {
  spans = recordSpans();
  graph = await connect(ownEngine(), { read: 1_000, write: 1_000 });
});
afterAll(async () => {
  await graph.close();
  trace.disable();
});

const bomb = {
  name: 'test/bomb',
  text: 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b = $sum RETURN count(*)',
};

test('each statement has a span with its name and text, and without its values', async () => {
  await graph.read({ name: 'test/echo', text: 'RETURN $secret' }, { secret: 'hunter2' });
  const span = spans.find(({ name }) => name === 'test/echo');
  expect(span).toEqual({
    name: 'test/echo',
    attributes: {
      'db.system.name': 'neo4j',
      'db.namespace': 'neo4j',
      'db.operation.name': 'READ',
      'db.query.summary': 'test/echo',
      'db.query.text': 'RETURN $secret',
    },
    status: undefined,
    ended: true,
  });
});

test('a statement that takes too long is a TIMEOUT, and is ended in the engine', async () => {
  const codes: string[] = [];
  const stop = graph.watch(() => (code) => codes.push(code));
  await expect(graph.read(bomb, { sum: -1 })).rejects.toMatchObject({ code: 'TIMEOUT' });
  stop();
  expect(codes).toEqual([expect.stringContaining('TransactionTimedOut')]);
  expect(spans.find(({ name }) => name === bomb.name)).toMatchObject({ ended: true, status: { code: 2 } });
  const running = await graph.rows(
    {
      name: 'test/running',
      text: 'SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.statement = $name RETURN status',
    },
    { name: bomb.name },
  );
  expect(running.filter(({ status }) => status === 'Running')).toEqual([]);
});

test('watchers are called for a commit that fails, as for a statement', async () => {
  const failed: [string, string][] = [];
  const stop = graph.watch(
    ({ name }) =>
      (code) =>
        code !== '' && failed.push([name, code]),
  );
  await graph.command({ name: 'test/pair', text: 'CREATE (:Pair)-[:OF]->(:Pair)' });
  const half = { name: 'test/half', text: 'MATCH (one:Pair)-->() DELETE one' };
  await expect(graph.write((transaction) => transaction.run(half))).rejects.toThrow('relationships');
  await graph.command({ name: 'test/both', text: 'MATCH (one:Pair) DETACH DELETE one' });
  stop();
  expect(failed).toEqual([['transaction', 'Neo.ClientError.Schema.ConstraintValidationFailed']]);
});

test('an error that nobody foresaw names the statement that it came from', async () => {
  const slip = graph.read({ name: 'test/slip', text: 'RETURN nothing' });
  await expect(slip).rejects.toMatchObject({ statement: 'test/slip' });
});
