import { lettersIn, limits } from '../../base/limits.js';
import { composed } from '../../base/text.js';
import { badUserInput } from '../../base/errors.js';
import { fold, tellingOf, wordsOf } from './words.js';

/** What is searched for: the words, folded, and the same as a query to the full-text index. */
export interface Query {
  words: readonly string[];
  /** In Lucene's syntax. Whatever the caller wrote stands in it as text. */
  lucene: string;
}

/**
 * Reads a text as words, all of which must be found; the last may be a beginning.
 *
 * @throws AppError BAD_USER_INPUT for a text without a letter or digit, or one that is too long
 */
export function queryOf(given: string): Query {
  // Checked first, because folding a long text takes time.
  if (given.length > 2 * limits.letters.search) throw tooLong(lettersIn(given));
  const text = composed(given);
  const letters = lettersIn(text);
  const words = wordsOf(text);
  if (words.length === 0) throw noWords(text);
  if (letters > limits.letters.search || words.length > limits.searchWords)
    throw tooLong(letters, words.length);
  const parts = partsOf(text);
  const telling = tellingOf(parts.map(fold));
  const clauses = parts.map((part, index) => {
    return `${telling.includes(fold(part)) ? '+' : ''}(${formsOf(part, index === parts.length - 1).join(' OR ')})`;
  });
  return { words, lucene: [`${quote(text)}^64`, ...clauses].join(' ') };
}

/** Words as the index parts them: it keeps apostrophes and points between letters. */
function partsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

/** The word itself, also behind an article that is elided before it; its beginning; words that differ by a letter or two. */
function formsOf(part: string, isLast: boolean): string[] {
  const bare = escape(fold(part));
  const whole = [`${quote(part)}^16`, ...elisions.map((article) => `${quote(`${article}'${part}`)}^16`)];
  const beginning = isLast ? [`${bare}*^4`, ...elisions.map((article) => `${article}'${bare}*^4`)] : [];
  return [...whole, ...beginning, ...likeness(part, bare)];
}

const elisions = ['l', 'd', 'qu', 'dell', 'all'];

/** Short words would be similar to too many others. */
function likeness(part: string, bare: string): string[] {
  const length = [...part].length;
  return length < 4 ? [] : [`${bare}~${length < 8 ? 1 : 2}`];
}

/** Inside quotes only these two mean something. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Every sign that means something to Lucene, and the words that do, as text. */
function escape(bare: string): string {
  return bare.replace(/[-+&|!(){}[\]^"~*?:\\/]/g, '\\$&');
}

function noWords(text: string): Error {
  return badUserInput(
    `text: expected a name or the beginning of one; found ${JSON.stringify(text.slice(0, 80))}.`,
    'Write at least one letter or digit; signs alone are not searched for.',
  );
}

function tooLong(letters: number, words?: number): Error {
  const found = words === undefined ? `${letters} letters` : `${letters} and ${words}`;
  return badUserInput(
    `text: expected at most ${limits.letters.search} characters and ${limits.searchWords} words; found ${found}.`,
    'A few words of the name are enough, in any order.',
  );
}
