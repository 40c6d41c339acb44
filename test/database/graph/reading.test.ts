import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect, type Graph } from '../../../src/database/graph/graph.js';
import { openProxy, type Proxy } from '../../faults/proxy.js';
import { clear } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

// At which data version an answer was read. What changes the graph here stands in for an import: it sets what an import
// sets last.

let graph: Graph;
let sent: string[] = [];
let stop: () => void;

beforeAll(async () => {
  graph = await connect(ownEngine());
  stop = graph.watch(({ name }) => {
    sent.push(name);
    return () => undefined;
  });
});
beforeEach(async () => {
  await clear(graph);
  await changeTo('one');
  // What is known of the former test is gone: the first read after a change looks for itself.
  await ask(graph.reading());
  sent = [];
});
afterAll(async () => {
  stop();
  await graph.close();
});

const one = { name: 'test/one', text: 'RETURN 1 AS one' };
const ask = (reading: ReturnType<Graph['reading']>) => reading.read(one);
const look = 'import/writer';

let changes = 0;
const changeTo = (version: string): Promise<void> => {
  changes += 1;
  const text = "MERGE (w:Writer {id: 'writer'}) SET w.dataVersion = $version, w.loadedAt = $loadedAt";
  return graph.command({ name: 'test/change', text }, { version, loadedAt: `${changes}` });
};
/** Another writes into the same database what is not ours. */
const write = (): Promise<void> => graph.command({ name: 'test/other', text: 'CREATE (:Stranger)' });

/** A read that lasts until something else was written, and sees it: half of it is of one state, half of another. */
const slow = { name: 'test/slow', text: 'UNWIND range(1, 3000000) AS i RETURN sum(i % 7) AS n' };

test('a read says the version, and costs no other statement while nothing is written', async () => {
  const reading = graph.reading();
  expect([reading.version, reading.isMixed]).toEqual([undefined, false]);
  expect(await reading.read(one)).toEqual([[1]]);
  expect(await reading.rows(one)).toEqual([{ one: 1 }]);
  await Promise.all(Array.from({ length: 20 }, () => ask(graph.reading())));
  expect([reading.version, reading.isMixed]).toEqual(['one', false]);
  expect(sent).toEqual(Array.from({ length: 22 }, () => 'test/one'));
});

test('a server that may be a cluster is asked no more', async () => {
  const engine = ownEngine();
  const there = await connect({ ...engine, uri: engine.uri.replace(/^\w+/, 'neo4j') });
  await ask(there.reading());
  const names: string[] = [];
  const end = there.watch(({ name }) => {
    names.push(name);
    return () => undefined;
  });
  const reading = there.reading();
  await ask(reading);
  await ask(reading);
  end();
  expect([reading.version, names]).toEqual(['one', ['test/one', 'test/one']]);
  await there.close();
});

test('what others write is looked at once, and changes nothing', async () => {
  const reading = graph.reading();
  await ask(reading);
  await write();
  await Promise.all(Array.from({ length: 5 }, () => ask(reading)));
  expect([reading.version, reading.isMixed]).toEqual(['one', false]);
  expect(sent.filter((name) => name === look).length).toBeGreaterThan(0);
  sent = [];
  await ask(reading);
  expect(sent).toEqual(['test/one']);
});

test('observers of the statements of an answer do not see the read of the version', async () => {
  const shown: string[] = [];
  const end = graph.observe(({ name }) => shown.push(name));
  await write();
  await ask(graph.reading());
  end();
  expect(sent).toContain(look);
  expect(shown).toEqual(['test/other', 'test/one']);
});

test('parts of one answer that were read at two versions are noticed', async () => {
  const reading = graph.reading();
  await ask(reading);
  await changeTo('two');
  const next = graph.reading();
  await ask(reading);
  expect([reading.version, reading.isMixed]).toEqual([undefined, true]);
  // The first read after it cannot tell whether it saw all of it; from then on it is known.
  await ask(graph.reading());
  await ask(next);
  expect([next.version, next.isMixed]).toEqual(['two', false]);
});

test.each([
  ['another version', ['two']],
  ['another version and the former again', ['two', 'one']],
])('a read during which the graph became %s is told', async (_what, versions) => {
  const reading = graph.reading();
  const reads = Promise.all(Array.from({ length: 4 }, () => reading.read(slow)));
  for (const version of versions) await changeTo(version);
  await reads;
  expect(reading.isMixed).toBe(true);
});

test('before the first import the version is null', async () => {
  await clear(graph);
  await ask(graph.reading());
  const reading = graph.reading();
  await ask(reading);
  expect([reading.version, reading.isMixed]).toEqual([null, false]);
});

test('after a broken connection nothing is believed of before', async () => {
  const proxy: Proxy = await openProxy(ownEngine());
  const distant = await connect(proxy.address);
  await ask(distant.reading());
  proxy.cut();
  await expect(ask(distant.reading())).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  await changeTo('two');
  proxy.mend();
  const reading = distant.reading();
  await ask(reading);
  expect([reading.version, reading.isMixed]).toEqual(['two', false]);
  await distant.close();
  await proxy.close();
});

test('what is read in other ways waits no longer for a database that hangs than it may itself', async () => {
  const proxy: Proxy = await openProxy(ownEngine());
  const distant = await connect(proxy.address);
  const known = distant.reading();
  expect(await known.during(async () => 'done')).toBe('done');
  expect(known.version).toBe('one');
  const reading = distant.reading();
  await ask(reading);
  proxy.hush();
  const begin = performance.now();
  expect(await reading.during(async () => 'done')).toBe('done');
  // By itself the database would be given up after half a minute, and be looked at twice.
  expect(performance.now() - begin).toBeLessThan(12_000);
  expect([reading.version, reading.isMixed]).toEqual([undefined, false]);
  proxy.mend();
  await proxy.close();
  await distant.close();
});

test('what fails in other ways is no part of the answer', async () => {
  const reading = graph.reading();
  const failing = reading.during(async () => {
    await changeTo('two');
    throw new Error('no answer');
  });
  await expect(failing).rejects.toThrow('no answer');
  expect([reading.version, reading.isMixed]).toEqual(['one', false]);
});
