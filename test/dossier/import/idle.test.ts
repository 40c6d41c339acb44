import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFinding } from '../../../src/dossier/read/finding.js';
import { foundationOf, type Foundation } from '../../../src/dossier/import/foundation.js';
import { idleEntries } from '../../../src/dossier/import/idle.js';
import { readIdentity } from '../../../src/dossier/vocabulary/identity.js';
import { retractDocument } from '../../../src/dossier/import/import.js';
import { readPreferences } from '../../../src/dossier/vocabulary/preferences.js';
import { refresh } from '../../../src/dossier/import/rebuild.js';
import type { Vocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { emptyGraph, importText, testFoundation } from '../../setup/graph.js';

// Entries of the shared files that decide nothing: nobody would learn of a slip of the pen in them.

let graph: Graph;
let vocabulary: Vocabulary;
let folder: string;
beforeAll(async () => {
  ({ vocabulary } = await testFoundation());
  graph = await emptyGraph();
  folder = await mkdtemp(join(tmpdir(), 'idle-'));
  const plain = foundationOf(vocabulary);
  for (const [id, date] of [
    ['early', '2024-05-13'],
    ['late', '2024-05-14'],
    ['gone', '2024-05-15'],
  ])
    await importText(graph, plain, telling(String(id), String(date)));
  await retractDocument(graph, plain, 'document:gone');
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

const rest = 'who: a, when: 2026-11-25, why: b';
const merge = (alias: string, canonical: string): string =>
  `{alias: ${alias}, canonical: ${canonical}, ${rest}}`;
const pair = (a: string, b: string, verdict = 'different'): string =>
  `{ids: [${a}, ${b}], verdict: ${verdict}, ${rest}}`;
const preference = (about: string, property: string, document: string): string =>
  `{about: ${about}, property: ${property}, document: ${document}, ${rest}}`;

interface Entries {
  same?: string[];
  apart?: string[];
  prefer?: string[];
}

/** What is told of entries under which the graph has been built: `identity.yaml:3 same[0].alias "person:x"`. */
async function told({ same, apart, prefer }: Entries): Promise<string[]> {
  const list = (key: string, entries: string[] = []): string =>
    entries.length === 0 ? '' : `${key}:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;
  const files = { identity: join(folder, 'identity.yaml'), preferences: join(folder, 'preferences.yaml') };
  await writeFile(files.identity, `identity: 1\n${list('same', same)}${list('apart', apart)}`);
  await writeFile(files.preferences, `preferences: 1\n${list('prefer', prefer)}`);
  const identity = await readIdentity(files.identity, vocabulary);
  const preferences = await readPreferences(files.preferences, identity);
  const foundation: Foundation = foundationOf(vocabulary, identity, preferences);
  await refresh(graph, foundation);
  const findings = await idleEntries(graph, foundation, files);
  for (const finding of findings)
    expect(formatFinding(finding)).toMatch(/^warning: .*expected .*, found .* \(/);
  return findings.map(
    ({ file, line, path, found }) => `${file.replace(/^.*\//, '')}:${line} ${path} ${found}`,
  );
}

describe('the identity map', () => {
  test('may merge and keep apart what dossiers and the vocabulary name', async () => {
    expect(
      await told({
        same: [merge('person:bo', 'person:ada')],
        apart: [pair('person:ada', 'person:cy'), pair('place:be', 'place:nl', 'open')],
      }),
    ).toEqual([]);
  });

  test('is told of aliases, and of ids that stand for them, which nothing bears', async () => {
    const same = [
      merge('person:typo', 'person:ada'),
      merge('person:bo', 'person:nobody'),
      merge('person:x', 'person:y'),
      // The beginning of an id is another id.
      merge('person:c', 'person:cy'),
    ];
    expect(await told({ same })).toEqual([
      'identity.yaml:3 same[0].alias "person:typo"',
      'identity.yaml:4 same[1].canonical "person:nobody"',
      'identity.yaml:5 same[2].alias "person:x"',
      'identity.yaml:5 same[2].canonical "person:y"',
      'identity.yaml:6 same[3].alias "person:c"',
    ]);
  });

  test('may give several things an id that was made for them', async () => {
    const same = [merge('person:bo', 'person:both'), merge('person:cy', 'person:both')];
    expect(await told({ same })).toEqual([]);
  });

  test('is told of pairs kept apart or open that nothing bears', async () => {
    const apart = [pair('person:typo', 'person:ada'), pair('person:cy', 'person:x', 'open')];
    expect(await told({ apart })).toEqual([
      'identity.yaml:3 apart[0].ids[0] "person:typo"',
      'identity.yaml:4 apart[1].ids[1] "person:x"',
    ]);
  });
});

describe('the preferences', () => {
  test('may choose among what documents state', async () => {
    const prefer = [
      preference('event:meeting', 'date', 'document:early'),
      preference('event:meeting', 'place', 'document:late'),
    ];
    expect(await told({ prefer })).toEqual([]);
  });

  test('are told of things, documents and values that there are not', async () => {
    const prefer = [
      preference('event:typo', 'date', 'document:early'),
      preference('event:meeting', 'date', 'document:typo'),
      preference('event:meeting', 'mode', 'document:early'),
      preference('event:other', 'place', 'document:early'),
      preference('event:other', 'date', 'document:gone'),
    ];
    expect(await told({ prefer })).toEqual([
      'preferences.yaml:3 prefer[0].about "event:typo"',
      'preferences.yaml:4 prefer[1].document "document:typo"',
      'preferences.yaml:5 prefer[2].property "mode"',
      'preferences.yaml:6 prefer[3].property "place"',
      'preferences.yaml:7 prefer[4].document "document:gone"',
    ]);
  });
});

/** A document that tells when a meeting was, of another, and of three people. */
function telling(id: string, date: string): string {
  const people = ['ada', 'bo', 'cy'].map(
    (name) => `
  - id: person:${name}
    name:
      en: ${name}
    at: p1`,
  );
  return `dossier: 1
document:
  id: ${id}
  title: Customs chiefs meet
  language: en
  publisher: Example Press
  published: 2024-06-01
  retrieved: 2026-11-22
  extent: full
people:${people.join('')}
events:
  - id: event:meeting
    name:
      en: meeting of customs chiefs
    kind: meeting
    date: ${date}
    place: place:be
    at: p1
  - id: event:other
    name:
      en: another
    kind: meeting
    date: ${date}
    at: p2
`;
}
