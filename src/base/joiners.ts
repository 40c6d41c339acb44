// Zero width joiner and non-joiner are letters of some scripts: adding or removing one changes the word and how it looks.
// Where they are needed follows RFC 5892, appendix A.1 and A.2, and what those leave out though it is orthography:
// a joiner before a virama (Bengali র‍্য) and one that ends a word in the shape of its middle (Persian ه‍).

/** Signs that remove the vowel of a letter: canonical combining class 9 (Virama). */
const virama =
  '\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA\u0E3A\u0EBA\u0F84\u1039\u103A' +
  '\u1714\u1715\u1734\u17D2\u1A60\u1B44\u1BAA\u1BAB\u1BF2\u1BF3\u2D7F\uA806\uA82C\uA8C4\uA953\uA9C0\uAAF6\uABED' +
  '\u{10A3F}\u{11046}\u{11070}\u{1107F}\u{110B9}\u{11133}\u{11134}\u{111C0}\u{11235}\u{112EA}\u{1134D}\u{11442}' +
  '\u{114C2}\u{115BF}\u{1163F}\u{116B6}\u{1172B}\u{11839}\u{1193D}\u{1193E}\u{119E0}\u{11A34}\u{11A47}\u{11A99}' +
  '\u{11C3F}\u{11D44}\u{11D45}\u{11D97}\u{11F41}\u{11F42}';

/** Arabic letters that never join the letter behind them (Unicode, ArabicShaping: types R and U). */
const parting =
  '\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3' +
  '\u06D5\u06EE\u06EF\u0759-\u075B\u076B\u076C\u0771\u0773\u0774\u0778\u0779\u0870-\u0882\u088E\u08AA-\u08AC\u08AE' +
  '\u08B1\u08B2\u08B9';

const letter = String.raw`(?:(?=\p{L})[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}])`;
const joins = `(?:(?![${parting}])${letter})`;
const marks = String.raw`\p{M}{0,8}`;

const behindVirama = new RegExp(`[${virama}]$`, 'u');
const beforeVirama = new RegExp(`^[${virama}]`, 'u');
const behindLetter = /\p{L}$/u;
const behindJoining = new RegExp(`${joins}${marks}$`, 'u');
const beforeJoining = new RegExp(`^${marks}${letter}`, 'u');

/** How many signs on each side of a joiner decide whether it is needed. */
const reach = 24;

/** Whether the joiner or non-joiner at this place of a text changes what is read there. */
export function isJoinerNeeded(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - reach), index);
  const after = text.slice(index + 1, index + 1 + reach);
  if (behindVirama.test(before)) return true;
  const joinsBefore = behindJoining.test(before);
  const joinsAfter = beforeJoining.test(after);
  if (text[index] === '\u200C') return joinsBefore && joinsAfter;
  return (behindLetter.test(before) && beforeVirama.test(after)) || (joinsBefore && !joinsAfter);
}
