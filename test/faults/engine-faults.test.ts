import { readFileSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { restartWhenBroken } from '../../src/commands/restart-when-broken.js';
import { runCypher } from '../../src/adhoc/run/run.js';
import { AdhocReader } from '../../src/adhoc/run/adhoc-reader.js';
import { importDossier, retractDocument } from '../../src/dossier/import/import.js';
import { parseDossier } from '../../src/dossier/read/read-dossier.js';
import type { Foundation } from '../../src/dossier/import/foundation.js';
import { pause } from '../../src/database/engine/process.js';
import { ensureConstraints } from '../../src/database/graph/constraints.js';
import { connect, type Graph } from '../../src/database/graph/graph.js';
import type { RunningServer } from '../../src/server/server.js';
import { validText } from '../dossier/read/valid.js';
import { startGraphServer } from '../server/graph-server.js';
import { exported, foundingTexts, fromRoot, importText, testFoundation } from '../setup/graph.js';
import { answersWithin, knownAnswers, loadOn, type Known } from './load.js';
import { noDisk, openOwnEngine, type OwnEngine } from './own-engine.js';
import { openProxy, type Proxy } from './proxy.js';

// What breaks under a load of questions and imports, and what comes of it: never a wrong answer, never half an import,
// nothing lost that was acknowledged, and answers again within ten seconds of the engine.

/** Of a server that does not wait long for an engine that stands still. */
const impatience = { read: 2_000, write: 60_000 };
const soon = 10_000;

let own: OwnEngine;
let graph: Graph;
let proxy: Proxy;
let proxied: Graph;
let server: RunningServer;
let distant: RunningServer;
let foundation: Foundation;
let known: Known;
let before: string;

beforeAll(async () => {
  own = await openOwnEngine();
  graph = await connect(own.engine);
  await ensureConstraints(graph);
  foundation = await testFoundation();
  for (const name of foundingTexts)
    await importText(graph, foundation, readFileSync(fromRoot(`seeds/dossiers/${name}.yaml`), 'utf8'));
  before = await exported(graph);
  server = await startGraphServer(graph, { logLevel: 'silent' }, undefined, own.engine);
  proxy = await openProxy(own.engine);
  proxied = await connect(proxy.address);
  distant = await startGraphServer(proxied, { logLevel: 'silent' }, undefined, own.engine);
  known = await knownAnswers(server);
});

afterAll(async () => {
  for (const open of [distant, proxied, proxy, server, graph, own]) await open.close();
});

beforeEach(() => own.told.splice(0));
afterEach(removeExtras);

/** A dossier whose facts concern nothing that the questions of the load ask for. */
function extra(name: string): string {
  return `dossier: 1
document:
  id: ${name}
  title: Extra
  language: en
  publisher: Customs
  url: https://example.org/${name}
  published: 2001-01-01
  retrieved: 2026-11-22
  extent: full
organisations:
  - id: organisation:${name}
    name:
      en: Body of ${name}
    kind: customs
    at: p1
`;
}

/** Documents whose import was acknowledged, and those whose import was not. */
interface Imports {
  done: string[];
  failed: string[];
}

/** Imports one document after another, and waits for the first. The function returned ends it. */
async function importing(prefix: string, by: Graph): Promise<() => Promise<Imports>> {
  const [done, failed]: [string[], string[]] = [[], []];
  const stopping = new AbortController();
  const work = (async () => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      const name = `${prefix}-${turn}`;
      await importText(by, foundation, extra(name)).then(
        () => done.push(name),
        () => failed.push(name),
      );
    }
  })();
  while (done.length < 2) await pause(50);
  return async () => {
    stopping.abort();
    await work;
    return { done, failed };
  };
}

