import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EntityType } from '../../generated/enums.js';

@ObjectType({
  description:
    'A thing as a node of a drawing: its fields are those that Grafana reads, with key as its id. It has no id: how it is called here depends on the language of the drawing.',
  simpleResolvers: true,
})
export class SubgraphNode {
  @Field(() => String, {
    description: 'What source and target of the edges call it: the id of the thing that it stands for.',
  })
  key: string;

  @Field(() => EntityType, { description: 'Its type.' })
  kind: EntityType;

  @Field(() => String, { description: 'Its name.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What tells it from its like: the date of an event or document, the office last held by a person, else its kind; null if the sources do not say.',
  })
  subTitle: string | null;

  @Field(() => Int, { description: 'How many documents mention it.' })
  mainStat: number;
}

@ObjectType({ description: 'A tie between two nodes of a drawing.', simpleResolvers: true })
export class SubgraphEdge {
  /** Ids of the claims that `sources` are made of. */
  claims: string[];

  @Field(() => String, { description: 'What tells it from the other edges of the drawing.' })
  key: string;

  @Field(() => ID, {
    description: 'The key of the node that it comes from: who took part, who holds the office.',
  })
  source: string;

  @Field(() => ID, { description: 'The key of the node that it goes to.' })
  target: string;

  @Field(() => String, {
    description:
      'The role of a participation, the title of an office, or the relation, in words: "member of".',
  })
  label: string;

  @Field(() => Int, { description: 'How many statements of documents support it.' })
  mainStat: number;
}

@ObjectType({ description: 'What lies around a thing, ready to be drawn.', simpleResolvers: true })
export class Subgraph {
  @Field(() => [SubgraphNode], {
    description: 'The thing asked about, then those around it, the most relevant first.',
  })
  nodes: SubgraphNode[];

  @Field(() => [SubgraphEdge], { description: 'All ties among the nodes, by source, target and key.' })
  edges: SubgraphEdge[];

  @Field(() => Boolean, { description: 'Whether there are more things around it than are shown.' })
  truncated: boolean;

  @Field(() => Int, { description: 'How many things there are, shown or not, the one asked about included.' })
  total: number;
}
