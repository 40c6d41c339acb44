import { registerEnumType } from 'type-graphql';

/** How well a name matches a text. */
export const MatchKind = {
  EXACT: 'EXACT',
  ALL_WORDS: 'ALL_WORDS',
  PREFIX: 'PREFIX',
  FUZZY: 'FUZZY',
} as const;
export type MatchKind = (typeof MatchKind)[keyof typeof MatchKind];

registerEnumType(MatchKind, {
  name: 'MatchKind',
  description: 'How well a name matches a text, the best first. Case and accents never count.',
  valuesConfig: {
    EXACT: { description: 'It is the text, word by word.' },
    ALL_WORDS: { description: 'It has all words of the text, in any order.' },
    PREFIX: { description: 'It has all words, and one that begins like the last.' },
    FUZZY: { description: 'It has words that differ from those of the text by a letter or two.' },
  },
});

/** What sort of name it is, as the graph spells it. */
export const NameKind = { PRINTED: 'printed', LABEL: 'label', ALIAS: 'alias' } as const;
export type NameKind = (typeof NameKind)[keyof typeof NameKind];

registerEnumType(NameKind, {
  name: 'NameKind',
  description: 'Where a name comes from.',
  valuesConfig: {
    PRINTED: { description: 'A source prints it.' },
    LABEL: { description: 'It is our own label, for example a translation.' },
    ALIAS: { description: 'A source prints it besides, for example an abbreviation.' },
  },
});
