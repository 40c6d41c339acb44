import { readFileSync } from 'node:fs';
import { badUserInput } from '../base/errors.js';
import { fileReason } from '../base/file-error.js';
import { fromRoot } from '../base/root.js';
import { formatFinding, inLineOrder } from '../dossier/read/finding.js';
import { locateProblems } from '../dossier/read/locate-problems.js';
import { checkShape } from '../dossier/read/validate/shape.js';
import { parseBytes } from '../dossier/read/yaml-file.js';

/** The content of seeds/lexicon.yaml; all words are folded. */
interface LexiconData {
  meanings: { means: string; words?: string[]; beginnings?: string[] }[];
  silent: string[];
  countries: { iso: string; beginnings: string[] }[];
  shortForms: { form: string; stands: string[] }[];
}

/** What words mean, so that names meet across languages and wordings. */
export interface Lexicon {
  /** True for a word that tells nothing of a name. */
  isSilent(word: string): boolean;
  /** The meanings of a folded word, mostly one; `@be` for the country. A word that is not listed means itself, singular. */
  meaningsOf(word: string): readonly string[];
}

/** Countries' names of fewer letters are whole words only; those of fewer than the second are also whole words. */
const [shortestBeginning, longestWord] = [4, 5];

let ours: Lexicon | undefined;

/** The lexicon of the project, read once. @throws AppError BAD_USER_INPUT that names the first mistake in the file */
export function lexicon(): Lexicon {
  ours ??= readLexicon(fromRoot('seeds/lexicon.yaml'));
  return ours;
}

/** Reads a lexicon. @throws AppError BAD_USER_INPUT that names file, line and the first mistake */
export function readLexicon(file: string): Lexicon {
  const yaml = parseBytes(contentOf(file), file);
  const problems = yaml.findings.length > 0 ? [] : checkShape('lexicon', yaml.value);
  const [first] = inLineOrder([...yaml.findings, ...locateProblems(problems, yaml)]);
  if (first) throw badUserInput(`${formatFinding(first)}.`, 'Correct it, or take the file of the release.');
  return lexiconOf(yaml.value as LexiconData);
}

function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw badUserInput(`${file}: cannot be read: ${fileReason(error)}.`);
  }
}

function lexiconOf({ meanings, silent, countries, shortForms }: LexiconData): Lexicon {
  const exact = new Map<string, string>();
  const beginnings: [beginning: string, meaning: string][] = [];
  for (const { means, words = [], beginnings: begun = [] } of meanings) {
    for (const word of words) exact.set(word, means);
    for (const beginning of begun) beginnings.push([beginning, means]);
  }
  for (const { iso, beginnings: begun } of countries) {
    const country = `@${iso.toLowerCase()}`;
    for (const word of begun) {
      if (word.length < longestWord) exact.set(word, country);
      if (word.length >= shortestBeginning) beginnings.push([word, country]);
    }
  }
  // The longest that fits tells.
  beginnings.sort(([a], [b]) => b.length - a.length);
  const [silentWords, forms] = [
    new Set(silent),
    new Map(shortForms.map(({ form, stands }) => [form, stands])),
  ];
  const meaningOf = (word: string): string =>
    exact.get(word) ??
    beginnings.find(([beginning]) => word.startsWith(beginning))?.[1] ??
    word.replace(/(?<=[a-z]{3}[^s])s$/, '');
  return {
    isSilent: (word) => silentWords.has(word),
    meaningsOf: (word) => forms.get(word) ?? [meaningOf(word)],
  };
}
