/** Signs that a reader cannot see, or that change the direction of the text, by their names in Unicode. */
const names: Readonly<Record<number, string>> = {
  0x0: 'NULL',
  0x9: 'TAB',
  0xa: 'LINE FEED',
  0xd: 'CARRIAGE RETURN',
  0x1b: 'ESCAPE',
  0x85: 'NEXT LINE',
  0xad: 'SOFT HYPHEN',
  0x34f: 'COMBINING GRAPHEME JOINER',
  0x61c: 'ARABIC LETTER MARK',
  0x115f: 'HANGUL CHOSEONG FILLER',
  0x1160: 'HANGUL JUNGSEONG FILLER',
  0x17b4: 'KHMER VOWEL INHERENT AQ',
  0x17b5: 'KHMER VOWEL INHERENT AA',
  0x180b: 'MONGOLIAN FREE VARIATION SELECTOR ONE',
  0x180c: 'MONGOLIAN FREE VARIATION SELECTOR TWO',
  0x180d: 'MONGOLIAN FREE VARIATION SELECTOR THREE',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x180f: 'MONGOLIAN FREE VARIATION SELECTOR FOUR',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x2060: 'WORD JOINER',
  0x2061: 'FUNCTION APPLICATION',
  0x2062: 'INVISIBLE TIMES',
  0x2063: 'INVISIBLE SEPARATOR',
  0x2064: 'INVISIBLE PLUS',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0x206a: 'INHIBIT SYMMETRIC SWAPPING',
  0x206b: 'ACTIVATE SYMMETRIC SWAPPING',
  0x206c: 'INHIBIT ARABIC FORM SHAPING',
  0x206d: 'ACTIVATE ARABIC FORM SHAPING',
  0x206e: 'NATIONAL DIGIT SHAPES',
  0x206f: 'NOMINAL DIGIT SHAPES',
  0x2800: 'BRAILLE PATTERN BLANK',
  0x3164: 'HANGUL FILLER',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
  0xffa0: 'HALFWIDTH HANGUL FILLER',
  0xfff9: 'INTERLINEAR ANNOTATION ANCHOR',
  0xfffa: 'INTERLINEAR ANNOTATION SEPARATOR',
  0xfffb: 'INTERLINEAR ANNOTATION TERMINATOR',
  0xfffc: 'OBJECT REPLACEMENT CHARACTER',
  0xfffd: 'REPLACEMENT CHARACTER',
  0x16fe4: 'KHITAN SMALL SCRIPT FILLER',
  0x1d159: 'MUSICAL SYMBOL NULL NOTEHEAD',
  0xe0001: 'LANGUAGE TAG',
  0xe007f: 'CANCEL TAG',
};

/** What to call any other sign, by its Unicode class; the first class that fits. */
const sorts: readonly [is: RegExp, what: string][] = [
  [/\p{Cs}/u, 'HALF A CHARACTER'],
  [/\p{Cc}/u, 'CONTROL CHARACTER'],
  [/\p{Co}/u, 'FOR PRIVATE USE'],
  [/\p{Noncharacter_Code_Point}/u, 'NOT A CHARACTER'],
  [/\p{Cn}/u, 'NOT ASSIGNED'],
];

/** A sign by its number and name: `U+200B ZERO WIDTH SPACE`. Of a sign without a name here, what sort it is. */
export function nameOfSign(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  const number = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const sort = sorts.find(([is]) => is.test(sign))?.[1] ?? 'INVISIBLE';
  return `${number} ${names[point] ?? selector(point) ?? tag(point) ?? sort}`;
}

function selector(point: number): string | undefined {
  if (point >= 0xfe00 && point <= 0xfe0f) return `VARIATION SELECTOR-${point - 0xfe00 + 1}`;
  return point >= 0xe0100 && point <= 0xe01ef ? `VARIATION SELECTOR-${point - 0xe0100 + 17}` : undefined;
}

function tag(point: number): string | undefined {
  if (point < 0xe0020 || point > 0xe007e) return undefined;
  return `TAG ${JSON.stringify(String.fromCodePoint(point - 0xe0000))}`;
}
