import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.js';
import { formatFinding } from '../../src/dossier/finding.js';
import { checkVocabulary, readVocabulary } from '../../src/dossier/vocabulary.js';
import type { KindList } from '../../src/dossier/vocabulary.js';
import { ourVocabulary } from './findings.js';

describe('the vocabulary', () => {
  test('tells of a concept its labels and what is around it', async () => {
    const { concept } = await ourVocabulary();
    expect(concept('place:antwerp')).toEqual({
      id: 'place:antwerp',
      label: { en: 'Antwerp', fr: 'Anvers' },
      kind: 'city',
      within: 'place:be',
    });
    expect(concept('place:be')).toEqual({
      id: 'place:be',
      label: { en: 'Belgium', fr: 'Belgique' },
      kind: 'country',
      iso: 'BE',
    });
    expect(concept('series:eu-hls')?.kind).toBe('high-level-seminar');
    expect(concept('threat:counterfeiting')?.broader).toEqual([
      'threat:ipr-infringement',
      'threat:illicit-trade',
    ]);
    expect(concept('person:nobody')).toBeUndefined();
  });

  test('knows what is wider and what is narrower, nearest first', async () => {
    const { ancestors, descendants } = await ourVocabulary();
    expect(ancestors('threat:counterfeit-medicines')).toEqual([
      'threat:counterfeiting',
      'threat:ipr-infringement',
      'threat:illicit-trade',
    ]);
    expect(ancestors('place:ha-long')).toEqual(['place:quang-ninh', 'place:vn']);
    expect(ancestors('place:be')).toEqual([]);
    expect(ancestors('place:nowhere')).toEqual([]);
    expect(descendants('threat:ipr-infringement')).toEqual([
      'threat:counterfeiting',
      'threat:counterfeit-medicines',
    ]);
    expect(descendants('place:quang-ninh')).toEqual(expect.arrayContaining(['place:ha-long']));
    expect(descendants('series:eu-hls')).toEqual([]);
  });

  test('has the closed lists with their meanings', async () => {
    const { roles, roleGroups, relations, kinds, symmetric } = await ourVocabulary();
    expect(roleGroups.map(({ id }) => id)).toEqual([
      'speaking',
      'chairing',
      'organising',
      'attending',
      'other',
    ]);
    expect(roles.find(({ id }) => id === 'speaker-or-panelist')).toEqual({
      id: 'speaker-or-panelist',
      group: 'speaking',
      meaning: 'one of the two; the source does not tell which',
    });
    expect(relations.find(({ id }) => id === 'signed')).toEqual({
      id: 'signed',
      meaning: 'they sign it',
      from: ['person', 'organisation', 'place'],
      to: ['instrument'],
      symmetric: false,
      sameKind: false,
      basis: ['stated', 'inferred', 'editorial'],
    });
    expect(relations.find(({ id }) => id === 'succeeds')?.sameKind).toBe(true);
    expect(relations.find(({ id }) => id === 'sameSubjectAs')?.basis).toEqual(['inferred', 'editorial']);
    expect([...symmetric]).toEqual(['cooperatesWith', 'sameSubjectAs']);
    expect(kinds.status).toEqual([
      { id: 'happened', meaning: 'told as done or standing; the default' },
      { id: 'planned', meaning: 'told as to come' },
      { id: 'cancelled', meaning: 'was to be, and is told not to be' },
    ]);
  });
});

