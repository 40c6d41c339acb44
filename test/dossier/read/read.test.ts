import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFinding } from '../../../src/dossier/read/finding.js';
import { parseDossier, readDossier } from '../../../src/dossier/read/read-dossier.js';
import { findingsOf, ourVocabulary } from './findings.js';
import { full, spotsOf, withAt } from './at-limits.js';
import { changed, validText } from './valid.js';

describe('a dossier is read', () => {
  test('as plain values, in the text of the file', async () => {
    const read = parseDossier(validText, 'seminar.yaml', await ourVocabulary());
    expect(read).toMatchObject({ file: 'seminar.yaml', text: validText, findings: [] });
    expect(read.dossier?.document).toEqual({
      id: 'seminar',
      title: 'Séminaire douanier à Anvers',
      language: 'fr',
      publisher: 'Douanes et Accises',
      url: 'https://example.org/seminaire',
      published: '2024-05-17',
      retrieved: '2026-11-22',
      extent: 'full',
    });
  });

  test('as JSON likewise, with its tabs, line ends of Windows and a byte order mark', async () => {
    const yaml = parseDossier(validText, 'seminar.yaml', await ourVocabulary());
    const json = `\uFEFF${JSON.stringify(yaml.dossier, undefined, '\t').replaceAll('\n', '\r\n')}`;
    for (const content of [json, new TextEncoder().encode(json)]) {
      const read = parseDossier(content, 'seminar.json', await ourVocabulary());
      expect(read.findings).toEqual([]);
      expect(read.dossier).toEqual(yaml.dossier);
    }
  });

  test('a text that is no file may have any id', async () => {
    expect(await findingsOf(changed('id: seminar', 'id: another'), 'standard input')).toEqual([]);
    expect(await findingsOf(changed('id: seminar', 'id: another'), 'folder/another.yml')).toEqual([]);
  });

  test('the seeds have no mistake', async () => {
    const vocabulary = await ourVocabulary();
    const files = await readdir('seeds/dossiers');
    const read = await Promise.all(
      files.map((file) => readDossier(join('seeds/dossiers', file), vocabulary)),
    );
    expect(read.flatMap(({ findings }) => findings.map(formatFinding))).toEqual([]);
    expect(read.map(({ dossier }) => dossier?.document.id)).toEqual(
      files.map((file) => file.replace('.yaml', '')),
    );
  });
});

