import { ArgsType, Field } from 'type-graphql';
import { LanguageTagScalar } from '../../model/entity/scalars.js';
import { PageArguments } from '../../model/entity/arguments.js';
import { EntityType } from '../../generated/enums.js';
import { limits } from '../../base/limits.js';

@ArgsType()
export class SearchArguments extends PageArguments {
  @Field(() => String, {
    description: `Words of a name in any language and order, for example "douane belge" or "Antw": all must be found, the last may be a beginning. Case, accents and signs do not count. At most ${limits.letters.search} characters.`,
  })
  text: string;

  @Field(() => [EntityType], {
    nullable: true,
    description: 'Only things of these types. All types without it, or if it is empty.',
  })
  types?: EntityType[] | null;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'The language in which names are shown and, where several match alike, preferred.',
  })
  lang?: string | null;
}
