import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** How much a finding matters. */
export const FindingSeverity = { ERROR: 'ERROR', WARNING: 'WARNING' } as const;
export type FindingSeverity = (typeof FindingSeverity)[keyof typeof FindingSeverity];

registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: 'How much a finding matters.',
  valuesConfig: {
    ERROR: { description: 'The file, or what it now says, is left out of the graph.' },
    WARNING: { description: 'Nothing is left out, but something should be looked at.' },
  },
});

@ObjectType({
  description: 'Something that is wrong with a file that the graph is made from.',
  simpleResolvers: true,
})
export class Finding {
  @Field(() => String, {
    description: 'The file, as seen from the folder of the project, for example "seeds/dossiers/a.yaml".',
  })
  file: string;

  @Field(() => Int, { description: 'The line in the file, counted from 1; 1 of a file as a whole.' })
  line: number;

  @Field(() => String, {
    nullable: true,
    description: 'The field, for example "participations[2].role"; null of a file as a whole.',
  })
  field: string | null;

  @Field(() => String, { description: 'What was expected, what was found, and what to do about it.' })
  message: string;

  @Field(() => FindingSeverity, { description: 'How much it matters.' })
  severity: FindingSeverity;
}
