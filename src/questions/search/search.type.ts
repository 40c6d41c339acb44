import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../model/entity/connection.type.js';
import { LocalizedText } from '../../model/entity/localized-text.type.js';
import { MatchKind, NameKind } from './search.enums.js';

@ObjectType({ description: 'A thing that was found by name, and why.', simpleResolvers: true })
export class SearchEdge {
  /** The id of `node`, which is hydrated. */
  id: string;

  @Field(() => String, { description: 'The place of the item in this list, for `after`.' })
  cursor: string;

  @Field(() => String, { description: 'Its name in the language asked for by `lang`, as it is shown.' })
  name: string;

  @Field(() => Float, {
    description:
      'How well it fits, for ordering only: 4 and more for an exact name, 3 for all words, 2 for a beginning, 1 for likeness; names from sources and the number of documents add less than 1.',
  })
  score: number;

  @Field(() => MatchKind, { description: 'How the name matches the text.' })
  match: MatchKind;

  @Field(() => LocalizedText, { description: 'The name that matches best.' })
  matched: LocalizedText;

  @Field(() => NameKind, { description: 'What sort of name that is.' })
  matchedKind: NameKind;
}

@ObjectType({ description: 'A page of what was found by name, the best first.', simpleResolvers: true })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The items of the page with how they match.' })
  edges: SearchEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    description: 'How many things were found. A search finds at most the best 200: see truncated.',
  })
  totalCount: number;

  @Field(() => Boolean, {
    description: 'Whether more may match than were ranked: write more of the name, or say the types.',
  })
  truncated: boolean;
}
