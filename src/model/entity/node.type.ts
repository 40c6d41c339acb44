import { Field, ID } from 'type-graphql';
import { MappedInterface } from '../../plan/declare/decorators.js';

@MappedInterface({
  description: 'Anything that has an id. The same id names it in GraphQL, in Cypher and in every export.',
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Its id, for example event:eu-hls-2024-antwerp. Opaque: do not take it apart.',
  })
  id: unknown;
}
