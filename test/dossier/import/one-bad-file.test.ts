import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foundationOf, type Foundation } from '../../../src/dossier/import/foundation.js';
import { retractDocument } from '../../../src/dossier/import/import.js';
import { importDossiers } from '../../../src/dossier/import/import-many.js';
import { storedFoundation } from '../../../src/dossier/import/stored-foundation.js';
import { loadSeeds, type SeedsLoaded } from '../../../src/dossier/import/load-seeds.js';
import { parseDossier } from '../../../src/dossier/read/read-dossier.js';
import { refresh } from '../../../src/dossier/import/rebuild.js';
import { refusedDossiers } from '../../../src/dossier/import/refused.js';
import { vocabularyOf } from '../../../src/dossier/vocabulary/vocabulary.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { readDataVersion } from '../../../src/dossier/import/data-version.js';
import { clear, emptyGraph, exported, fromRoot, importText, testFoundation } from '../../setup/graph.js';
import { ownEngine } from '../../setup/own.js';

// A file that the checks let pass and the database refuses: here for a constraint that no check knows of. It, and every
// other sort of bad file, harms itself only.

let graph: Graph;
let foundation: Foundation;
let folder: string;

const change = (cypher: string): Promise<void> => graph.command({ name: 'test', text: cypher });

beforeAll(async () => {
  foundation = await testFoundation();
  graph = await emptyGraph();
  await change('CREATE CONSTRAINT test_website FOR (n:Organisation) REQUIRE n.website IS UNIQUE');
});
afterAll(async () => {
  await change('DROP CONSTRAINT test_website');
  await graph.close();
});
beforeEach(async () => {
  await clear(graph);
  folder = await mkdtemp(join(tmpdir(), 'bad-'));
  return () => rm(folder, { recursive: true });
});

/** A valid dossier that names organisations with these addresses; the same address twice is what the database refuses. */
function naming(id: string, ...websites: string[]): string {
  const offices = websites.map(
    (site, index) => `
  - id: organisation:${id}-${index}
    name:
      en: Office ${index} of ${id}
    kind: customs
    place: place:be
    website: https://example.org/${site}
    at: p1`,
  );
  return `dossier: 1
document:
  id: ${id}
  title: Page ${id}
  language: en
  publisher: Example Press
  published: 2024-06-01
  retrieved: 2026-11-22
  extent: full
organisations:${offices.join('')}
`;
}

const refused = (id: string): string => naming(id, `${id}/1`, 'same', 'same');
const sound = (id: string): string => naming(id, `${id}/1`);

const seed = (id: string, content: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, `${id}.yaml`), content);
const load = (given = foundation): Promise<SeedsLoaded> => loadSeeds(graph, given, folder, () => undefined);
const told = ({ findings }: SeedsLoaded): string[] =>
  findings.map(({ file, found }) => `${file.replace(/^.*[\\/]/, '')}: ${found}`);

/** Ids of the organisations that the graph holds. */
async function bodies(): Promise<unknown[]> {
  const ask = 'MATCH (o:Organisation) RETURN o.id ORDER BY o.id';
  return (await graph.read({ name: 'test', text: ask })).flat();
}

const storeRefuses = 'something that breaks a constraint of the graph';

describe('among many that are imported at once', () => {
  test('those that the database refuses are named, wherever they are, and the others are in the graph', async () => {
    const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) =>
      ['a', 'd', 'g'].includes(id) ? refused(id) : sound(id),
    );
    const given = texts.map((each) => {
      const { dossier } = parseDossier(each, 'test', foundation.vocabulary);
      if (!dossier) throw new Error('expected a valid dossier');
      return { dossier, text: each, origin: 'file' as const };
    });
    const imported = await importDossiers(graph, foundation, given);
    expect(imported.refused.map(({ document }) => document)).toEqual([
      'document:a',
      'document:d',
      'document:g',
    ]);
    expect(imported.documents).toBe(4);
    const after = await exported(graph);
    expect(await bodies()).toEqual(['b', 'c', 'e', 'f'].map((id) => `organisation:${id}-0`));
    await clear(graph);
    for (const id of ['b', 'c', 'e', 'f']) await importText(graph, foundation, sound(id));
    expect(await exported(graph), 'as if they had never been given').toBe(after);
  });

  test('by the command, are refused and named, the others imported, and the exit code is 1', async () => {
    for (const id of ['a', 'c']) await seed(id, sound(id));
    await seed('b', refused('b'));
    await mkdir(join(folder, 'd.yaml'));
    const files = ['a', 'b', 'd', 'nowhere', 'c'].map((id) => join(folder, `${id}.yaml`));
    const { code, out, err } = await run('import', ...files);
    expect(code).toBe(1);
    const version = await readDataVersion(graph);
    expect(out).toMatch(
      new RegExp(`^document:a: .* added, 0 removed, 0 unchanged\ndocument:c: .*\ndata version ${version}\n$`),
    );
    const lines = err.replaceAll(`${folder}/`, '').split('\n');
    expect(lines).toContain(`b.yaml: expected a dossier that can be stored, found ${storeRefuses}.`);
    expect(lines).toContain('b.yaml: refused, nothing of it was loaded.');
    expect(lines).toContain('d.yaml:1:1: expected a file, found a directory');
    expect(lines).toContain('nowhere.yaml:1:1: expected a file that can be read, found no file of this name');
    expect(err).not.toMatch(/\n {4}at /);
    expect(await bodies()).toEqual(['organisation:a-0', 'organisation:c-0']);
  });
});

