/** The largest whole number that GraphQL's Int holds (GraphQL specification, 3.5.1). */
const int = 2 ** 31 - 1;

/**
 * The one table of limits: what is longer, larger or deeper is refused, with the limit and what was found. The schemas of
 * files (written by `npm run codegen`), their checks, the import and the arguments of GraphQL take their bounds from here.
 * An index entry of the database holds about 8,000 bytes; a letter takes at most four.
 */
export const limits = {
  /** Letters of a text, as code points after composition. */
  letters: {
    /** `kind:slug`, wherever an id stands. */
    id: 200,
    /** An id without its kind, and any word of a closed list. */
    slug: 180,
    /** A language tag; RFC 5646 (4.4.1) finds 35 enough for all that are registered. */
    tag: 35,
    /** What a thing is called: names, labels, titles, offices, subjects, who published or decided. */
    name: 1_000,
    /** What is said of a thing: notes, reasons, details, meanings. */
    remark: 2_000,
    /** Postal codes and the numbers of instruments. */
    code: 100,
    url: 2_000,
    /** A date in EDTF: enough for a set of about forty days. */
    date: 500,
    /** Places in a source. */
    locator: 500,
    /** The name by which lists are ordered; the id is appended, so cutting a long name is harmless. */
    sortName: 200,
    /** A text to search for. */
    search: 200,
    /** A statement of ad-hoc Cypher. */
    statement: 10_000,
    /** The parameters of such a statement, as JSON. */
    parameters: 1_000_000,
  },
  /** Entries of a list, keys of a block. */
  items: {
    /** Blocks of a section of a dossier. */
    section: 5_000,
    languages: 100,
    aliases: 100,
    positions: 100,
    notes: 100,
    identifiers: 100,
    broader: 50,
    who: 500,
    about: 100,
    /** Concepts of a vocabulary, merges of an identity map, preferences. */
    entries: 5_000,
  },
  /** What the participations of a dossier state in all: each who with each of its topics. */
  facts: 10_000,
  /** Least and most of a number, both allowed. */
  numbers: {
    rank: [1, int],
    ordinal: [1, 999_999],
    /** Stated numbers: a number of JSON is exact up to 2^53. */
    value: [0, Number.MAX_SAFE_INTEGER],
    /** Years; the calendar has no year 0. */
    year: [1, 9999],
    /** Paragraphs, bullets, lines of a source. */
    place: [1, 9999],
  },
  file: {
    /** Twenty times what the dossier of a whole report needs. */
    bytes: 1_000_000,
    /** Levels of blocks and lists; a dossier is 6 deep. */
    depth: 20,
    /** Words, signs and gaps; each takes memory and time, and a hostile file has millions. */
    tokens: 200_000,
  },
  /** Marks on one letter: Unicode's Stream-Safe Text Format (UAX 15, 12). Composing longer runs takes quadratic time. */
  marks: 30,
  /** Lists and objects within each other in a request; deeper ones would exhaust the stack of the parsers. */
  requestDepth: 500,
  /** Things that an argument `limit` asks for: those around a thing; others have lower bounds of their own. */
  largestLimit: 200,
  /** Words of a text to search for. */
  searchWords: 32,
  /** Words and symbols of a statement of ad-hoc Cypher. */
  statementTokens: 3_000,
} as const;

/** Letters of the longest text of a file. */
export const longestText = Math.max(limits.letters.remark, limits.letters.url);

/** Entries of the longest list of a file. */
export const longestList = Math.max(...Object.values(limits.items));

/** The length of a text in letters: code points, as JSON Schema counts them (Validation, 6.3.1). */
export function lettersIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const isSecondHalf = (text.charCodeAt(index) & 0xfc00) === 0xdc00;
    const isPair = isSecondHalf && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
    if (!isPair) count += 1;
  }
  return count;
}

/** The first letters of a text, none of them cut in half. */
export function firstLetters(text: string, most: number): string {
  if (text.length <= most) return text;
  return Array.from(text.slice(0, 2 * most))
    .slice(0, most)
    .join('');
}
