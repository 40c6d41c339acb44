import { describe, expect, test } from 'vitest';
import { gated, visible } from '../../src/base/text.js';

/** What the gate says of a text: the text as it is kept, or what was found in it. */
function gate(text: string): string {
  const through = gated(text);
  return 'text' in through ? through.text : `refused: ${through.found}`;
}

describe('one form', () => {
  test.each([
    ['Orle\u0301ans', 'Orl\u00e9ans'],
    ['Nguye\u0302\u0303n', 'Nguy\u1ec5n'],
    ['\u1112\u1161\u11ab', '\ud55c'],
    ['\u212bngstr\u00f6m', '\u00c5ngstr\u00f6m'],
  ])('%s is composed', (text, kept) => expect(gate(text)).toBe(kept));

  test.each([
    ['no-break space', 'Ine\u00a0Van'],
    ['narrow no-break space', 'Ine\u202fVan'],
    ['ideographic space', 'Ine\u3000Van'],
    ['two spaces', 'Ine  Van'],
    ['a mixture', 'Ine \u2009\u00a0 Van'],
  ])('%s is one plain space', (_what, text) => expect(gate(text)).toBe('Ine Van'));
});

describe('what reads otherwise than it is made is refused by its name', () => {
  test.each([
    ['\u0000', 'U+0000 NULL'],
    ['\t', 'U+0009 TAB'],
    ['\n', 'U+000A LINE FEED'],
    ['\u0086', 'U+0086 CONTROL CHARACTER'],
    ['\u00ad', 'U+00AD SOFT HYPHEN'],
    ['\u034f', 'U+034F COMBINING GRAPHEME JOINER'],
    ['\u061c', 'U+061C ARABIC LETTER MARK'],
    ['\u115f', 'U+115F HANGUL CHOSEONG FILLER'],
    ['\u180e', 'U+180E MONGOLIAN VOWEL SEPARATOR'],
    ['\u200b', 'U+200B ZERO WIDTH SPACE'],
    ['\u200e', 'U+200E LEFT-TO-RIGHT MARK'],
    ['\u2028', 'U+2028 LINE SEPARATOR'],
    ['\u2029', 'U+2029 PARAGRAPH SEPARATOR'],
    ['\u202a', 'U+202A LEFT-TO-RIGHT EMBEDDING'],
    ['\u202e', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['\u2066', 'U+2066 LEFT-TO-RIGHT ISOLATE'],
    ['\u2060', 'U+2060 WORD JOINER'],
    ['\u2800', 'U+2800 BRAILLE PATTERN BLANK'],
    ['\u3164', 'U+3164 HANGUL FILLER'],
    ['\ufe0f', 'U+FE0F VARIATION SELECTOR-16'],
    ['\ufeff', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
    ['\uffa0', 'U+FFA0 HALFWIDTH HANGUL FILLER'],
    ['\ufff9', 'U+FFF9 INTERLINEAR ANNOTATION ANCHOR'],
    ['\ufffd', 'U+FFFD REPLACEMENT CHARACTER'],
    ['\uffff', 'U+FFFF NOT A CHARACTER'],
    ['\ufdd0', 'U+FDD0 NOT A CHARACTER'],
    ['\ue000', 'U+E000 FOR PRIVATE USE'],
    ['\u0378', 'U+0378 NOT ASSIGNED'],
    ['\ud800', 'U+D800 HALF A CHARACTER'],
    ['\udc00', 'U+DC00 HALF A CHARACTER'],
    ['\u{e0041}', 'U+E0041 TAG "A"'],
    ['\u{e007f}', 'U+E007F CANCEL TAG'],
    ['\u{e0100}', 'U+E0100 VARIATION SELECTOR-17'],
    ['\u{1d173}', 'U+1D173 INVISIBLE'],
    ['\u{10ffff}', 'U+10FFFF NOT A CHARACTER'],
    ['\u{f0000}', 'U+F0000 FOR PRIVATE USE'],
  ])('%j', (sign, name) => {
    expect(gate(`Tobi${sign}as`)).toBe(`refused: ${name} after "Tobi"`);
    expect(gate(sign)).toBe(`refused: ${name}`);
  });

  test('every sign that Unicode calls ignorable, but for the two joiners, and no letter or mark that is seen', () => {
    const points = [...Array(0x110000).keys()].map((point) => String.fromCodePoint(point));
    const isHidden = /[\p{DI}\p{Bidi_Control}\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
    const isSeen = /[\p{L}\p{Mn}\p{Mc}\p{N}\p{P}\p{Sm}\p{Sc}]/u;
    const hidden = points.filter((sign) => isHidden.test(sign));
    const seen = points.filter((sign) => isSeen.test(sign) && !isHidden.test(sign));
    expect(hidden.filter((sign) => 'text' in gated(`a${sign}b`))).toEqual([]);
    const wronged = seen.filter((sign) => !('text' in gated(`a${sign}b`)));
    // Format controls and blanks of Egyptian hieroglyphs, and the filler of the Khitan small script.
    expect(wronged.every((sign) => /[\u{13430}-\u{1345F}\u{16FE4}]/u.test(sign))).toBe(true);
  });
});

describe('a joiner stands where the script needs it', () => {
  test.each([
    ['Persian plural', '\u062e\u0627\u0646\u0647\u200c\u0647\u0627'],
    ['Persian verb', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['with a vowel sign between', '\u0645\u06cc\u064e\u200c\u062e\u0648'],
    ['Persian abbreviation', '\u0647\u200d. \u0634'],
    ['Hindi half form', '\u0915\u094d\u200d\u0937'],
    ['Hindi without ligature', '\u0915\u094d\u200c\u0937'],
    ['Sinhala', '\u0dc1\u0dca\u200d\u0dbb\u0dd3'],
    ['Bengali ra before ya', '\u09b0\u200d\u09cd\u09af\u09be\u09ac'],
    ['Malayalam chillu', '\u0d28\u0d4d\u200d'],
  ])('%s', (_what, text) => expect(gate(text)).toBe(text.normalize('NFC')));

  test.each([
    ['between Latin letters', 'Ma\u200drtin'],
    ['after an Arabic letter that joins nothing', '\u062f\u200c\u0647'],
    ['at the end of an Arabic word', '\u062e\u0627\u0646\u0647\u200c'],
    ['at the start', '\u200c\u0647\u0627'],
    ['two of them', '\u0645\u06cc\u200c\u200c\u062e'],
    ['between pictures', '\u{1f469}\u200d\u{1f680}'],
    ['between digits', '1\u200c2'],
    ['alone', '\u200d'],
  ])('and nowhere else: %s', (_what, text) => expect(gate(text)).toMatch(/^refused: U\+200[CD] ZERO WIDTH/));
});

test('more marks on one letter than a script has are refused, before anything sorts them', () => {
  const marks = '\u0316\u0301'.repeat(450_000);
  expect(gate(`a${marks}`)).toBe('refused: more');
  expect(gate(`a${'\u0316'.repeat(30)}`)).toBe(`a${'\u0316'.repeat(30)}`);
  expect(gate(`a${'\u0316'.repeat(31)}`)).toBe('refused: more');
});

test('a message shows what cannot be seen', () => {
  expect(visible('a\u200bb\u202ec')).toBe('a\\u200bb\\u202ec');
});