async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const { uri, user, password } = ownEngine();
  const program = spawn(process.execPath, [fromRoot('dist/main.js'), ...args], {
    cwd: fromRoot('.'),
    env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
  });
  const ended = new Promise<number | null>((done) => program.on('close', done));
  const [out, err] = await Promise.all([text(program.stdout), text(program.stderr)]);
  return { out, err, code: await ended };
}

describe('among the seeds', () => {
  let socket: Server;

  async function everySortOfFile(): Promise<void> {
    await seed('a', sound('a'));
    await seed('b', refused('b'));
    await seed('c', 'dossier: [');
    await seed('d', Buffer.from(sound('d').replace('Page', 'Pagé'), 'latin1'));
    await mkdir(join(folder, 'e.yaml'));
    execFileSync('mkfifo', [join(folder, 'f.yaml')]);
    socket = createServer().listen(join(folder, 'g.yaml'));
    await new Promise((done) => socket.once('listening', done));
    await symlink('/nowhere/h.yaml', join(folder, 'h.yaml'));
    await symlink('i.yaml', join(folder, 'i.yaml'));
    const huge = await open(join(folder, 'j.yaml'), 'w');
    await huge.truncate(2 ** 31);
    await huge.close();
    await seed('k', sound('other'));
    await seed('l', sound('l'));
    await writeFile(join(folder, 'l.yml'), sound('l').replace('Page', 'Leaf'));
    // Before another of the same name: it takes nothing from that.
    await writeFile(join(folder, 'a.json'), '{');
    await seed('m', '');
    await seed('n', sound('n').replace('kind: customs', 'kind: cutsoms'));
    await seed('z', sound('z'));
  }

  test('each bad one is left out with a finding, at every start, and the others are loaded', async () => {
    await everySortOfFile();
    const first = await load();
    const expected = [
      'a.json: ',
      'c.yaml: ',
      'd.yaml: a byte that is not',
      'e.yaml: a directory',
      'f.yaml: a pipe',
      'g.yaml: a socket',
      'h.yaml: no file of this name',
      'i.yaml: ELOOP',
      'j.yaml: 2147483648 bytes',
      'k.yaml: other',
      'l.yml: a second one for document:l, beside l.yaml',
      'm.yaml: an empty file',
      'n.yaml: "cutsoms"',
      `b.yaml: ${storeRefuses}`,
    ];
    for (const line of expected) expect(told(first)).toContainEqual(expect.stringContaining(line));
    expect(first.findings).toHaveLength(expected.length);
    expect(first).toMatchObject({ imported: 3, unchanged: 0 });
    expect(first.causes).toEqual([expect.stringMatching(/^document:b: .*website/)]);
    const loaded = await bodies();
    expect(loaded).toEqual(['a', 'l', 'z'].map((id) => `organisation:${id}-0`));
    const again = await load();
    expect(told(again)).toEqual(told(first));
    expect(again).toMatchObject({ imported: 0, unchanged: 3, retracted: 0 });
    await new Promise((done) => socket.close(done));
  });

  test('of a corrected one that is bad the former stays, and a finding says so', async () => {
    await seed('a', sound('a'));
    await seed('b', sound('b'));
    await load();
    const before = await exported(graph);
    await seed('a', refused('a'));
    await seed('b', sound('b').replace('kind: customs', 'kind: cutsoms'));
    const loaded = await load();
    const stays = 'its former version, which stays in the graph';
    expect(told(loaded).toSorted()).toEqual([
      `a.yaml: ${stays}`,
      `a.yaml: ${storeRefuses}`,
      'b.yaml: "cutsoms"',
      `b.yaml: ${stays}`,
    ]);
    expect(loaded).toMatchObject({ imported: 0, retracted: 0 });
    expect(await exported(graph)).toBe(before);
  });

  test('a folder that cannot be read takes nothing out', async () => {
    await seed('a', sound('a'));
    await load();
    const loaded = await loadSeeds(graph, foundation, join(folder, 'gone'), () => undefined);
    expect(told(loaded)).toEqual(['gone: ENOENT']);
    expect(await bodies()).toEqual(['organisation:a-0']);
  });
});