describe('what is no YAML 1.2 of plain values is refused', () => {
  const mistakes: [mistake: string, text: string, findings: string[]][] = [
    ['nothing', '', ['x:1:1: expected one YAML document, found an empty file']],
    ['a comment alone', '# to do\n', ['x:1:1: expected one YAML document, found an empty file']],
    ['a text', 'hello', ['x:1:1: expected a block of keys, found "hello"']],
    ['a list', '- 1\n', ['x:1:1: expected a block of keys, found a list of 1']],
    [
      'a tab as indentation',
      changed('  id: seminar', '\tid: seminar'),
      ['x:3:1: expected valid YAML 1.2, found a tab as indentation (indent with spaces)'],
    ],
    [
      'a colon in a text',
      changed('title: Séminaire', 'title: Anvers: Séminaire'),
      [
        'x:4:10: expected valid YAML 1.2, found a colon in the middle of a text, or a key over several lines (put the text in quotes)',
      ],
    ],
    [
      'a text that starts with a reserved character',
      changed('title: Séminaire', 'title: @Séminaire'),
      [
        'x:4:10: expected valid YAML 1.2, found a text that starts with a reserved character (put the text in quotes)',
      ],
    ],
    [
      'an open bracket',
      'dossier: 1\ndocument: [1, 2\nplaces: 3\n',
      [
        'x:3:1: expected valid YAML 1.2, found a mistake: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
    [
      'an anchor and its alias',
      changed('  - type: cooperatesWith\n', '  - &same\n    type: cooperatesWith\n').replace(
        'counts:',
        '  - *same\n\ncounts:',
      ),
      [
        'x:116:5: relations[1]: expected no anchors, found &same',
        'x:121:5: relations[2]: expected every block written out, found an alias *same',
      ],
    ],
    [
      'a tag',
      changed('publisher: Douanes', 'publisher: !!str Douanes'),
      ['x:6:20: document.publisher: expected a plain value, found a tag tag:yaml.org,2002:str'],
    ],
    [
      'a tag of a program',
      changed('publisher: Douanes', 'publisher: !ruby/object Douanes'),
      ['x:6:27: document.publisher: expected a plain value, found a tag !ruby/object'],
    ],
    [
      'a merge key',
      changed('    rank: 1\n', '    rank: 1\n    <<: { horizon: short }\n'),
      ['x:114:5: relations[0]: expected every block written out, found a merge key <<'],
    ],
    [
      'the same key twice',
      changed('    rank: 1\n', '    rank: 1\n    rank: 2\n'),
      ['x:114:5: relations[0].rank: expected each key once, found a second "rank"'],
    ],
    [
      'a key that is no text',
      changed('    rank: 1\n', '    rank: 1\n    1: 2\n'),
      [
        "x:114:5: relations[0]: expected a key of plain text, found a key of another type (put it in quotes: '1')",
      ],
    ],
    [
      'two documents',
      `${validText}---\ndossier: 1\n`,
      ['x:126:1: expected one YAML document, found a second one after ---'],
    ],
    [
      'a directive for YAML 1.1',
      `%YAML 1.1\n---\n${validText}`,
      ['x:1:1: expected YAML 1.2, found a directive for YAML 1.1'],
    ],
    [
      'a control character',
      changed('fr: fentanyl', 'fr: "fenta\\0nyl"'),
      [
        'x:92:11: threats[0].name.fr: expected one line of text, all of it visible, found U+0000 NULL after "fenta" (leave it out)',
      ],
    ],
    [
      'half a character',
      changed('fr: fentanyl', 'fr: "\\ud83d"'),
      [
        'x:92:11: threats[0].name.fr: expected one line of text, all of it visible, found U+D83D HALF A CHARACTER (leave it out)',
      ],
    ],
    [
      'nesting without end',
      `dossier: ${'['.repeat(100_000)}`,
      ['x:1:59: expected at most 20 levels of blocks and lists, found deeper nesting'],
    ],
    [
      'blocks within blocks',
      Array.from({ length: 30 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
      [
        'x:1:1: dossier: expected the key dossier, found nothing',
        'x:1:1: document: expected the key document, found nothing',
        'x:1:1: a: expected one of the keys dossier, document, places, organisations, people, series, events, participations, threats, priorities, initiatives, instruments, relations or counts, found "a"',
        'x:22:22: a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a: expected at most 20 levels of blocks and lists, found deeper nesting',
      ],
    ],
  ];

  test.each(mistakes)('%s', async (_mistake, text, findings) => {
    expect(await findingsOf(text, 'x')).toEqual(findings);
  });

  test('a key of the machinery of objects is a key like another', async () => {
    const [finding] = await findingsOf(`__proto__: { a: 1 }\n${validText}`);
    expect(finding).toContain('seminar.yaml:1:1: __proto__: expected one of the keys dossier, document');
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    const [other] = await findingsOf(`constructor: 1\n${validText}`);
    expect(other).toMatch(/found "constructor"$/);
  });
});

describe('what is wrong with a file is a finding', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dossier-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function findingsOfFile(name: string, content?: string | Uint8Array): Promise<string[]> {
    const file = join(folder, name);
    if (content !== undefined) await writeFile(file, content);
    const { findings } = await readDossier(file, await ourVocabulary());
    return findings.map((finding) => formatFinding(finding).replace(`${folder}/`, ''));
  }

  test('a file that is not there, or a directory', async () => {
    expect(await findingsOfFile('none.yaml')).toEqual([
      'none.yaml:1:1: expected a file that can be read, found no file of this name',
    ]);
    expect(await findingsOfFile('.')).toEqual([
      expect.stringContaining('expected a file, found a directory'),
    ]);
  });

  test('a file that is too large, on disk or at hand', async () => {
    const large = `# ${' '.repeat(1_000_000)}`;
    expect(await findingsOfFile('large.yaml', large)).toEqual([
      'large.yaml:1:1: expected at most 1000000 bytes, found 1000002 bytes',
    ]);
    expect(await findingsOf(large)).toEqual([
      'seminar.yaml:1:1: expected at most 1000000 bytes, found 1000002 bytes',
    ]);
  });

  test('a file in another encoding, at the first byte that is not UTF-8', async () => {
    expect(await findingsOfFile('latin.yaml', Buffer.from(validText, 'latin1'))).toEqual([
      'latin.yaml:4:11: expected text in UTF-8, found a byte that is not (save it as UTF-8)',
    ]);
  });

  test('a file with another name than its document', async () => {
    expect(await findingsOfFile('other.yaml', validText)).toEqual([
      'other.yaml:3:7: document.id: expected the name of the file, other, found seminar (rename the file or the document)',
    ]);
  });
});

describe('all mistakes of a file are found at once, in line order', () => {
  test('in the shape, the references, the dates and the claims', async () => {
    const text = changed('role: host', 'role: hosts')
      .replace('published: 2024-05-17', 'published: 2024-02-30')
      .replace('    place: place:be\n', '    place: place:bee\n')
      .replace('at: p2-p4', 'at: p4-p2')
      .replace('    rank: 1\n', '    rank: 1\n    basis: inferred\n    sources: 2\n');
    const places = (await findingsOf(text)).map((finding) => finding.split(' expected')[0]);
    expect(places).toEqual([
      'seminar.yaml:8:14: document.published:',
      'seminar.yaml:31:12: organisations[0].place:',
      'seminar.yaml:70:9: events[1].at:',
      'seminar.yaml:75:11: participations[0].role:',
      'seminar.yaml:110:5: relations[0].why:',
      'seminar.yaml:115:5: relations[0].sources:',
    ]);
  });

  test('several mistakes of the syntax, one for a line', async () => {
    const text = 'dossier: @1\ndocument:\n  title: @a\n  publisher: "b\n  language: fr\n';
    const places = (await findingsOf(text)).map((finding) => finding.split(', found')[0]);
    expect(places).toEqual([
      'seminar.yaml:1:10: expected valid YAML 1.2',
      'seminar.yaml:3:10: expected valid YAML 1.2',
      'seminar.yaml:4:14: expected valid YAML 1.2',
    ]);
  });
});

describe('damage', () => {
  test('bytes changed, lost or doubled by chance end in a dossier or in findings, never in an exception', async () => {
    const vocabulary = await ourVocabulary();
    const bytes = new TextEncoder().encode(validText);
    const place = fc.nat({ max: bytes.length });
    const cut = fc.tuple(place, fc.nat({ max: 40 }), fc.uint8Array({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), (cuts) => {
        const damaged = cuts.reduce<Uint8Array>(
          (left, [start, length, put]) => spliced(left, start, length, put),
          bytes,
        );
        const { dossier, findings } = parseDossier(damaged, 'seminar.yaml', vocabulary);
        expect(dossier === undefined).toBe(findings.length > 0);
      }),
      { numRuns: 150 },
    );
  });

  test('lines in another order and texts of any kind likewise', async () => {
    const vocabulary = await ourVocabulary();
    const lines = validText.split('\n');
    const shuffled = fc
      .shuffledSubarray(lines, { minLength: lines.length - 20 })
      .map((some) => some.join('\n'));
    const anything = fc.oneof(shuffled, fc.string({ unit: 'binary' }), fc.json());
    fc.assert(
      fc.property(anything, (text) => {
        const { dossier, findings } = parseDossier(text, 'seminar.yaml', vocabulary);
        expect(dossier === undefined).toBe(findings.length > 0);
      }),
      { numRuns: 150 },
    );
  });

  test('data of the right keys and wrong values likewise', async () => {
    const vocabulary = await ourVocabulary();
    const { dossier: whole } = parseDossier(validText, 'seminar.yaml', vocabulary);
    const sections = Object.keys(whole ?? {});
    const wrong = fc.dictionary(fc.constantFrom(...sections), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 });
    fc.assert(
      fc.property(wrong, (values) => {
        const text = JSON.stringify({ ...whole, ...values });
        const { dossier, findings } = parseDossier(text, 'seminar.json', vocabulary);
        expect(dossier === undefined).toBe(findings.length > 0);
      }),
      { numRuns: 150 },
    );
  });
});

function spliced(bytes: Uint8Array, start: number, length: number, put: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes.slice(0, start), ...put, ...bytes.slice(start + length)]);
}

describe('the contents of a file cannot send control sequences to a terminal', () => {
  const signs = ['\u001b', '\u202e', '\u2066', '\u200c'];
  const texts = spotsOf(full).filter(({ value }) => typeof value === 'string');

  test.each(texts.map(({ path }) => path))('%j', async (...path) => {
    for (const sign of signs) {
      const { value } = texts.find((spot) => String(spot.path) === String(path)) ?? {};
      const content = JSON.stringify(withAt(full, path, `${String(value)}${sign}`));
      const told = await findingsOf(content, 'x');
      expect(told).not.toEqual([]);
      for (const line of told) expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });
});
