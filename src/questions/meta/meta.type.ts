import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../model/entity/scalars.js';
import { ofTheMoment } from '../../plan/declare/lasting.js';
import { Finding } from './finding.type.js';

@ObjectType({ description: 'How many things of a type the graph holds.', simpleResolvers: true })
export class MetaCount {
  @Field(() => String, { description: 'Name of the type, for example Person.' })
  type: string;

  @Field(() => Int, { description: 'How many there are.' })
  count: number;
}

@ObjectType({ description: 'What this answer rests on.', simpleResolvers: true })
export class Meta {
  @Field(() => String, { description: 'Hash of the schema: the same hash, the same contract.' })
  schemaVersion: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Hash of all that the graph was made from: the same hash, the same answers. Null before the first import.',
  })
  dataVersion: string | null;

  @Extensions(ofTheMoment)
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the graph last changed. Null before the first import.',
  })
  loadedAt: string | null;

  @Field(() => [MetaCount], { description: 'How many things of each type the graph holds.' })
  counts: MetaCount[];

  @Extensions(ofTheMoment)
  @Field(() => [Finding], {
    description:
      'What was wrong with the files that the graph is made from when this server started, at most 200: such a file is left out, the others answer. Another server may have found other things: it does not follow from the data version.',
  })
  findings: Finding[];
}
