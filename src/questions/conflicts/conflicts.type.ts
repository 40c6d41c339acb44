import { ArgsType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { PageArguments } from '../../model/entity/arguments.js';
import { plainConnectionOf } from '../../model/entity/plain-connection.js';
import { DateScalar } from '../../model/entity/scalars.js';
import { FactStatus } from '../../generated/enums.js';

/** What claims differ on. */
export const ConflictKind = {
  DATE: 'DATE',
  PERIOD: 'PERIOD',
  TIME: 'TIME',
  MODE: 'MODE',
  PLACE: 'PLACE',
  ORDINAL: 'ORDINAL',
  TERM: 'TERM',
  CHAIR: 'CHAIR',
  COUNT: 'COUNT',
  LIST: 'LIST',
  ADOPTION: 'ADOPTION',
  NAME: 'NAME',
} as const;
export type ConflictKind = (typeof ConflictKind)[keyof typeof ConflictKind];

registerEnumType(ConflictKind, {
  name: 'ConflictKind',
  description: 'What documents differ on.',
  valuesConfig: {
    DATE: {
      description:
        'The date of an event or text. A date and one that contains it agree: 2019-10 and 2019-10-09. What is told as approximate may be off by one unit.',
    },
    PERIOD: { description: 'Start or end of the time of existence; an open end agrees with any.' },
    TIME: { description: 'The hours of an event; one that only tells the start agrees with any end.' },
    MODE: { description: 'Whether an event is on site, remote or both.' },
    PLACE: { description: 'The place of an event. A place and one within it agree.' },
    ORDINAL: { description: 'The number of an edition, or one number for two editions of a series.' },
    TERM: {
      description: 'Start or end of an office of a person in one body, told by the same title or label.',
    },
    CHAIR: {
      description:
        'The persons who chair an event, where two documents have none in common. Two chairs in one document share the chair.',
    },
    COUNT: {
      description:
        'A number of the same things, with the same detail, unit and period. "At least", "at most" and ranges are taken at their word; "about" may be off by a tenth. Members and member states count as the same.',
    },
    LIST: {
      description:
        'The contents of a plan, or the priorities it sets, where each of two documents lists something that the other does not. A list has two items or more.',
    },
    ADOPTION: { description: 'The edition of a series at which an instrument is adopted.' },
    NAME: {
      description:
        "The spelling of a person's name in one language: as many words, and one or two letters of a word differ. Accents and case do not count.",
    },
  },
});

/** How values that exclude each other may be read. */
export const ConflictReading = {
  CONTRADICTION: 'CONTRADICTION',
  PLAN_AND_OUTCOME: 'PLAN_AND_OUTCOME',
  CHANGE_POSSIBLE: 'CHANGE_POSSIBLE',
} as const;
export type ConflictReading = (typeof ConflictReading)[keyof typeof ConflictReading];

registerEnumType(ConflictReading, {
  name: 'ConflictReading',
  description: 'How values that exclude each other may be read.',
  valuesConfig: {
    CONTRADICTION: { description: 'They cannot all be true.' },
    PLAN_AND_OUTCOME: {
      description: 'Wherever two exclude each other, one is a plan and the other what came of it.',
    },
    CHANGE_POSSIBLE: {
      description:
        'Numbers without a period, told in different years: the number may have changed between them.',
    },
  },
});

@ObjectType({
  description: "A curator's decision which of the values is shown alone: seeds/preferences.yaml.",
  simpleResolvers: true,
})
export class CuratorsPreference {
  @Field(() => String, { description: 'Who decided.' })
  who: string;

  @Field(() => DateScalar, { description: 'When, for example 2026-11-25.' })
  when: string;

  @Field(() => String, { description: 'What the decision rests on.' })
  why: string;
}

@ObjectType({
  description: 'One of the values that exclude each other, with what says so.',
  simpleResolvers: true,
})
export class ConflictValue {
  @Field(() => String, {
    description:
      'The value: a date in EDTF, a number, hours, or the ids of things. Of a count with its qualifier and range: "at least 140", "150 to 180".',
  })
  value: string;

  @Field(() => FactStatus, {
    description: 'Whether documents tell it as done, as planned or as cancelled; as done if any does.',
  })
  status: FactStatus;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the one that is shown alone. Null where nothing is chosen: all values stand.',
  })
  chosen: boolean | null;

  @Field(() => CuratorsPreference, {
    nullable: true,
    description: 'Why a curator prefers this value; null where rules alone have chosen.',
  })
  preference: CuratorsPreference | null;

  things: string[];
  claims: string[];
}

@ObjectType({
  description: 'Claims of documents that cannot all be true of one thing.',
  simpleResolvers: true,
})
export class Conflict {
  @Field(() => ConflictKind, { description: 'What they differ on.' })
  kind: ConflictKind;

  @Field(() => ConflictReading, { description: 'How the difference may be read.' })
  reading: ConflictReading;

  @Field(() => String, {
    description:
      'What of the thing: the property, what is counted, the id of the body of an office or of a series.',
  })
  detail: string;

  @Field(() => String, {
    description: 'The conflict as a sentence, in English, made of names, values and numbers.',
  })
  text: string;

  @Field(() => [ConflictValue], {
    description:
      'The values that exclude each other: the chosen one first, then what happened before what is planned, then by value.',
  })
  values: ConflictValue[];

  key: string;
  about: string;
}

export const ConflictConnection = plainConnectionOf('Conflict', Conflict);

@ArgsType()
export class ConflictsArguments extends PageArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'Only conflicts about this thing, for example event:asem-dgc-13; all if left out.',
  })
  about?: string;
}
