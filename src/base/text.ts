import { isJoinerNeeded } from './joiners.js';
import { limits } from './limits.js';
import { nameOfSign } from './signs.js';

/** A text in its normal form, or the reason why it is refused. */
export type Gated = { text: string } | { expected: string; found: string; hint?: string };

/**
 * Invisible and direction signs (Default_Ignorable_Code_Point), controls, line and paragraph separators, halves of
 * characters, signs for private use or none at all, marks of damage, and blanks that are no spaces.
 */
const refused =
  /[\p{DI}\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFF9-\uFFFD\u2800\u{13430}-\u{1345F}\u{16FE4}\u{1D159}]/gu;
const joiner = /[\u200C\u200D]/;
const tooManyMarks = new RegExp(`\\p{M}{${limits.marks + 1}}`, 'u');

/**
 * Brings a text from outside into its normal form: composed (NFC), with one plain space where there
 * were spaces of any kind. Text that reads differently from what it is made of is refused, and the sign is named.
 * Linear in the length of the text.
 */
export function gated(text: string): Gated {
  if (excessOfMarks(text) >= 0) {
    return { expected: `at most ${limits.marks} marks on one letter`, found: 'more' };
  }
  const one = composed(text);
  for (const { 0: sign, index } of one.matchAll(refused)) {
    if (!joiner.test(sign) || !isJoinerNeeded(one, index)) return refusal(one, sign, index);
  }
  return { text: one };
}

/** The position of a letter with so many marks that composing the text would take far too long; -1 if there is none. */
export function excessOfMarks(text: string): number {
  return text.search(tooManyMarks);
}

/** A text in Unicode's composed form (NFC), with one plain space for any run of spaces. */
export function composed(text: string): string {
  return text.normalize('NFC').replace(/\p{Zs}+/gu, ' ');
}

/** A text with its invisible and direction signs written as `\u200b`, so that a message shows what it speaks of. */
export function visible(text: string): string {
  return text.replace(refused, (sign) => {
    const points = [...Array(sign.length).keys()].map((place) => sign.charCodeAt(place));
    return points.map((point) => `\\u${point.toString(16).padStart(4, '0')}`).join('');
  });
}

function refusal(text: string, sign: string, index: number): Gated {
  const before = Array.from(text.slice(Math.max(0, index - 40), index))
    .slice(-20)
    .join('');
  const found = `${nameOfSign(sign)}${before === '' ? '' : ` after ${JSON.stringify(before)}`}`;
  const expected = 'one line of text, all of it visible';
  if (!joiner.test(sign)) return { expected, found, hint: 'leave it out' };
  return { expected, found, hint: 'leave it out: it joins or parts nothing there' };
}
