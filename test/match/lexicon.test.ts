import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lexicon, readLexicon, type Lexicon } from '../../src/match/lexicon.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lexicon-'));
});
afterAll(() => rm(folder, { recursive: true }));

const small = `lexicon: 1
meanings:
  - means: port
    words: [port, ports, haven]
    beginnings: [puerto]
  - means: portrait
    beginnings: [portr]
silent: [the]
countries:
  - iso: LA
    beginnings: [lao, laos, laotian]
shortForms:
  - form: un
    stands: [united, nations]
`;

async function read(text: string): Promise<Lexicon> {
  const file = join(folder, 'lexicon.yaml');
  await writeFile(file, text);
  return readLexicon(file);
}

test.each([
  ['ports', ['port']],
  ['puertos', ['port']],
  ['portraits', ['portrait']],
  ['portal', ['portal']],
  ['lao', ['@la']],
  ['laon', ['laon']],
  ['laos', ['@la']],
  ['laosian', ['@la']],
  ['laotian', ['@la']],
  ['un', ['united', 'nations']],
  ['cranes', ['crane']],
])('%s means %j', async (word, meanings) => {
  expect((await read(small)).meaningsOf(word)).toEqual(meanings);
});

test('ours knows customs and countries in several languages, and what is silent', () => {
  const { meaningsOf, isSilent } = lexicon();
  expect(['douane', 'zollamt', 'carina'].flatMap(meaningsOf)).toEqual(['customs', 'customs', 'customs']);
  expect(['belge', 'belgique', 'oostenrijk'].flatMap(meaningsOf)).toEqual(['@be', '@be', '@at']);
  expect(['the', 'des', 'port'].map(isSilent)).toEqual([true, true, false]);
});

describe('a mistake in the file is told with file, line and field', () => {
  test.each([
    [
      'a word with an accent',
      'haven',
      'hàven',
      /lexicon\.yaml:4:\d+: meanings\[0\]\.words\[2\]: expected one word in/,
    ],
    ['a word twice', 'haven', 'port', /lexicon\.yaml:4:\d+: meanings\[0\]\.words: expected each entry once/],
    [
      'an unknown key',
      'means: port\n',
      'mean: port\n',
      /lexicon\.yaml:3:\d+: meanings\[0\]\.mean: expected one of/,
    ],
    ['no YAML', 'silent: [the]', 'silent: [the', /lexicon\.yaml:\d+/],
  ])('%s', async (_what, from, to, message) => {
    await expect(read(small.replace(from, to))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message) as unknown,
    });
  });

  test('no file', () => {
    expect(() => readLexicon(join(folder, 'none.yaml'))).toThrow(/none\.yaml: cannot be read/);
  });
});
