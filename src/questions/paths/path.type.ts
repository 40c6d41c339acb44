import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A way from one thing to another over facts, each with its evidence.',
  simpleResolvers: true,
})
export class Path {
  /** Ids of `nodes`, which are hydrated, as are the hops between them. */
  route: string[];

  /** Ids of `avoidedHubs`. */
  avoided: string[];

  @Field(() => Int, { description: 'Number of its hops.' })
  length: number;

  @Field(() => Boolean, {
    description:
      'Whether it passes a hub: such paths are given only if there are no others of the length asked for.',
  })
  throughHub: boolean;

  @Field(() => Boolean, {
    description:
      'Whether all paths of its length and shorter were looked at; false where the search came to its bounds.',
  })
  complete: boolean;
}
