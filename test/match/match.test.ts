import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { matchFile } from '../../src/commands/match.js';
import { readVocabulary } from '../../src/dossier/vocabulary/vocabulary.js';
import { parseDossier } from '../../src/dossier/read/read-dossier.js';
import { fromRoot } from '../setup/graph.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'match-'));
  return () => rm(folder, { recursive: true });
});

interface Ended {
  code: number;
  out: string;
  err: string[];
}

/** Runs the command on a draft; the folder is left out of what it says. */
async function match(draft: string, out?: string): Promise<Ended> {
  const file = join(folder, 'draft.yaml');
  await writeFile(file, draft);
  const printed: string[] = [];
  const told: string[] = [];
  const output = {
    print: (line: string) => printed.push(`${line}\n`),
    stream: new Writable(),
    report: (line: string) => told.push(line.replaceAll(`${folder}/`, '')),
  };
  const code = await matchFile(file, out === undefined ? undefined : join(folder, out), output);
  return { code, out: printed.join(''), err: told };
}

const head = `dossier: 1
document:
  title: Customs chiefs meet in Antwerp
  language: en
  publisher: Example Press
  published: 2024-05-24
  retrieved: 2026-11-22
  extent: full
`;

const draft = `${head}organisations:
  - id: host
    name:
      en: Belgian Customs and Excise
    kind: customs
    place: Belgium
    at: p1
people:
  - name:
      en: Ine van Wymersh
    positions:
      - title: National Drug Commissioner
    at: p2
  - name:
      en: Zoe Newcomer
    at: p3
events:
  - name:
      en: high-level customs seminar
    kind: high-level-seminar
    date: 2024-05-23/2024-05-24
    place: Antwerp
    at: p1
participations:
  - who: host
    event: high-level customs seminar
    role: host
    at: p1
  - who: Ine van Wymersh
    event: high-level customs seminar
    role: speaker
    about:
      - drug trafficking
      - topic: timber smuggling
        basis: inferred
        why: office held
    at: p2
  - who: Zoe Newcomer
    event: high-level customs seminar
    role: participant
    onBehalfOf: organisation:wco
    at: p3
threats:
  - id: timber smuggling
    name:
      en: timber smuggling
    at: p4
`;

