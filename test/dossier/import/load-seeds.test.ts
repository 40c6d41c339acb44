import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foundationOf, type Foundation } from '../../../src/dossier/import/foundation.js';
import { importDossier, retractDocument } from '../../../src/dossier/import/import.js';
import { loadSeeds, type SeedsLoaded } from '../../../src/dossier/import/load-seeds.js';
import { parseDossier } from '../../../src/dossier/read/read-dossier.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { clear, emptyGraph, exported, fromRoot, testFoundation } from '../../setup/graph.js';

const antwerp = 'seed-be-2024-05-17-hls-antwerp.yaml';
const haLong = 'seed-vna-2019-10-asem13.yaml';

let graph: Graph;
let foundation: Foundation;
let folder: string;

beforeAll(async () => {
  foundation = await testFoundation();
  graph = await emptyGraph();
});
afterAll(() => graph.close());

beforeEach(async () => {
  await clear(graph);
  folder = await mkdtemp(join(tmpdir(), 'seeds-'));
  for (const name of [antwerp, haLong]) await cp(fromRoot(`seeds/dossiers/${name}`), join(folder, name));
  return () => rm(folder, { recursive: true });
});

const load = (given = foundation): Promise<SeedsLoaded> => loadSeeds(graph, given, folder, () => undefined);

describe('a start', () => {
  test('loads the seeds once, and a changed one again', async () => {
    expect(await load()).toMatchObject({ imported: 2, unchanged: 0, retracted: 0, rebuilt: false });
    expect(await load()).toMatchObject({ imported: 0, unchanged: 2, retracted: 0, rebuilt: false });
    const text = await readFile(join(folder, antwerp), 'utf8');
    await writeFile(join(folder, antwerp), text.replace('role: press-contact', 'role: participant'));
    expect(await load()).toMatchObject({ imported: 1, unchanged: 1, retracted: 0 });
  });

  test('complains of a loaded seed under another name, and of what cannot be read, and starts all the same', async () => {
    await load();
    await cp(join(folder, haLong), join(folder, 'another.yaml'));
    await mkdir(join(folder, 'folder.yaml'));
    const { findings, imported, unchanged } = await load();
    expect({ imported, unchanged }).toEqual({ imported: 0, unchanged: 2 });
    expect(findings.map(({ file }) => file.replace(/^.*[\\/]/, '')).toSorted()).toEqual([
      'another.yaml',
      'folder.yaml',
    ]);
  });

  test('takes out a seed whose file is gone, and takes it back when the file is', async () => {
    await load();
    const all = await exported(graph);
    await rm(join(folder, haLong));
    expect(await load()).toMatchObject({ imported: 0, unchanged: 1, retracted: 1 });
    expect(await exported(graph)).not.toContain('event:asem-dgc-13');
    await cp(fromRoot(`seeds/dossiers/${haLong}`), join(folder, haLong));
    expect(await load()).toMatchObject({ imported: 1, unchanged: 1, retracted: 0 });
    expect(await exported(graph)).toBe(all);
  });

  test('leaves a retracted seed out until its file changes', async () => {
    await load();
    await retractDocument(graph, foundation, 'document:seed-vna-2019-10-asem13');
    expect(await load()).toMatchObject({ imported: 0, unchanged: 2 });
    expect(await exported(graph)).not.toContain('event:asem-dgc-13');
    const text = await readFile(join(folder, haLong), 'utf8');
    await writeFile(join(folder, haLong), `${text}\n# looked at again\n`);
    expect(await load()).toMatchObject({ imported: 1, unchanged: 1 });
    expect(await exported(graph)).toContain('event:asem-dgc-13');
  });

  test('leaves alone a file that was imported by hand', async () => {
    const text = await readFile(join(folder, haLong), 'utf8');
    await rm(join(folder, haLong));
    const { dossier } = parseDossier(text, haLong, foundation.vocabulary);
    if (dossier) await importDossier(graph, foundation, { dossier, text, origin: 'file' });
    expect(await load()).toMatchObject({ imported: 1, retracted: 0 });
    expect(await exported(graph)).toContain('event:asem-dgc-13');
  });

  test('loads the other seeds where one has a mistake, and keeps what that one stated before', async () => {
    await load();
    const text = await readFile(join(folder, haLong), 'utf8');
    await writeFile(join(folder, haLong), text.replace('role: host', 'role: hots'));
    const { findings, ...loaded } = await load();
    expect(loaded).toMatchObject({ imported: 0, unchanged: 1, retracted: 0 });
    expect(findings.map(({ path, found }) => [path, found])).toEqual([
      ['participations[0].role', '"hots"'],
      ['', 'its former version, which stays in the graph'],
    ]);
    expect(await exported(graph)).toContain('event:asem-dgc-13');
  });

  test('builds the graph anew when the vocabulary has changed', async () => {
    await load();
    const former = foundation.vocabulary.concept('place:be');
    const changed = foundationOf({
      ...foundation.vocabulary,
      hash: 'another',
      concept: (id) =>
        id === 'place:be' && former
          ? { ...former, label: { en: 'Kingdom of Belgium' } }
          : foundation.vocabulary.concept(id),
    });
    expect(await load(changed)).toMatchObject({ imported: 0, unchanged: 2, rebuilt: true });
    expect(await exported(graph)).toContain('Kingdom of Belgium');
    expect(await load(changed)).toMatchObject({ rebuilt: false });
  });
});
