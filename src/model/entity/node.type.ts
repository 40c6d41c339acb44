import { Field, ID, InterfaceType } from 'type-graphql';
import { mapped } from '../../plan/declare/registry.js';

@InterfaceType({
  description: 'Anything that has an id. The same id names it in GraphQL, in Cypher and in every export.',
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Its id, for example event:eu-hls-2024-antwerp. Opaque: do not take it apart.',
  })
  id: string;
}

mapped(Node, {});