describe('match', () => {
  test('completes a draft that knows none of our ids', async () => {
    const { code, out, err } = await match(draft);
    expect(code).toBe(0);
    expect(err.at(-1)).toMatch(/^draft\.yaml: \d things known, \d new, \d for you to decide\.$/);
    const vocabulary = await readVocabulary(fromRoot('seeds/vocabulary'));
    const { dossier, findings } = parseDossier(out, 'printed', vocabulary);
    expect(findings).toEqual([]);
    expect(dossier?.document.id).toBe('example-press-2024-05-24-customs-chiefs-meet-in');
    expect(dossier?.organisations?.map(({ id }) => id)).toEqual([
      'organisation:be-customs',
      'organisation:wco',
    ]);
    expect(dossier?.organisations?.[1]).toMatchObject({ implied: true, kind: 'intergovernmental' });
    expect(dossier?.organisations?.[0]?.place).toBe('place:be');
    expect(dossier?.people?.map(({ id }) => id)).toEqual(['person:ine-van-wymersch', 'person:zoe-newcomer']);
    expect(dossier?.events?.map(({ id, place }) => [id, place])).toEqual([
      ['event:eu-hls-2024-antwerp', 'place:antwerp'],
    ]);
    expect(dossier?.participations?.map(({ who, event, onBehalfOf }) => [who, event, onBehalfOf])).toEqual([
      ['organisation:be-customs', 'event:eu-hls-2024-antwerp', undefined],
      ['person:ine-van-wymersch', 'event:eu-hls-2024-antwerp', undefined],
      ['person:zoe-newcomer', 'event:eu-hls-2024-antwerp', 'organisation:wco'],
    ]);
    const [stated, inferred] = dossier?.participations?.[1]?.about ?? [];
    expect(stated).toBe('threat:drug-trafficking');
    expect(inferred).toEqual({ topic: dossier?.threats?.[0]?.id, basis: 'inferred', why: 'office held' });
  });

  test('says in comments why it proposes what', async () => {
    const { out } = await match(draft);
    expect(out).toMatch(/^# ids proposed by match; /);
    expect(out).toContain('# "Belgium" is taken for place:be 0.');
    expect(out).toMatch(
      /\n {2}# person:ine-van-wymersch 1\.00: name ×[\d.]+ 0\.9\d "Ine van Wymersh" \/ "Ine Van Wymersch" \(typing\); office ×/,
    );
    expect(out).toContain('\n  # person:zoe-newcomer is new\n');
  });

  test('marks what a person must decide, in the dossier and in what it says', async () => {
    const unsure = `${head}threats:\n  - name:\n      en: explosives smuggling\n    at: p1\n`;
    const { code, out, err } = await match(unsure);
    expect(code).toBe(0);
    const [decision] = err.filter((line) => line.startsWith('DECIDE '));
    expect(decision).toMatch(/^DECIDE threat:[a-z-]+: (?:new, or )?threat:[a-z-]+(?:, or new)?\?$/);
    expect(out).toContain(`\n  # DECIDE: ${decision?.replace(/^DECIDE \S+ /, '')}\n`);
    expect(out).toMatch(/^# ids proposed by match; 1 to decide: look for DECIDE\n/);
  });

  test('writes to a file, which gives the document its id', async () => {
    const { code, out } = await match(draft, 'press-2024-antwerp.yaml');
    expect([code, out]).toEqual([0, '']);
    expect(await readFile(join(folder, 'press-2024-antwerp.yaml'), 'utf8')).toContain(
      '\n  id: press-2024-antwerp\n',
    );
  });

  test('gives the same again for what it has written', async () => {
    await match(draft, 'again.yaml');
    const written = await readFile(join(folder, 'again.yaml'), 'utf8');
    const { code, out } = await match(written);
    const plain = (text: string): string => text.replace(/^ *#.*\n/gm, '').trim();
    expect(code).toBe(0);
    expect(plain(out)).toBe(plain(written));
  });

  test('leaves a dossier that knows our ids as it is', async () => {
    const seed = await readFile(fromRoot('seeds/dossiers/seed-vna-2019-10-asem13.yaml'), 'utf8');
    const { code, out, err } = await match(seed);
    const vocabulary = await readVocabulary(fromRoot('seeds/vocabulary'));
    expect(code).toBe(0);
    expect(err.at(-1)).toContain(', 0 new, 0 for you to decide.');
    const told = parseDossier(out, 'printed', vocabulary).dossier;
    const given = parseDossier(seed, 'given', vocabulary).dossier;
    const merged = JSON.stringify(given).replaceAll('person:wco-sg-2019', 'person:kunio-mikuriya');
    expect(told).toEqual(JSON.parse(merged));
  });

  test.each([
    [
      'a name that nothing bears',
      'role: host\n    at: p1',
      'role: host\n    onBehalfOf: Xyzzy Unknown Quux\n    at: p1',
      'draft.yaml:36:17: participations[0].onBehalfOf: expected a person, organisation, place, initiative of this draft, or one that is known, found "Xyzzy Unknown Quux" (declare it in this draft)',
    ],
    [
      'a mistyped id of the draft',
      'who: host',
      'who: hosst',
      'draft.yaml:33:10: participations[0].who: expected a person, organisation, place, initiative of this draft, or one that is known, found "hosst" (did you mean "host"?)',
    ],
    [
      'a role that there is not',
      'role: host',
      'role: hots',
      'draft.yaml:35:11: participations[0].role: expected',
    ],
  ])('refuses %s, and says where it is', async (_what, from, to, mistake) => {
    const { code, out, err } = await match(draft.replace(from, to));
    expect([code, out]).toEqual([1, '']);
    expect(err[0]).toContain(mistake);
    expect(err.at(-1)).toBe('draft.yaml: refused, nothing was proposed.');
  });

  test('tells what a written dossier still lacks', async () => {
    const venue = `${head}places:\n  - name:\n      en: Hall of Mirrors Quux\n    at: p1\n`;
    const { code, out, err } = await match(venue, 'venue.yaml');
    expect([code, out]).toEqual([1, '']);
    expect(err[0]).toContain('venue.yaml:');
    expect(err[0]).toContain(
      'places[0].kind: expected a kind, as the gazetteer lacks place:hall-of-mirrors-quux',
    );
    expect(err.at(-1)).toBe('The dossier is not valid yet: see above.');
  });
});
