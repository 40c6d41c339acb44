import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { FactStatus } from '../../generated/enums.js';

/** What an edition did with a priority. */
export const ContinuityState = {
  NEW: 'NEW',
  CONTINUED: 'CONTINUED',
  RENAMED: 'RENAMED',
  DROPPED: 'DROPPED',
  SILENT: 'SILENT',
} as const;
export type ContinuityState = (typeof ContinuityState)[keyof typeof ContinuityState];

registerEnumType(ContinuityState, {
  name: 'ContinuityState',
  description: 'How an edition of a series stands to a priority.',
  valuesConfig: {
    NEW: { description: 'On its list or agenda, and on that of no earlier edition.' },
    CONTINUED: { description: 'On its list or agenda, and on that of an earlier edition.' },
    RENAMED: {
      description:
        'Carried on under another name: one of two priorities, of which a document says that the later continues the earlier. The other is in `other`.',
    },
    DROPPED: {
      description: 'A list was adopted without it, and an earlier edition had it.',
    },
    SILENT: {
      description:
        'No document tells of a list adopted by this edition, and none tells that it discussed the priority: it may have stood or not.',
    },
  },
});

/** What ties a priority to an edition. */
export const PriorityTie = { ADOPTED: 'ADOPTED', SET: 'SET', DISCUSSED: 'DISCUSSED' } as const;
export type PriorityTie = (typeof PriorityTie)[keyof typeof PriorityTie];

registerEnumType(PriorityTie, {
  name: 'PriorityTie',
  description: 'What an edition of a series does with a priority.',
  valuesConfig: {
    ADOPTED: { description: 'Adopts it, or adopts an instrument that sets it.' },
    SET: { description: 'Sets it.' },
    DISCUSSED: { description: 'Has it on its agenda, or debates it.' },
  },
});

@ObjectType({
  description: 'What one edition of a series did with one priority, and how we know.',
  simpleResolvers: true,
})
export class ContinuityCell {
  @Field(() => ContinuityState, { description: 'How the edition stands to the priority.' })
  state: ContinuityState;

  @Field(() => [PriorityTie], {
    description: 'What ties the two, the firmest first. Empty for what is dropped or silent.',
  })
  ties: PriorityTie[];

  @Field(() => FactStatus, {
    nullable: true,
    description:
      'Whether that happened or was only planned; of what is dropped, the status of the list. Null where all is silent.',
  })
  status: FactStatus | null;

  edition: string;
  priority: string;
  other: string | null;
  claims: string[];
}

@ObjectType({
  description: 'The priorities of a series of events, edition by edition.',
  simpleResolvers: true,
})
export class ContinuityMatrix {
  @Field(() => [ContinuityCell], {
    description:
      'A cell for each edition and priority, edition by edition. There is none where a list was adopted without a priority that no earlier edition had.',
  })
  cells: ContinuityCell[];

  series: string;
  editions: string[];
  priorities: string[];
}
