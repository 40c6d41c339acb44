/** Letters that are no base letter with an accent, and what the index folds them to. */
const folded: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  '’': "'",
};

/** A text without case and accents: `Đà Nẵng` is `da nang`. Marks of other scripts stay, they tell words apart. */
export function fold(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return bare.toLowerCase().replace(/[đðøłħŧıßæœþ’]/g, (letter) => folded[letter] ?? letter);
}

/** Scripts that are written without spaces count by the sign, as in the index. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}])[\p{L}\p{N}\p{M}])+/gu;

/** The words of a text, folded, in its order. Signs are no words; they only part them. */
export function wordsOf(text: string): string[] {
  return fold(text).match(wordPattern) ?? [];
}

/** English words that the index leaves out. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they ' +
    'this to was will with'
  ).split(' '),
);

/** The words that must be found: all but those that the index leaves out, unless there are no others. */
export function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((one) => !stopWords.has(one));
  return telling.length > 0 ? telling : words;
}
