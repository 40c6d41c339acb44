/** Letters that Unicode does not take apart into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Cyrillic letters in the common English transcription. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а a|б b|в v|г g|д d|е e|ж zh|з z|и i|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х h|ц ts|ч ch|ш sh|щ sht|ъ a|ы y|ь |э e|ю yu|я ya|ё e|і i|ї yi|є ye|ґ g|ћ c|ђ dj|ј j|љ lj|њ nj|џ dz'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Greek letters in the common English transcription. */
const greek: Readonly<Record<string, string>> = Object.fromEntries(
  'α a|β v|γ g|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|ς s|τ t|υ y|φ f|χ ch|ψ ps|ω o'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

const transcribed: Readonly<Record<string, string>> = { ...letters, ...cyrillic, ...greek };

/**
 * A text as it is compared: small Latin letters and digits, words set apart by single spaces. Accents go, Cyrillic and
 * Greek are transcribed, other scripts stay: `Nguyên Van Cân` is `nguyen van can`. Folding twice changes nothing.
 */
export function fold(text: string): string {
  // й is и with a mark to Unicode, but a letter of its own to those who write it.
  const lower = text.toLowerCase().normalize('NFC').replace(/[й]/g, 'y').replace(/[ї]/g, 'yi');
  const bare = lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const latin = bare.replace(/[^\p{ASCII}]/gu, (letter) => transcribed[letter] ?? letter);
  return latin
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * How a word roughly sounds, whichever way it is transcribed: `Schröder` and `Schroeder`, `Najib` and `Najeeb`, `Kyiv`
 * and `Kiev`, `Krakow` and `Cracow` are alike. For folded words.
 */
export function sound(word: string): string {
  return word
    .replace(/ee|ie|iy|yi|y|j/g, 'i')
    .replace(/oe|ou|oo/g, 'o')
    .replace(/ae/g, 'a')
    .replace(/ue|w/g, 'u')
    .replace(/ph/g, 'f')
    .replace(/kh|gh/g, 'h')
    .replace(/c(?!h)|q/g, 'k')
    .replace(/v/g, 'u')
    .replace(/(.)\1+/g, '$1');
}
