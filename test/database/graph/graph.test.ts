import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/base/config.js';
import { AppError } from '../../../src/base/errors.js';
import { translate } from '../../../src/database/graph/driver-errors.js';
import { connect, type Graph, type StatementSent } from '../../../src/database/graph/graph.js';
import { ownEngine } from '../../setup/own.js';

let graph: Graph;
beforeAll(async () => {
  graph = await connect(ownEngine());
});
afterAll(() => graph.close());

const ask = (text: string, parameters = {}): Promise<unknown[][]> =>
  graph.read({ name: 'test', text }, parameters);

describe('the address of a server', () => {
  test.each(['bolt', 'neo4j'])('may be %s://', async (scheme) => {
    const engine = ownEngine();
    const there = await connect({ ...engine, uri: engine.uri.replace(/^\w+/, scheme) });
    expect(await there.read({ name: 'test', text: 'RETURN 1 AS one' })).toEqual([[1]]);
    await there.close();
  });

  test.each(['bolt+s', 'bolt+ssc', 'neo4j+s', 'neo4j+ssc'])(
    'may be %s://, which is encrypted',
    async (scheme) => {
      const { server } = readConfig({ NEO4J_URI: `${scheme}://graph.example.org:7687`, NEO4J_PASSWORD: 'x' });
      expect(server).toEqual({
        uri: `${scheme}://graph.example.org:7687`,
        user: 'neo4j',
        password: 'x',
        database: 'neo4j',
      });
      const driver = neo4j.driver(server?.uri ?? '', neo4j.auth.basic('neo4j', 'x'));
      expect(driver.isEncrypted()).toBe(true);
      await driver.close();
    },
  );

  test('must be one of these', () => {
    expect(() => readConfig({ NEO4J_URI: 'http://localhost:7474' })).toThrow(
      'NEO4J_URI: expected a bolt:// or neo4j:// address, with +s or +ssc for TLS; found "http://localhost:7474".',
    );
  });
});

describe('values', () => {
  test('go out and come back as they are: whole numbers are integers, null is null', async () => {
    expect(
      await ask('RETURN $n + 1, $x, $list, $map, $none', {
        n: 1,
        x: 1.5,
        list: [1, 'a'],
        map: { a: [2] },
        none: undefined,
      }),
    ).toEqual([[2, 1.5, [1, 'a'], { a: [2] }, null]]);
    expect(await ask('UNWIND range(1, 10) AS i RETURN i LIMIT $limit', { limit: 2 })).toEqual([[1], [2]]);
  });
});

describe('a write', () => {
  test('is all or nothing', async () => {
    const failing = graph.write(async (transaction) => {
      await transaction.run({ name: 'test', text: "CREATE (:Test {id: 'half'})" });
      throw new Error('changed our mind');
    });
    await expect(failing).rejects.toThrow('changed our mind');
    expect(await ask('MATCH (t:Test) RETURN count(t)')).toEqual([[0]]);
  });

  test('is refused in a read', async () => {
    await expect(ask('CREATE (:Test)')).rejects.toThrow(/read access mode/i);
  });
});

describe('what goes wrong', () => {
  test('has a code: no server answers', async () => {
    const away = connect({ ...ownEngine(), uri: 'bolt://127.0.0.1:1' });
    await expect(away).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });

  test('has a code: the password is wrong', async () => {
    const refused = connect({ ...ownEngine(), password: 'not the password' });
    await expect(refused).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      hint: 'Check NEO4J_USER and NEO4J_PASSWORD.',
    });
  });

  test('is distinguished by code and never by text', () => {
    const of = (code: string): unknown => translate(Object.assign(new Error('x'), { code }));
    expect(of('Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration')).toMatchObject({
      code: 'TIMEOUT',
    });
    expect(of('SessionExpired')).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(of('Neo.ClientError.Statement.SyntaxError')).not.toBeInstanceOf(AppError);
  });
});

test('an observer is called for each statement until it is removed', async () => {
  const sent: StatementSent[] = [];
  const stop = graph.observe((one) => sent.push(one));
  await ask('RETURN $a AS a', { a: 1 });
  stop();
  await ask('RETURN 2');
  expect(sent).toEqual([
    {
      name: 'test',
      text: 'RETURN $a AS a',
      parameters: { a: 1 },
      mode: 'READ',
      rows: 1,
      milliseconds: expect.any(Number),
    },
  ]);
});
