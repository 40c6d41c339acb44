import { GraphQLJSON } from 'graphql-scalars';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { numberOf } from '../../base/exact-json.js';

type Variables = Parameters<NonNullable<typeof GraphQLJSON.parseLiteral>>[1];

/** The scalar JSON of graphql-scalars, except that numbers in the text of an operation keep all their digits. */
export const JsonScalar = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), parseLiteral: literal });

function literal(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return numberOf(node.value);
    case Kind.LIST:
      return node.values.map((item) => literal(item, variables));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, literal(value, variables)]),
      );
    default:
      return GraphQLJSON.parseLiteral(node, variables);
  }
}
