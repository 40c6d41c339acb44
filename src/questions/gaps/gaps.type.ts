import { ArgsType, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { PageArguments } from '../../model/entity/arguments.js';
import { plainConnectionOf } from '../../model/entity/plain-connection.js';

/** Sorts of gaps. */
export const GapKind = {
  ANNOUNCED_NOT_REPORTED: 'ANNOUNCED_NOT_REPORTED',
  THREAT_WITHOUT_INITIATIVE: 'THREAT_WITHOUT_INITIATIVE',
  PRIORITY_WITHOUT_FOLLOW_UP: 'PRIORITY_WITHOUT_FOLLOW_UP',
  EVENT_WITH_ONE_SOURCE: 'EVENT_WITH_ONE_SOURCE',
  COUNT_DIFFERS_FROM_LIST: 'COUNT_DIFFERS_FROM_LIST',
} as const;
export type GapKind = (typeof GapKind)[keyof typeof GapKind];

registerEnumType(GapKind, {
  name: 'GapKind',
  description:
    'What one would expect to be told and is not. A gap is one of the documents read, not of the world.',
  valuesConfig: {
    ANNOUNCED_NOT_REPORTED: {
      description:
        'An event that was announced for a day before the newest publication, and that no document tells to have happened or to be cancelled. By first possible day.',
    },
    THREAT_WITHOUT_INITIATIVE: {
      description: 'A threat that no initiative addresses, neither it nor a narrower one. By id.',
    },
    PRIORITY_WITHOUT_FOLLOW_UP: {
      description: 'A priority that no initiative or instrument pursues, continues or rests on. By id.',
    },
    EVENT_WITH_ONE_SOURCE: {
      description:
        'An event that one document alone tells of; its translations are no further source. By first possible day.',
    },
    COUNT_DIFFERS_FROM_LIST: {
      description:
        'A stated number that the list of no document bears out, for example seven actions of a plan where eight are listed. By id of what is counted.',
    },
  },
});

/** A gap as its statement returns it. */
export interface FoundGap {
  key: string;
  about: string;
  langs: string[];
  names: string[];
  stated: number | null;
  found: number | null;
  /** Ids of the claims that show it. */
  claims: string[];
  /** Announced events: the date, and the newest publication. */
  edtf?: string;
  newest?: string;
  /** Events with one source: the title of the document. */
  source?: string;
  /** Counts. */
  what?: string;
  qualifier?: string | null;
  upTo?: number | null;
  status?: string;
}

@ObjectType({
  description: 'Something that one would expect to be told, and that no document tells.',
  simpleResolvers: true,
})
export class Gap {
  @Field(() => GapKind, { description: 'What sort of gap it is.' })
  kind: GapKind;

  @Field(() => String, {
    description: 'The gap as a sentence, in English, made of names, dates and numbers.',
  })
  text: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The number that is stated; null where the gap is not about a number.',
  })
  stated: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many were found: items on the longest list, initiatives, follow-ups, sources. Null where nothing is counted.',
  })
  found: number | null;

  key: string;
  about: string;
  claims: string[];
}

export const GapConnection = plainConnectionOf('Gap', Gap);

@ArgsType()
export class GapsArguments extends PageArguments {
  @Field(() => GapKind, { description: 'Which sort of gaps.' })
  kind: GapKind;
}
