import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/dossier/read/dossier.type.js';
import { formatFinding } from '../../../src/dossier/read/finding.js';
import { foundationOf, type Foundation } from '../../../src/dossier/import/foundation.js';
import {
  checkIdentity,
  identityOf,
  noIdentity,
  type Identity,
} from '../../../src/dossier/vocabulary/identity.js';
import { importDossier } from '../../../src/dossier/import/import.js';
import { refresh } from '../../../src/dossier/import/rebuild.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import type { Vocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import { clear, emptyGraph, exported, fromRoot, importText, testFoundation } from '../../setup/graph.js';
import { asker, type Ask } from '../../plan/ask.js';
import { dossiers, toYaml } from '../import/generate.js';

const decision = { who: 'a curator', when: '2026-11-25', why: 'two names of one thing' };

let vocabulary: Vocabulary;
let graph: Graph;
beforeAll(async () => {
  ({ vocabulary } = await testFoundation());
  graph = await emptyGraph();
});
afterAll(() => graph.close());

/** A foundation under which these aliases give way: `{ 'person:bo': 'person:ada' }`. */
function merging(aliases: Record<string, string>): Foundation {
  const same = Object.entries(aliases).map(([alias, canonical]) => ({ alias, canonical, ...decision }));
  return foundationOf(vocabulary, identityOf({ identity: 1, same }));
}

describe('the identity map as a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'identity-'));
    return () => rm(folder, { recursive: true });
  });

  /** The mistakes of a map, without the folder. */
  async function mistakes(yaml: string): Promise<string[]> {
    const file = join(folder, 'identity.yaml');
    await writeFile(file, yaml);
    const { findings } = await checkIdentity(file, vocabulary);
    return findings.map((finding) => formatFinding({ ...finding, file: 'identity.yaml' }));
  }

  const rest = 'who: a, when: 2026-11-25, why: b';

  test('of the project is in order, and merges what it says', async () => {
    const { identity, findings } = await checkIdentity(fromRoot('seeds/identity.yaml'), vocabulary);
    expect(findings).toEqual([]);
    const { canonical, apart } = identity as Identity;
    expect(canonical('person:wco-sg-2019')).toBe('person:kunio-mikuriya');
    expect(canonical('person:kunio-mikuriya')).toBe('person:kunio-mikuriya');
    expect(apart('place:ha-long-bay', 'place:ha-long')?.verdict).toBe('different');
    expect(apart('organisation:de-customs', 'organisation:de-gzd')?.verdict).toBe('open');
    expect(apart('place:ha-long', 'place:antwerp')).toBeUndefined();
  });

  test('must say who, when and why', async () => {
    expect(await mistakes('identity: 1\nsame:\n  - alias: person:a\n    canonical: person:b\n')).toEqual([
      'identity.yaml:3:5: same[0].who: expected the key who, found nothing',
      'identity.yaml:3:5: same[0].when: expected the key when, found nothing',
      'identity.yaml:3:5: same[0].why: expected the key why, the reason, found nothing',
    ]);
  });

  test.each([
    [
      'a chain of aliases',
      `same:\n  - {alias: person:a, canonical: person:b, ${rest}}\n  - {alias: person:b, canonical: person:c, ${rest}}`,
      '3:34: same[0].canonical: expected an id that is no alias itself, found "person:b" (write person:c)',
    ],
    [
      'two that give way to each other',
      `same:\n  - {alias: person:a, canonical: person:a, ${rest}}`,
      '3:34: same[0].canonical: expected an id that is no alias itself, found "person:a" (keep one of the two)',
    ],
    [
      'one alias of two things',
      `same:\n  - {alias: person:a, canonical: person:b, ${rest}}\n  - {alias: person:a, canonical: person:c, ${rest}}`,
      '4:13: same[1].alias: expected each alias once, found a second "person:a"',
    ],
    [
      'ids of two kinds',
      `same:\n  - {alias: person:a, canonical: place:be, ${rest}}`,
      '3:34: same[0].canonical: expected an id of the same kind, person, found "place:be"',
    ],
    [
      'a concept of the vocabulary as an alias',
      `same:\n  - {alias: place:be, canonical: place:x, ${rest}}`,
      '3:13: same[0].alias: expected an id outside the vocabulary, found "place:be" (make it the canonical id, or take the concept out of the vocabulary)',
    ],
    [
      'one thing kept apart from itself',
      `same:\n  - {alias: person:a, canonical: person:b, ${rest}}\napart:\n  - {ids: [person:b, person:a], verdict: open, ${rest}}`,
      '5:11: apart[0].ids: expected ids of two things, found "person:b" and "person:a" (one thing cannot be kept apart from itself: see same)',
    ],
    [
      'one pair twice',
      `apart:\n  - {ids: [person:a, person:b], verdict: open, ${rest}}\n  - {ids: [person:b, person:a], verdict: different, ${rest}}`,
      '4:11: apart[1].ids: expected each pair once, found "person:b" and "person:a" again',
    ],
  ])('refuses %s', async (_what, yaml, mistake) => {
    expect(await mistakes(`identity: 1\n${yaml}\n`)).toEqual([`identity.yaml:${mistake}`]);
  });
});

describe('what the graph rests on', () => {
  test('changes with the merges, and not with their reasons', () => {
    const plain = foundationOf(vocabulary);
    const merged = merging({ 'person:bo': 'person:ada' });
    const reasoned = identityOf({
      identity: 1,
      same: [{ alias: 'person:bo', canonical: 'person:ada', who: 'b', when: '2026-11-26', why: 'c' }],
      apart: [{ ids: ['person:bo', 'person:cy'], verdict: 'different', ...decision }],
    });
    expect(merged.hash).not.toBe(plain.hash);
    expect(foundationOf(vocabulary, reasoned).hash).toBe(merged.hash);
    expect(foundationOf(vocabulary, noIdentity).hash).toBe(plain.hash);
  });
});

