import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { pairTexts, pickText } from '../../model/entity/localized-text.type.js';
import { DateScalar, LanguageTagScalar } from '../../model/entity/scalars.js';

/** One key of a row: its value, and the names of the thing that it is, if it is one. */
export interface KeyOfRow {
  value: string | null;
  names: { langs: string[]; texts: string[] } | null;
}

const unknown = 'unknown';

@ObjectType({ description: 'One number, flat: one row, one point.', simpleResolvers: true })
export class StatisticsRow {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day of the year or month that the row is about. Null without interval, and for what is not told to the year or month.',
  })
  time: string | null;

  @Field(() => String, {
    description:
      'The keys joined by "|", for example place:be|SPEAKER. "unknown" stands for what the sources do not say, "all" if nothing was counted by.',
  })
  key: string;

  @Field(() => [String], {
    description:
      'The keys, one for each of `by` in that order: an id, a value as a filter takes it, a year or a language; "unknown" where the sources do not say.',
  })
  keys: string[];

  @Field(() => Int, { description: 'How many there are.' })
  count: number;

  readonly #labels: readonly KeyOfRow[];

  constructor(time: string | null, keys: readonly KeyOfRow[], count: number) {
    this.time = time;
    this.keys = keys.map(({ value }) => value ?? unknown);
    this.key = keys.length === 0 ? 'all' : this.keys.join('|');
    this.count = count;
    this.#labels = keys;
  }

  @Field(() => String, {
    description:
      'The keys for people, for example "Belgium, speaker". Names are in the language asked for, all else is in English.',
    simple: false,
  })
  label(
    @Arg('lang', () => LanguageTagScalar, {
      nullable: true,
      description: 'Language of the names, for example fr. English if left out.',
    })
    lang?: string,
  ): string {
    return this.#labels.length === 0 ? 'all' : this.#labels.map((key) => labelOf(key, lang)).join(', ');
  }
}

function labelOf({ value, names }: KeyOfRow, lang: string | undefined): string {
  if (value === null) return unknown;
  if (names) return pickText(pairTexts(names.texts, names.langs), lang) ?? value;
  return /^[A-Z]/.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value;
}