/** The extra documents that the graph holds; each is checked to be there with all of its claims. */
async function extras(): Promise<string[]> {
  const rows = await graph.read({
    name: 'test',
    text: `MATCH (d:Dossier) WHERE d.origin = 'file' AND d.text CONTAINS 'title: Extra'
           RETURN d.id, COUNT { (c:Claim) WHERE c.document = d.id }, COUNT { (:Entity {id: d.id}) }`,
  });
  const claims = new Set(rows.map(([, count]) => count));
  expect(claims.size).toBeLessThan(2);
  expect(rows.every(([, , entities]) => entities === 1)).toBe(true);
  return rows.map(([id]) => String(id).replace('document:', ''));
}

/** All that was acknowledged is there, and without it the graph is what it was, to the byte. */
async function nothingLostNorHalf({ done, failed }: Imports): Promise<void> {
  const present = await extras();
  expect(present).toEqual(expect.arrayContaining(done));
  expect([...done, ...failed]).toEqual(expect.arrayContaining(present));
  for (const name of present) await retractDocument(graph, foundation, `document:${name}`);
  expect(await news()).toEqual([]);
}

/** Lines of the export that were not there at first, and lines that are gone: as many as a person can read. */
async function news(than = before): Promise<string[]> {
  const now = new Set((await exported(graph)).split('\n'));
  const then = new Set(than.split('\n'));
  const differing = [...now, ...then].filter((line) => !now.has(line) || !then.has(line));
  return differing.slice(0, 5);
}

async function removeExtras(): Promise<void> {
  const text = "MATCH (d:Dossier) WHERE d.text CONTAINS 'title: Extra' RETURN d.id";
  for (const [id] of await graph.read({ name: 'test', text })) {
    await retractDocument(graph, foundation, String(id));
  }
  const remove = "MATCH (d:Dossier) WHERE d.text CONTAINS 'title: Extra' DELETE d";
  await graph.command({ name: 'test', text: remove });
}

const sound = { wrong: [], lost: [] };

test('an engine killed under load is started again where it was, and answers', async () => {
  const stopLoad = loadOn(server, known, 4);
  const stopImports = await importing('killed', graph);
  process.kill(await own.pid(), 'SIGKILL');
  await pause(500);
  await own.answers();
  await answersWithin(server, known, soon);
  await pause(1_000);
  const imports = await stopImports();
  const tally = await stopLoad();
  expect(tally).toMatchObject(sound);
  expect(tally.right).toBeGreaterThan(0);
  expect(own.told).toEqual(['Neo4j has ended unexpectedly: starting it again ...', 'Neo4j runs again.']);
  await nothingLostNorHalf(imports);
});

test('an engine that is suspended is waited for up to a limit, and works when it continues', async () => {
  const hasty = await connect(own.engine, impatience);
  const hastyServer = await startGraphServer(hasty, { logLevel: 'silent' }, undefined, own.engine);
  const stopLoad = loadOn(hastyServer, known, 4);
  const stopImports = await importing('paused', graph);
  const pid = await own.pid();
  process.kill(pid, 'SIGSTOP');
  await pause(impatience.read + 7_000);
  process.kill(pid, 'SIGCONT');
  await answersWithin(hastyServer, known, soon);
  const imports = await stopImports();
  const tally = await stopLoad();
  expect(tally).toMatchObject(sound);
  expect(tally.refused['TIMEOUT']).toBeGreaterThan(0);
  await nothingLostNorHalf(imports);
  await hastyServer.close();
  await hasty.close();
});

test('a connection that is cut is made again', async () => {
  const stopLoad = loadOn(distant, known, 4);
  const stopImports = await importing('cut', proxied);
  proxy.cut();
  await pause(2_000);
  proxy.mend();
  await answersWithin(distant, known, soon);
  await pause(1_000);
  const imports = await stopImports();
  const tally = await stopLoad();
  expect(tally).toMatchObject(sound);
  expect(tally.refused['DATABASE_UNAVAILABLE']).toBeGreaterThan(0);
  await nothingLostNorHalf(imports);
});

