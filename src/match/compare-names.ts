import { editDistance } from '../base/edit-distance.js';
import { sound } from './fold.js';
import type { Name } from './name.js';

/** How alike two names are, and in what way. */
export interface Likeness {
  /** 0 to 1. */
  score: number;
  /** For a person to read: `same`, `word order`, `acronym`, `transcription`, `typing`, `part`, `words`. */
  way: string;
}

/** How much a word tells: 0 for one that all names bear, 1 for one that few bear. */
export type Weight = (word: string) => number;

const unlike: Likeness = { score: 0, way: 'nothing in common' };

/**
 * Compares two names. Equal but for accents, case and punctuation is 1; the order of words does not matter; a word may
 * be mistyped or transcribed another way; a short form is known by its letters. The order of the two does not matter.
 */
export function compareNames(a: Name, b: Name, weight: Weight): Likeness {
  if (a.folded === b.folded) return { score: 1, way: 'same' };
  if (isAcronym(a, b) || isAcronym(b, a)) return { score: 0.93, way: 'acronym' };
  return compareWords(a.words, b.words, weight);
}

function isAcronym(short: Name, long: Name): boolean {
  const { acronym } = short;
  return acronym !== undefined && acronym.length > 1 && long.initials.includes(acronym);
}

function compareWords(a: readonly string[], b: readonly string[], weight: Weight): Likeness {
  // The shorter looks for its words in the longer; of two as long, always the same one, whichever comes first.
  const isFirst = a.length === b.length ? a.join(' ') < b.join(' ') : a.length < b.length;
  const [some, others] = isFirst ? [a, b] : [b, a];
  const left = new Set(others);
  let common = 0;
  let wildest = 1;
  for (const word of some) {
    const [found, likeness] = likest(word, left);
    if (found === undefined) continue;
    left.delete(found);
    common += likeness * Math.sqrt(weight(word) * weight(found));
    wildest = Math.min(wildest, likeness);
  }
  if (common === 0) return unlike;
  const [ofSome, ofOthers] = [total(some, weight), total(others, weight)];
  const both = (2 * common) / (ofSome + ofOthers);
  const part = common / Math.min(ofSome, ofOthers);
  // What each has and the other lacks: "interior" and "finance" tell two ministries apart.
  const apart = 1 - part;
  // Names of common words only, such as "action plan", say little even if they agree.
  const poor = Math.max(0, 0.8 - common);
  const score = 0.7 * both + 0.3 * part - 0.25 * apart - 0.3 * poor;
  return { score: Math.max(0.01, Math.min(0.99, score)), way: wayOf(both, part, wildest) };
}

function total(words: readonly string[], weight: Weight): number {
  return words.reduce((sum, word) => sum + weight(word), 0);
}

function wayOf(both: number, part: number, wildest: number): string {
  if (both > 0.999) return 'word order or wording';
  if (both > 0.85 && wildest < 1) return wildest > 0.95 ? 'transcription' : 'typing';
  return part > 0.97 ? 'part' : 'some words';
}

function likest(word: string, others: ReadonlySet<string>): [string | undefined, number] {
  if (others.has(word)) return [word, 1];
  let best: string | undefined;
  let greatest = 0;
  for (const other of others) {
    const likeness = compareWord(word, other);
    if (likeness > greatest) [best, greatest] = [other, likeness];
  }
  return [best, greatest];
}

const compared = new Map<string, number>();

/** How alike two words are: 0 where they are two words, above 0.8 where they are one that was written in two ways. */
export function compareWord(a: string, b: string): number {
  if (a === b) return 1;
  if (a.startsWith('@') || b.startsWith('@')) return 0;
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  const former = compared.get(key);
  if (former !== undefined) return former;
  const likeness = likenessOf(a, b);
  compared.set(key, likeness);
  return likeness;
}

function likenessOf(a: string, b: string): number {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (short < 3 || /\d/.test(a + b)) return 0;
  if (short > 3 && sound(a) === sound(b)) return 0.97;
  // An ending of another language: Antwerp and Antwerpen.
  if (short > 4 && long - short <= 2 && (a.startsWith(b) || b.startsWith(a))) return 0.93;
  if (short < 5 || long - short > 2) return 0;
  const distance = editDistance(a, b);
  if (distance === 1) return 0.92;
  return distance === 2 && short > 7 ? 0.87 : 0;
}
