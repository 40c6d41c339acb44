import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../../src/base/errors.js';
import { formatFinding } from '../../../src/dossier/read/finding.js';
import { checkVocabulary, readVocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import type { KindList } from '../../../src/dossier/vocabulary/vocabulary.js';
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

  const mistakes: [mistake: string, file: string, find: string, put: string, findings: string[]][] = [
    [
      'an id twice',
      'threats.yaml',
      '  - id: threat:corruption',
      '  - id: threat:organised-crime',
      ['threats.yaml:33:9: concepts[5].id: expected each id once, found a second "threat:organised-crime"'],
    ],
    [
      'an id of another kind',
      'series.yaml',
      '  - id: series:demeter',
      '  - id: event:demeter',
      ['series.yaml:84:9: concepts[16].id: expected an id series:<slug>, found "event:demeter"'],
    ],
    [
      'a concept without label',
      'series.yaml',
      '    label:\n      en: Operation DEMETER\n      fr: Opération DEMETER\n',
      '',
      ['series.yaml:84:5: concepts[16].label: expected the key label, found nothing'],
    ],
    [
      'a label without English',
      'series.yaml',
      '      en: Operation DEMETER\n',
      '',
      ['series.yaml:86:7: concepts[16].label.en: expected the key en, found nothing'],
    ],
    [
      'a label with a wrong language',
      'series.yaml',
      '      en: Operation DEMETER\n',
      '      en: Operation DEMETER\n      english: Operation DEMETER\n',
      [
        'series.yaml:87:7: concepts[16].label.english: expected a language tag such as fr or zh-Hant, found "english"',
      ],
    ],
    [
      'a place in an unknown one',
      'places.yaml',
      'within: place:quang-ninh',
      'within: place:quang-nin',
      [
        'places.yaml:641:13: concepts[105].within: expected a concept of this file, found "place:quang-nin" (did you mean "place:quang-ninh"?)',
      ],
    ],
    [
      'a threat under an unknown one',
      'threats.yaml',
      '      - threat:ipr-infringement',
      '      - threat:ipr-infringements',
      [
        'threats.yaml:46:9: concepts[7].broader[0]: expected a concept of this file, found "threat:ipr-infringements" (did you mean "threat:ipr-infringement"?)',
      ],
    ],
    [
      'a threat under itself',
      'threats.yaml',
      '    broader:\n      - threat:drug-trafficking',
      '    broader:\n      - threat:synthetic-drugs',
      [
        'threats.yaml:16:9: concepts[1].broader[0]: expected no circle, found "threat:synthetic-drugs", which leads back here',
      ],
    ],
    [
      'a circle of threats',
      'threats.yaml',
      '      fr: commerce illicite\n',
      '      fr: commerce illicite\n    broader:\n      - threat:drug-trafficking\n',
      [
        'threats.yaml:10:9: concepts[0].broader[0]: expected no circle, found "threat:illicit-trade", which leads back here',
        'threats.yaml:94:9: concepts[15].broader[0]: expected no circle, found "threat:drug-trafficking", which leads back here',
      ],
    ],
    [
      'a country without code',
      'places.yaml',
      '    iso: AT\n',
      '',
      ['places.yaml:6:5: concepts[0].iso: expected the code of its id, AT, found nothing'],
    ],
    [
      'a city with a code',
      'places.yaml',
      'within: place:quang-ninh',
      'within: place:quang-ninh\n    iso: HL',
      ['places.yaml:642:10: concepts[105].iso: expected a code only of a country, found "HL"'],
    ],
    [
      'an unknown kind of place',
      'places.yaml',
      'kind: venue',
      'kind: hall',
      ['places.yaml:784:11: concepts[129].kind: expected a kind of kinds.yaml, found "hall"'],
    ],
    [
      'an unknown kind of event',
      'series.yaml',
      'kind: lecture',
      'kind: lectures',
      ['series.yaml:98:11: concepts[18].kind: expected a kind of kinds.yaml, found "lectures"'],
    ],
    [
      'an unknown group of roles',
      'roles.yaml',
      'group: chairing',
      'group: leading',
      ['roles.yaml:44:12: concepts[9].group: expected a group of this file, found "leading"'],
    ],
    [
      'a role twice',
      'roles.yaml',
      '  - id: co-chair\n',
      '  - id: chair\n',
      ['roles.yaml:46:9: concepts[10].id: expected each id once, found a second "chair"'],
    ],
    [
      'a role without meaning',
      'roles.yaml',
      '    meaning: chairs the event\n',
      '',
      ['roles.yaml:43:5: concepts[9].meaning: expected the key meaning, found nothing'],
    ],
    [
      'a group twice',
      'roles.yaml',
      'groups:\n',
      'groups:\n  - id: other\n    meaning: other\n',
      ['roles.yaml:15:9: groups[5].id: expected each id once, found a second "other"'],
    ],
    [
      'a list that is missing',
      'kinds.yaml',
      'unit:\n',
      'units:\n',
      [
        'kinds.yaml:126:1: units: expected one of the keys vocabulary, place, organisation, event, initiative, instrument, status, basis, stage, horizon, mode, extent, qualifier, unit or count, found "units" (did you mean "unit"?)',
      ],
    ],
    [
      'an unknown key',
      'places.yaml',
      'kind: venue',
      'kind: venue\n    lat: 51.2',
      [
        'places.yaml:785:5: concepts[129].lat: expected one of the keys id, label, kind, iso or within, found "lat"',
      ],
    ],
    [
      'another file under this name',
      'threats.yaml',
      'vocabulary: threats',
      'vocabulary: series',
      ['threats.yaml:3:13: vocabulary: expected "threats", found "series"'],
    ],
    [
      'no YAML',
      'threats.yaml',
      'vocabulary: threats',
      'vocabulary: @threats',
      [
        'threats.yaml:3:13: expected valid YAML 1.2, found a text that starts with a reserved character (put the text in quotes)',
      ],
    ],
  ];

  test.each(mistakes)('%s', async (_mistake, file, find, replacement, expected) => {
    const directory = await changedVocabulary(file, find, replacement);
    const { vocabulary, findings } = await checkVocabulary(directory);
    expect(findings.map((finding) => formatFinding(finding).replace(`${directory}/`, ''))).toEqual(expected);
    expect(vocabulary).toBeUndefined();
  });

  test('has no relations of its own: a list of them is refused, not left unread', async () => {
    const directory = await changedVocabulary('places.yaml', 'iso: AT', 'iso: AT');
    await writeFile(join(directory, 'relations.yaml'), 'vocabulary: relations\n');
    const { vocabulary, findings } = await checkVocabulary(directory);
    expect(findings.map((finding) => formatFinding(finding).replace(`${directory}/`, ''))).toEqual([
      'relations.yaml:1:1: expected no file of this name: relations stand in schema/model.yaml, for all vocabularies, found one (take it out of the folder)',
    ]);
    expect(vocabulary).toBeUndefined();
  });

  test('is refused whole, with a line for each finding', async () => {
    const directory = await changedVocabulary('places.yaml', 'iso: AT', 'iso: AU');
    const expected = new AppError(
      'BAD_USER_INPUT',
      `${directory}/places.yaml:11:10: concepts[0].iso: expected the code of its id, AT, found "AU".`,
      'Correct it; meanwhile `npm start -- --keep` serves the graph of before.',
    );
    await expect(readVocabulary(directory)).rejects.toThrow(expected);
  });

  test('a directory without vocabulary lacks each of its files', async () => {
    const { findings } = await checkVocabulary(join(folder, 'none'));
    expect(findings.map(({ file, found }) => [file.replace(`${folder}/none/`, ''), found])).toEqual(
      ['places', 'threats', 'series', 'roles', 'kinds'].map((name) => [
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
