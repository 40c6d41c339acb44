import { Arg, Extensions, Field, ObjectType, registerEnumType } from 'type-graphql';
import { DatePrecision, parseDate } from '../../base/date/edtf.js';
import { label } from '../../base/date/label.js';
import { Memory } from '../../base/memory.js';
import { pure } from '../../plan/answer/complete.js';
import { value, type Fragment, type Value } from '../../plan/declare/mapping.js';
import { DateScalar, LanguageTagScalar } from './scalars.js';

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How fine a date is told; the coarsest part decides.',
  valuesConfig: {
    DAY: { description: 'To the day.' },
    MONTH: { description: 'To the month.' },
    YEAR: { description: 'To the year.' },
    DECADE: { description: 'To the decade.' },
    CENTURY: { description: 'To the century.' },
    UNKNOWN: { description: 'The year is not told.' },
  },
});

@ObjectType({
  description:
    'A date as exact as the source tells it, and no more: "October 2019" has earliest 2019-10-01 and latest 2019-10-31.',
  simpleResolvers: true,
})
export class FuzzyDate {
  @Field(() => String, {
    description: 'The date in EDTF (ISO 8601-2), for example 2024-05-23/2024-05-24, 2019-10 or 2024~.',
  })
  edtf: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First possible day; null if the start is open or unknown.',
  })
  earliest: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last possible day; null if the end is open or unknown.',
  })
  latest: string | null;

  @Field(() => DatePrecision, { description: 'How fine the date is told.' })
  precision: DatePrecision;

  @Field(() => String, {
    description:
      'The date for people, for example "23–24 May 2024". English unless another language is asked for.',
    simple: false,
  })
  @Extensions(pure((date: FuzzyDate, { lang }) => label(date, lang as string | undefined)))
  label(
    @Arg('lang', () => LanguageTagScalar, {
      nullable: true,
      description: 'Language of the label, for example fr.',
    })
    lang?: string,
  ): string {
    return label(this, lang);
  }
}

/** A date that the graph keeps as an EDTF text; null if it has none. */
export function fuzzyDate(property: Fragment): Value {
  return value(property, ([edtf]) => toFuzzyDate(edtf));
}

/** A list of such dates. */
export function fuzzyDates(property: Fragment): Value {
  return value(property, ([edtfs]) => ((edtfs ?? []) as string[]).map(toFuzzyDate));
}

type Read = Readonly<ReturnType<typeof parseDate>>;

/** Some twenty years of days: the same dates come in one answer after another. */
const known = new Memory<Read>(8000);

function toFuzzyDate(edtf: unknown): Read | null {
  return typeof edtf === 'string' ? known.recall(edtf, () => Object.freeze(parseDate(edtf))) : null;
}
