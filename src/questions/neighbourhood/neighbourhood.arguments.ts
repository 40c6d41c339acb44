import { ArgsType, Field, Int } from 'type-graphql';
import { limits } from '../../base/limits.js';
import { IdArgument } from '../../model/entity/arguments.js';
import { LanguageTagScalar } from '../../model/entity/scalars.js';
import { EntityType } from '../search/entity-type.js';

/** How far around a thing, and how many things. */
export const depths = { usual: 1, most: 2 };
export const sizes = { usual: 50, most: limits.largestLimit };

@ArgsType()
export class NeighbourhoodArguments extends IdArgument {
  @Field(() => Int, {
    nullable: true,
    defaultValue: depths.usual,
    description: 'How far to go: 1 for what is tied to it, 2 for what is tied to that as well.',
  })
  depth?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: sizes.usual,
    description: `How many nodes at most, the thing itself included, from 1 to ${sizes.most}.`,
  })
  limit?: number | null;

  @Field(() => [EntityType], {
    nullable: true,
    description: 'The types of things to show, and to go through. All types without it, or if it is empty.',
  })
  types?: EntityType[] | null;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'The language of titles and dates, for example fr.',
  })
  lang?: string | null;
}
