import { GraphQLList, GraphQLNonNull, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { JsonScalar } from './json.scalar.js';
import { defaultLimit } from '../../adhoc/run/run.js';

@ArgsType()
export class CypherArguments {
  @Field(() => String, {
    description:
      'One statement that reads, for example "MATCH (e:Event) RETURN e.id, e.date ORDER BY e.order DESC". EXPLAIN or PROFILE may stand before it.',
  })
  statement: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Values of the $names in the statement, for example { "ids": ["place:be"] }.',
  })
  parameters: unknown;

  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultLimit,
    description: 'Most rows to return, 1 to 10000.',
  })
  limit: number | null;
}

@ObjectType({ description: 'What running a statement took.', simpleResolvers: true })
export class CypherSummary {
  @Field(() => Int, { description: 'How many rows are in the answer.' })
  rows: number;

  @Field(() => Float, { description: 'Time on the database, in milliseconds.' })
  milliseconds: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Accesses to the store; only where PROFILE was asked for.',
  })
  dbHits: number | null;
}

@ObjectType({ description: 'The table that a Cypher statement returned.', simpleResolvers: true })
export class CypherResult {
  @Field(() => [String], { description: 'Names of the columns, in the order of the statement.' })
  columns: string[];

  @Field(() => [String], {
    description:
      "For each column the Cypher types of its values, such as STRING or INTEGER | NULL; '' where there are no rows.",
  })
  types: string[];

  @Field(() => [[JsonScalar]], {
    nullable: 'items',
    description: 'One list for each row, values in the order of the columns.',
  })
  rows: unknown[][];

  @Field(() => Boolean, { description: 'True if there are more rows than these.' })
  truncated: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why the answer stops where it does, and what to do to see the rest.',
  })
  truncatedBecause: string | null;

  @Field(() => [String], { description: 'Remarks of the database, such as a label that nothing bears.' })
  notifications: string[];

  @Field(() => CypherSummary, { description: 'What it took.' })
  summary: CypherSummary;
}

/**
 * Makes `rows` a list of lists whose cells alone may be null: a decorator can say that only of all levels or of none.
 */
export function declareRows(schema: GraphQLSchema): void {
  const type = schema.getType('CypherResult');
  const rows = type instanceof GraphQLObjectType ? type.getFields()['rows'] : undefined;
  if (rows) rows.type = new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(new GraphQLList(JsonScalar))));
}