test('two importers at once leave the graph that one after the other leaves', async () => {
  const both = [validText, extra('common')];
  const other = await connect(own.engine);
  await Promise.all([
    ...both.map((text) => importText(graph, foundation, text)),
    ...both.toReversed().map((text) => importText(other, foundation, text)),
  ]);
  const together = await exported(graph);
  const retractBoth = async (): Promise<void> => {
    for (const name of ['seminar', 'common']) await retractDocument(other, foundation, `document:${name}`);
  };
  await retractBoth();
  expect(await news()).toEqual([]);
  for (const text of both) await importText(other, foundation, text);
  expect(await news(together)).toEqual([]);
  await retractBoth();
  await other.close();
});

// oxlint-disable-next-line node/no-process-env -- a longer trial than a run of all tests has time for
const overload = Number(process.env['OVERLOAD_SECONDS'] ?? 5);

test(`for ${overload} s, of ten times the questions that it can take a server answers its share and refuses the rest`, async () => {
  const small = await startGraphServer(
    graph,
    { logLevel: 'silent', concurrency: 4, queue: 4 },
    undefined,
    own.engine,
  );
  const stopLoad = loadOn(small, known, 80);
  await pause(overload * 1_000);
  const tally = await stopLoad();
  if (overload > 5) console.log(tally);
  expect(tally).toMatchObject(sound);
  expect(tally.right).toBeGreaterThan(0);
  expect(Object.keys(tally.refused)).toEqual(['OVERLOADED']);
  await answersWithin(small, known, soon);
  await small.close();
});

describe(`a disk that is full${noDisk === undefined ? '' : ` (${noDisk})`}`, () => {
  test.skipIf(noDisk !== undefined)(
    'fails the import and loses nothing; with space again, all goes on',
    async () => {
      const leave = restartWhenBroken(graph, own.engine, (line) => own.told.push(line));
      const filler = join(own.home, 'filler');
      await fill(filler);
      const stopLoad = loadOn(server, known, 1);
      const imports = await importUntilItFails();
      expect(imports.error).toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
        hint: 'Free some space. An engine of the project then starts again by itself; start any other again.',
      });
      const tally = await stopLoad();
      expect(tally).toMatchObject(sound);
      const adhoc = new AdhocReader(own.engine);
      await expect(runCypher(adhoc, { statement: 'RETURN 1' })).rejects.toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
      });
      await expect.poll(() => own.told, { timeout: 60_000 }).toHaveLength(1);
      // While there is no space, a start would fail: the engine is left as it is.
      const pid = await own.pid();
      await pause(3_000);
      expect([await own.pid(), own.told.length]).toEqual([pid, 1]);
      await rm(filler);
      await expect.poll(() => own.told, { timeout: 120_000 }).toContain('Neo4j runs again.');
      await answersWithin(server, known, soon);
      expect(own.told).toEqual([
        expect.stringMatching(/^Neo4j could not write, and refuses all work/),
        'Neo4j has ended unexpectedly: starting it again ...',
        'Neo4j runs again.',
      ]);
      expect(await own.pid()).not.toBe(pid);
      leave();
      await nothingLostNorHalf(imports);
    },
  );

  async function fill(file: string): Promise<void> {
    const { bavail, bsize } = await statfs(own.home);
    await writeFile(file, Buffer.alloc(Math.max(bavail * bsize - 300_000, 0)));
  }

  /** Large texts, so that the little space left is soon used. */
  async function importUntilItFails(): Promise<Imports & { error: unknown }> {
    const done: string[] = [];
    for (let turn = 0; turn < 100; turn += 1) {
      const name = `full-${turn}`;
      const { dossier } = parseDossier(extra(name), 'test', foundation.vocabulary);
      const text = `${extra(name)}# ${'x'.repeat(100_000)}\n`;
      try {
        await importDossier(graph, foundation, { dossier: dossier!, text, origin: 'file' });
        done.push(name);
      } catch (error) {
        return { done, failed: [name], error };
      }
    }
    throw new Error('A hundred imports have found space on a full disk.');
  }
});
