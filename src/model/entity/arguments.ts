import { ArgsType, Field, ID, Int } from 'type-graphql';
import { defaultSize, largestSize } from '../../plan/compose/page.js';
import { LanguageTagScalar } from './scalars.js';

@ArgsType()
export class LanguageArgument {
  @Field(() => LanguageTagScalar, {
    nullable: true,
    description:
      'The language wanted, for example fr. Without it, or where that is missing: English, then French, then any.',
  })
  lang?: string;
}

@ArgsType()
export class FirstArgument {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultSize,
    description: `How many at most, from 0 to ${largestSize}.`,
  })
  first?: number;
}

@ArgsType()
export class PageArguments extends FirstArgument {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor behind which the page starts: pageInfo.endCursor of the page before.',
  })
  after?: string;
}

@ArgsType()
export class IdArgument {
  @Field(() => ID, {
    description: 'The id, for example event:eu-hls-2024-antwerp. Opaque: do not take it apart.',
  })
  id: string;
}