const document = `
  language: en
  publisher: nobody
  published: 2024-05-01
  retrieved: 2026-11-22
  extent: full`;
/** Two texts that call one person by two ids; the second takes her for two. */
const texts = [
  `dossier: 1
document:
  id: first
  title: First${document}
people:
  - id: person:ada
    name:
      en: Ada Lovelace
    at: p1
events:
  - id: event:one
    name:
      en: seminar
    kind: meeting
    date: 2024-05-01
    at: p1
participations:
  - who: person:ada
    event: event:one
    role: speaker
    at: p1
`,
  `dossier: 1
document:
  id: second
  title: Second${document}
people:
  - id: person:countess
    name:
      en: Countess of Lovelace
    at: p2
  - id: person:ada
    name:
      en: Ada
    at: p3
events:
  - id: event:one
    name:
      en: seminar
    kind: meeting
    date: 2024-05-01
    at: p1
participations:
  - who: person:countess
    event: event:one
    role: speaker
    at: p2
`,
];

describe('a merge', () => {
  const merged = (): Foundation => merging({ 'person:countess': 'person:ada' });
  const question =
    'query ($id: ID!) { node(id: $id) { id } person(id: $id) { id name names { value } participations { totalCount } sources { nodes { locators names { value } } } } }';
  let ask: Ask;

  beforeAll(async () => {
    await clear(graph);
    for (const text of texts) await importText(graph, foundationOf(vocabulary), text);
    await refresh(graph, merged());
    ask = await asker(graph, merged().identity);
  });

  test('makes one thing of two, with the names and the evidence of both', async () => {
    const { data } = await ask(question, { id: 'person:ada' });
    expect(data.person).toMatchObject({ id: 'person:ada', participations: { totalCount: 1 } });
    const names = data.person.names.map(({ value }: { value: string }) => value).toSorted();
    expect(names).toEqual(['Ada', 'Ada Lovelace', 'Countess of Lovelace']);
    const sources = data.person.sources.nodes.map(({ locators }: { locators: string[] }) => locators);
    expect(sources.map((locators: string[]) => locators.toSorted())).toEqual([['p2', 'p3'], ['p1']]);
  });

  test('lets the merged id answer as the other', async () => {
    const { data } = await ask(question, { id: 'person:countess' });
    expect(data).toEqual((await ask(question, { id: 'person:ada' })).data);
    expect(data.node).toEqual({ id: 'person:ada' });
    const { data: several } = await ask(
      '{ nodes(ids: ["person:countess", "event:one", "person:x"]) { id } }',
    );
    expect(several.nodes).toEqual([{ id: 'person:ada' }, { id: 'event:one' }, null]);
  });

  test('lets filters know the merged id, and still none that nothing bears', async () => {
    const filtered =
      'query ($who: [ID!]) { participations(filter: { person: $who }) { nodes { actor { id } } } }';
    const { data } = await ask(filtered, { who: ['person:countess'] });
    expect(data.participations.nodes).toEqual([{ actor: { id: 'person:ada' } }]);
    const { error } = await ask(filtered, { who: ['person:nobody'] });
    expect(error?.code).toBe('UNKNOWN_ID');
  });

  test('leaves out what would tie the thing to itself', async () => {
    await clear(graph);
    const related = `${texts[1]}relations:\n  - type: succeeds\n    from: person:countess\n    to: person:ada\n    at: p4\n`;
    await importText(graph, foundationOf(vocabulary), related);
    expect(await exported(graph)).toContain('"SUCCEEDS"');
    await refresh(graph, merged());
    expect(await exported(graph)).not.toContain('"SUCCEEDS"');
  });
});

describe('the law of merging', () => {
  const aliases = fc.uniqueArray(
    fc.constantFrom(
      ['person:bo', 'person:ada'],
      ['person:cy', 'person:ada'],
      ['organisation:beta', 'organisation:alpha'],
      ['event:two', 'event:one'],
      ['event:three', 'event:one'],
      ['threat:own-narrow', 'threat:drug-trafficking'],
      ['place:hall-two', 'place:hall-one'],
      ['priority:two', 'priority:one'],
      ['initiative:two', 'initiative:one'],
      ['series:own', 'series:eu-hls'],
    ),
    { minLength: 1, maxLength: 6 },
  );

  async function load(set: readonly Dossier[], foundation: Foundation): Promise<string> {
    await clear(graph);
    for (const one of set)
      await importDossier(graph, foundation, { dossier: one, text: toYaml(one), origin: 'file' });
    return exported(graph);
  }

  test('merging and taking it back gives the bytes of before, and imports under the map give the merged graph', async () => {
    const given = fc.record({ set: dossiers({ vocabulary, min: 2, max: 4, circles: true }), aliases });
    const law = fc.asyncProperty(given, async ({ set, aliases: pairs }) => {
      const [plain, merged] = [foundationOf(vocabulary), merging(Object.fromEntries(pairs))];
      const imported = await load(set, merged);
      for (const [alias] of pairs) expect(imported, 'no alias is left').not.toContain(`"${alias}"`);
      const before = await load(set.toReversed(), plain);
      expect(await refresh(graph, merged)).toBe(true);
      expect(await exported(graph), 'a rebuild under the map gives what imports give').toBe(imported);
      expect(await refresh(graph, merged), 'once is enough').toBe(false);
      expect(await refresh(graph, plain)).toBe(true);
      expect(await exported(graph), 'taken back, nothing is left of it').toBe(before);
    });
    await fc.assert(law, { numRuns: 5, interruptAfterTimeLimit: 600_000, markInterruptAsFailure: true });
  }, 700_000);
});