describe('the closed lists of the dossier schema are those of the vocabulary', () => {
  interface Schema {
    $defs: Record<string, { properties: Record<string, { enum?: string[] }> }>;
  }

  const lists: [list: KindList, block: string, key: string][] = [
    ['place', 'place', 'kind'],
    ['organisation', 'organisation', 'kind'],
    ['event', 'event', 'kind'],
    ['event', 'series', 'kind'],
    ['initiative', 'initiative', 'kind'],
    ['instrument', 'instrument', 'kind'],
    ['status', 'event', 'status'],
    ['status', 'participation', 'status'],
    ['status', 'relation', 'status'],
    ['status', 'count', 'status'],
    ['basis', 'participation', 'basis'],
    ['basis', 'relation', 'basis'],
    ['stage', 'organisation', 'stage'],
    ['stage', 'initiative', 'stage'],
    ['stage', 'instrument', 'stage'],
    ['horizon', 'priority', 'horizon'],
    ['horizon', 'relation', 'horizon'],
    ['mode', 'event', 'mode'],
    ['extent', 'document', 'extent'],
    ['qualifier', 'count', 'qualifier'],
    ['unit', 'count', 'unit'],
    ['count', 'count', 'what'],
  ];

  async function listed(block: string, key: string): Promise<string[] | undefined> {
    const schema = JSON.parse(await readFile('schema/dossier.schema.json', 'utf8')) as Schema;
    return schema.$defs[block]?.properties[key]?.enum;
  }

  test.each(lists)('%s, of %s.%s', async (list, block, key) => {
    const { kinds } = await ourVocabulary();
    expect(await listed(block, key)).toEqual(kinds[list].map(({ id }) => id));
  });

  test('roles and relation types', async () => {
    const { roles, relations } = await ourVocabulary();
    expect(await listed('participation', 'role')).toEqual(roles.map(({ id }) => id));
    expect(await listed('relation', 'type')).toEqual(relations.map(({ id }) => id));
  });
});

describe('a vocabulary with a mistake', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vocabulary-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** A copy of our vocabulary with one replacement in one file. */
  async function changedVocabulary(file: string, find: string, replacement: string): Promise<string> {
    const directory = await mkdtemp(join(folder, 'changed-'));
    await cp('seeds/vocabulary', directory, { recursive: true });
    const text = await readFile(join(directory, file), 'utf8');
    if (!text.includes(find)) throw new Error(`${file} has no ${JSON.stringify(find)}`);
    await writeFile(
      join(directory, file),
      text.replace(find, () => replacement),
    );
    return directory;
  }

  const mistakes: [mistake: string, file: string, find: string, replacement: string, findings: string[]][] =
    [];

  test.each(mistakes)('%s', async (_mistake, file, find, replacement, expected) => {
    const directory = await changedVocabulary(file, find, replacement);
    const { vocabulary, findings } = await checkVocabulary(directory);
    expect(findings.map((finding) => formatFinding(finding).replace(`${directory}/`, ''))).toEqual(expected);
    expect(vocabulary).toBeUndefined();
  });

  test('is refused whole, with a line for each finding', async () => {
    const directory = await changedVocabulary('places.yaml', 'iso: AT', 'iso: AU');
    const expected = new AppError(
      'BAD_USER_INPUT',
      `${directory}/places.yaml:10:10: concepts[0].iso: expected the code of its id, AT, found "AU"`,
      'Correct the vocabulary.',
    );
    await expect(readVocabulary(directory)).rejects.toThrow(expected);
  });

  test('a directory without vocabulary lacks each of its files', async () => {
    const { findings } = await checkVocabulary(join(folder, 'none'));
    expect(findings.map(({ file, found }) => [file.replace(`${folder}/none/`, ''), found])).toEqual(
      ['places', 'threats', 'series', 'roles', 'relations', 'kinds'].map((name) => [
        `${name}.yaml`,
        'no file of this name',
      ]),
    );
  });

  test('its hash follows the content, not comments, layout or the order of keys', async () => {
    const ours = await ourVocabulary();
    const same = await changedVocabulary(
      'threats.yaml',
      '      en: organised crime\n      fr: criminalité organisée',
      '      # the same\n      fr: "criminalité organisée"\n      en: organised crime',
    );
    const other = await changedVocabulary('threats.yaml', 'en: organised crime', 'en: organized crime');
    expect((await readVocabulary(same)).hash).toBe(ours.hash);
    expect((await readVocabulary(other)).hash).not.toBe(ours.hash);
    expect(ours.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