describe('among the kept ones, when the vocabulary changes', () => {
  /** A vocabulary without Belgium. */
  function without(): Foundation {
    const { places, ...data } = foundation.vocabulary.data;
    const concepts = places.concepts.filter(({ id }) => id !== 'place:be');
    const vocabulary = vocabularyOf({ ...data, places: { concepts } });
    return foundationOf(vocabulary, foundation.identity, foundation.preferences);
  }

  const elsewhere = (id: string): string => sound(id).replace('place:be', 'place:nl');

  beforeEach(async () => {
    await importText(graph, foundation, sound('a'));
    await importText(graph, foundation, elsewhere('b'));
  });

  test('is left out, named at each start, and back when the vocabulary is', async () => {
    const before = await exported(graph);
    const version = await readDataVersion(graph);
    expect(await refresh(graph, without())).toBe(true);
    expect(await bodies()).toEqual(['organisation:b-0']);
    const loaded = await load(without());
    expect(loaded.findings.map(({ file, found }) => [file, found])).toEqual([
      ['document:a (kept)', '"place:be"'],
    ]);
    expect(await refresh(graph, foundation)).toBe(true);
    expect(await exported(graph)).toBe(before);
    expect(await readDataVersion(graph)).toBe(version);
    expect(await refusedDossiers(graph)).toEqual([]);
  });

  test('is found and left out too where only the database knows, among many', async () => {
    await change('DROP CONSTRAINT test_website');
    await importText(graph, foundation, refused('c'));
    await importText(graph, foundation, sound('d'));
    await change("MATCH (o:Organisation {id: 'organisation:c-2'}) REMOVE o.website");
    await change('CREATE CONSTRAINT test_website FOR (n:Organisation) REQUIRE n.website IS UNIQUE');
    await refresh(graph, without());
    const outside = (await refusedDossiers(graph)).map(({ file }) => file);
    expect([...new Set(outside)]).toEqual(['a', 'c', 'd'].map((id) => `document:${id} (kept)`));
    await refresh(graph, foundation);
    expect((await refusedDossiers(graph)).map(({ file, found }) => [file, found])).toEqual([
      ['document:c (kept)', storeRefuses],
    ]);
    expect(await bodies()).toEqual(['a', 'b', 'd'].map((id) => `organisation:${id}-0`));
  });

  test('is no more spoken of once it is corrected, or retracted', async () => {
    await importText(graph, foundation, sound('c'));
    await refresh(graph, without());
    expect(await refusedDossiers(graph)).toHaveLength(2);
    await importText(graph, without(), elsewhere('a'));
    await retractDocument(graph, without(), 'document:c');
    expect(await refusedDossiers(graph)).toEqual([]);
    expect(await bodies()).toEqual(['organisation:a-0', 'organisation:b-0']);
    await refresh(graph, foundation);
    expect(await bodies(), 'what was retracted stays out').toEqual(['organisation:a-0', 'organisation:b-0']);
  });
});

describe('among the files on which all rest', () => {
  test('leaves a graph that can be served as it was, with all that it rested on', async () => {
    await expect(storedFoundation(graph)).rejects.toThrow('There is no graph of before to serve.');
    await importText(graph, foundation, sound('a'));
    const kept = await storedFoundation(graph);
    expect(kept.hash).toBe(foundation.hash);
    expect(kept.vocabulary.concept('place:be')).toEqual(foundation.vocabulary.concept('place:be'));
    expect(kept.identity.canonical('person:wco-sg-2019')).toBe('person:kunio-mikuriya');
    expect(kept.preferences.on('initiative:ccp', 'period')).toEqual(
      foundation.preferences.on('initiative:ccp', 'period'),
    );
    expect(await refresh(graph, kept)).toBe(false);
    await change("MATCH (writer:Writer) SET writer.foundation = 'of another program'");
    await expect(storedFoundation(graph)).rejects.toThrow('made by another version of this program');
  });
});
