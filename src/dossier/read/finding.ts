import { visible } from '../../base/text.js';
import { badUserInput, type AppError } from '../../base/errors.js';
import { editDistance } from '../../base/edit-distance.js';

/** Keys and list indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** A place in a text, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** One mistake in a file: where it is, what should be there and what is. */
export interface Finding {
  file: string;
  /** Counted from 1, as is the column. */
  line: number;
  column: number;
  /** Such as `participations[2].role`; empty for the file as a whole. */
  path: string;
  expected: string;
  found: string;
  /** What to do about it. */
  hint?: string;
  /** `warning` where nothing is left out for it; a mistake if absent. */
  severity?: 'warning';
}

/** A mistake before its place in the text is looked up. */
export interface Problem {
  path: Path;
  /** Whether the key is wrong rather than its value. */
  atKey?: boolean;
  /** The key that was probably meant: that it is missing is then no other mistake. */
  meant?: string;
  expected: string;
  found: string;
  hint?: string;
  /** A text was wanted: a word that is something else to YAML is shown, and hinted to be quoted, as it is written. */
  wantsText?: boolean;
}

/** `['participations', 2, 'role']` as `participations[2].role`. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${visible(shortened(step))}`))
    .join('')
    .replace(/^\./, '');
}

/** A problem with its place: a finding. What it repeats of the file can do nothing to the terminal of a reader. */
export function at(file: string, { line, column }: Position, problem: Problem): Finding {
  const { path, hint } = problem;
  const expected = visible(problem.expected);
  const found = visible(shortened(problem.found, longestFound));
  return {
    file,
    line,
    column,
    path: pathText(path),
    expected,
    found,
    ...(hint ? { hint: visible(hint) } : {}),
  };
}

/** A finding on one line, as compilers write them: `file:line:column: path: expected ..., found ... (hint)`. */
export function formatFinding(finding: Finding): string {
  const { file, line, column, path, expected, found, hint, severity } = finding;
  const where = path ? `${path}: ` : '';
  const kind = severity ? `${severity}: ` : '';
  return `${kind}${file}:${line}:${column}: ${where}expected ${expected}, found ${found}${hint ? ` (${hint})` : ''}`;
}

/** Findings of one file that are told: whoever has mended these will see the rest. */
const toldOfFile = 100;

/** The first findings of a file, and how many there are more. */
export function bounded(findings: readonly Finding[], most = toldOfFile): Finding[] {
  const [told, further] = [findings.slice(0, most), findings[most]];
  if (!further) return told;
  const { file, line, column } = further;
  const rest = { expected: 'no mistakes', found: `${findings.length - most} more` };
  return [...told, { file, line, column, path: '', ...rest }];
}

/** The error for a file on which all dossiers rest: its first mistake, and how many there are more, in one sentence. */
export function badSharedFile(findings: readonly Finding[]): AppError {
  const [first, ...others] = findings;
  const further = others.length === 0 ? '' : `; and ${others.length} more`;
  const hint = 'Correct it; meanwhile `npm start -- --keep` serves the graph of before.';
  return badUserInput(`${first ? formatFinding(first) : 'no vocabulary'}${further}.`, hint);
}

/** Orders findings by their place in the file. */
export function inLineOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** A value as a reader knows it from the file: text in quotes, a list or map by its size. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return `a block with ${keysText(value)}`;
  if (value === null || value === undefined) return 'nothing';
  if (typeof value !== 'string') return String(value);
  const text = visible(JSON.stringify(value.slice(0, longestShown)));
  return text.length > longestShown ? `${text.slice(0, longestShown - 3)}..."` : text;
}

const longestShown = 120;
const longestFound = 500;

/** What is written in a file, as far as a message has room for it. */
export function shortened(written: string, most = longestShown): string {
  return written.length > most ? `${written.slice(0, most - 3)}...` : written;
}

function keysText(map: object): string {
  const keys = Object.keys(map);
  const shown = keys
    .slice(0, 5)
    .map((key) => visible(shortened(key)))
    .join(', ');
  return keys.length === 0 ? 'no keys' : `the keys ${shown}${keys.length > 5 ? ', ...' : ''}`;
}

/** `['a', 'b', 'c']` as `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The hint `did you mean "speaker"?`; undefined if no word of the list is near. */
export function didYouMean(word: string, words: Iterable<string>): string | undefined {
  const best = nearest(word, words);
  return best && `did you mean ${show(best)}?`;
}

/** Nobody means anything by a longer word; to compare takes the product of both lengths. */
const longestMeant = 80;

/** The word of a list that was probably meant, by edit distance; undefined if none is near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { word: string; distance: number } | undefined;
  if (word.length > longestMeant) return undefined;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word;
}
