import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatFinding } from '../../../src/dossier/read/finding.js';
import { foundationOf, type Foundation } from '../../../src/dossier/import/foundation.js';
import { identityOf } from '../../../src/dossier/vocabulary/identity.js';
import {
  checkPreferences,
  preferencesOf,
  type Preferred,
} from '../../../src/dossier/vocabulary/preferences.js';
import { refresh } from '../../../src/dossier/import/rebuild.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { buildSchema } from '../../../src/schema.js';
import { emptyGraph, exported, fromRoot, importText, testFoundation } from '../../setup/graph.js';

const decision = { who: 'a curator', when: '2026-11-25', why: 'the host itself says so' };
const identity = identityOf({
  identity: 1,
  same: [{ alias: 'event:fair', canonical: 'event:meeting', ...decision }],
});

describe('the preferences as a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preferences-'));
    return () => rm(folder, { recursive: true });
  });

  /** The mistakes of a file, without the folder. */
  async function mistakes(...entries: string[]): Promise<string[]> {
    const file = join(folder, 'preferences.yaml');
    const lines = entries.map((entry) => `  - {${entry}, who: a, when: 2026-11-25, why: b}`);
    await writeFile(file, `preferences: 1\nprefer:\n${lines.join('\n')}\n`);
    const { findings } = await checkPreferences(file, identity);
    return findings.map((finding) => formatFinding({ ...finding, file: 'preferences.yaml' }));
  }

  test('of the project are in order', async () => {
    const { findings } = await checkPreferences(fromRoot('seeds/preferences.yaml'), identity);
    expect(findings).toEqual([]);
  });

  test('name a value that things have', async () => {
    const [mistake] = await mistakes('about: event:meeting, property: colour, document: document:a');
    expect(mistake).toMatch(
      /^preferences\.yaml:3:\d+: prefer\[0\]\.property: expected .*date.*, found "colour"/,
    );
  });

  test('decide on each value once', async () => {
    const entry = 'about: event:meeting, property: date, document: document';
    expect(await mistakes(`${entry}:a`, `${entry}:b`)).toEqual([
      'preferences.yaml:4:13: prefer[1].about: expected each value once, found the date of event:meeting again',
    ]);
  });

  test('use the id under which the graph holds the thing', async () => {
    expect(await mistakes('about: event:fair, property: date, document: document:a')).toEqual([
      'preferences.yaml:3:13: prefer[0].about: expected an id that is not merged, found "event:fair" (write event:meeting)',
    ]);
  });

  test('choose the place of events alone', async () => {
    expect(await mistakes('about: organisation:x, property: place, document: document:a')).toEqual([
      'preferences.yaml:3:13: prefer[0].about: expected an event, as its place is chosen, found "organisation:x"',
    ]);
  });
});

describe('what a curator prefers', () => {
  let graph: Graph;
  let plain: Foundation;
  beforeAll(async () => {
    graph = await emptyGraph();
    plain = foundationOf((await testFoundation()).vocabulary);
    for (const [id, date, place] of [
      ['early', '2024-05-13', 'place:antwerp'],
      ['late', '2024-05-14', 'place:brussels'],
    ])
      await importText(graph, plain, telling(String(id), String(date), String(place)));
  });
  afterAll(() => graph.close());

  function preferring(...prefer: Omit<Preferred, keyof typeof decision>[]): Foundation {
    const preferences = preferencesOf({
      preferences: 1,
      prefer: prefer.map((one) => ({ ...one, ...decision })),
    });
    return foundationOf(plain.vocabulary, plain.identity, preferences);
  }

  const about = 'event:meeting';
  const early = 'document:early';
  const both = () =>
    preferring({ about, property: 'date', document: early }, { about, property: 'place', document: early });

  async function ask(source: string, { vocabulary, preferences }: Foundation): Promise<unknown> {
    const contextValue = { graph, vocabulary, preferences };
    const { data, errors } = await graphql({ schema: buildSchema(), source, contextValue });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  }

  const event = `{ event(id: "${about}") { date { edtf } place { id } } }`;

  test('is shown alone, and all of it is gone with the preference', async () => {
    const before = await exported(graph);
    expect(await ask(event, plain)).toEqual({
      event: { date: { edtf: '2024-05-14' }, place: { id: 'place:brussels' } },
    });
    await refresh(graph, both());
    expect(await ask(event, both())).toEqual({
      event: { date: { edtf: '2024-05-13' }, place: { id: 'place:antwerp' } },
    });
    await refresh(graph, plain);
    expect(await exported(graph)).toBe(before);
  });

  test('is told with its reason among the conflicts, beside what others say', async () => {
    await refresh(graph, both());
    const question = `{ conflicts(about: "${about}") { nodes { kind values { value chosen preference { who when why } } } } }`;
    expect(await ask(question, both())).toEqual({
      conflicts: {
        nodes: [
          {
            kind: 'DATE',
            values: [
              { value: '2024-05-13', chosen: true, preference: decision },
              { value: '2024-05-14', chosen: false, preference: null },
            ],
          },
          {
            kind: 'PLACE',
            values: [
              { value: 'place:antwerp', chosen: true, preference: decision },
              { value: 'place:brussels', chosen: false, preference: null },
            ],
          },
        ],
      },
    });
    await refresh(graph, plain);
  });

  test('changes the data version, and so does another reason', () => {
    const other = preferencesOf({
      preferences: 1,
      prefer: [{ about, property: 'date', document: early, ...decision, why: 'another' }],
    });
    const hashes = [
      plain.hash,
      preferring({ about, property: 'date', document: early }).hash,
      foundationOf(plain.vocabulary, plain.identity, other).hash,
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});

/** A document that tells when and where a meeting was. */
function telling(id: string, date: string, place: string): string {
  return `dossier: 1
document:
  id: ${id}
  title: Customs chiefs meet
  language: en
  publisher: Example Press
  published: ${id === 'late' ? '2024-06-02' : '2024-06-01'}
  retrieved: 2026-11-22
  extent: full
events:
  - id: event:meeting
    name:
      en: meeting of customs chiefs
    kind: meeting
    date: ${date}
    place: ${place}
    at: p1
`;
}
