import { fold } from './fold.js';
import { lexicon } from './lexicon.js';

/** A name taken apart, ready to be compared. */
export interface Name {
  text: string;
  /** As it is compared letter by letter. */
  folded: string;
  /** What its words mean, each once; words that tell nothing are left out, numbers too. */
  words: readonly string[];
  /** First letters of its words, with and without those that tell nothing. */
  initials: readonly string[];
  /** The word of capitals that it is, folded; undefined if it is none. */
  acronym: string | undefined;
  /** Ordinal numbers that it tells. */
  ordinals: readonly number[];
  years: readonly number[];
}

const spelled: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
  septieme: 7,
  huitieme: 8,
  neuvieme: 9,
  dixieme: 10,
  onzieme: 11,
  douzieme: 12,
  treizieme: 13,
};
const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

const known = new Map<string, Name>();

/**
 * Takes a name apart. For people no word is silent and none has a meaning, but titles such as `Dr.` go.
 *
 * @param isPerson whether it names a person
 */
export function nameOf(text: string, isPerson = false): Name {
  const key = `${isPerson}${text}`;
  const former = known.get(key);
  if (former) return former;
  const made = isPerson ? personName(text) : thingName(text);
  known.set(key, made);
  return made;
}

function personName(text: string): Name {
  const folded = fold(text.replace(/^(?:Dr|Mr|Mrs|Ms|M|Mme|Prof|Ing|Herr|Frau|Sir)\.?\s+/, ''));
  const words = [...new Set(folded.split(' '))];
  return { text, folded, words, initials: [], acronym: undefined, ordinals: [], years: [] };
}

function thingName(text: string): Name {
  // A plural of capitals names several bodies: RILOs are more than one RILO.
  const folded = fold(text.replace(/\bViet Nam\b/gi, 'Vietnam').replace(/\b(\p{Lu}{2,})s\b/gu, '$1 several'));
  const all = folded.split(' ').filter((word) => word !== '');
  const numbers = numbersOf(text, all);
  const { isSilent, meaningsOf } = lexicon();
  const telling = all.filter((word) => !isSilent(word) && !/^\d/.test(word) && !(word in spelled));
  const words = [...new Set(telling.filter((word) => !numbers.romans.has(word)).flatMap(meaningsOf))];
  const initials = [...new Set([all, telling].map((list) => list.map(([letter]) => letter).join('')))];
  return {
    text,
    folded,
    words,
    initials,
    acronym: acronymOf(text),
    ordinals: numbers.ordinals,
    years: numbers.years,
  };
}

function acronymOf(text: string): string | undefined {
  return /^[\p{Lu}\p{N}][\p{L}\p{N}./-]*$/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= 2
    ? fold(text).replaceAll(' ', '')
    : undefined;
}

interface Numbers {
  ordinals: number[];
  years: number[];
  romans: Set<string>;
}

/** `13th`, `13e`, `141st/142nd`, `thirteenth`, `ASEM 13`, `DEMETER IX`; years, and `2020-21` as two. */
function numbersOf(text: string, words: readonly string[]): Numbers {
  const ordinals = words.flatMap((word) => ordinalOf(word) ?? []);
  const romans = [...text.matchAll(/(?<=\p{L}\s)[IVX]+\b(?!\.)/gu)].map(([numeral]) => numeral);
  const years = words.flatMap((word) => (/^(?:19|20)\d\d$/.test(word) ? [Number(word)] : []));
  for (const [, century, , end] of text.matchAll(/\b((?:19|20))(\d\d)[-–/](\d\d)\b/g))
    years.push(Number(`${century}${end}`));
  return {
    ordinals: [...new Set([...ordinals, ...romans.map(romanValue)])],
    years: [...new Set(years)],
    romans: new Set(romans.map((numeral) => numeral.toLowerCase())),
  };
}

function ordinalOf(word: string): number | undefined {
  const written = /^(\d{1,3})(?:st|nd|rd|th|e|er|eme|ieme|de|te)?$/.exec(word);
  return written ? Number(written[1]) : spelled[word];
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => roman[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
