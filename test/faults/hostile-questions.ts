import fc, { type Arbitrary } from 'fast-check';
import type { GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { GraphQLCompositeType } from 'graphql';
import type { HostileValues } from './hostile-values.js';

/** A GraphQL request. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
}

interface Given {
  name: string;
  type: GraphQLInputType;
}

/** A field, or a fragment on a type, as chosen by lot. */
interface Chosen {
  name: string;
  given: Given[];
  inner: Chosen[];
}

type Field = GraphQLField<unknown, unknown>;

const deepest = 4;
/** So often is a question asked with other values: its statement is planned once, and the rest costs little. */
export const timesAsked = 8;

/** Questions to every root field of a schema, with values that strangers may send; some of them damaged. */
export function hostileQuestions(schema: GraphQLSchema, values: HostileValues): Arbitrary<Question[]> {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const one = fc.constantFrom(...roots).chain((field) => chosenField(field, 1));
  const whole = fc.array(one, { minLength: 1, maxLength: 2 }).map(written);
  return whole.chain(({ query, declared }) => {
    const drawn = Object.entries(declared).map(([name, type]) => [name, values.of(type)] as const);
    const question = fc.record({
      query: sometimesDamaged(query),
      variables: fc.record(Object.fromEntries(drawn)),
    });
    return fc.array(question, { minLength: timesAsked, maxLength: timesAsked });
  });

  function chosenField({ name, args, type }: Field, depth: number): Arbitrary<Chosen> {
    const optional = args.filter((argument) => !isRequiredArgument(argument));
    const given = fc
      .subarray(optional, { maxLength: Math.min(3, optional.length) })
      .map((some) => args.filter((argument) => isRequiredArgument(argument) || some.includes(argument)));
    const named = getNamedType(type);
    const inner = isCompositeType(named) ? chosenOf(named, depth + 1) : fc.constant<Chosen[]>([]);
    return fc.record({ name: fc.constant(name), given, inner });
  }

  function chosenOf(type: GraphQLCompositeType, depth: number): Arbitrary<Chosen[]> {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const near = fields.filter((field) => depth < deepest || !isCompositeType(getNamedType(field.type)));
    const some = fc
      .subarray(near, { maxLength: Math.min(4, near.length) })
      .chain((several) => fc.tuple(...several.map((field) => chosenField(field, depth))));
    const fragment =
      isAbstractType(type) && depth < deepest ? fragmentOf(type, depth) : fc.constant<Chosen[]>([]);
    return fc.tuple(some, fragment).map(([plain, more]) => [leaf('__typename'), ...plain, ...more]);
  }

  function fragmentOf(type: GraphQLCompositeType, depth: number): Arbitrary<Chosen[]> {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    return fc
      .constantFrom(...possible)
      .chain((kind) => chosenOf(kind, depth + 1).map((inner) => [{ ...leaf(`... on ${kind.name}`), inner }]));
  }
}

function leaf(name: string): Chosen {
  return { name, given: [], inner: [] };
}

/** Every value travels as a variable; each field has an alias of its own, so that none gets in another's way. */
function written(chosen: Chosen[]): { query: string; declared: Record<string, GraphQLInputType> } {
  const declared: Record<string, GraphQLInputType> = {};
  let count = 0;
  const write = ({ name, given, inner }: Chosen): string => {
    const passed = given.map((one) => {
      const variable = `v${Object.keys(declared).length}`;
      declared[variable] = one.type;
      return `${one.name}: $${variable}`;
    });
    const values = passed.length > 0 ? `(${passed.join(', ')})` : '';
    const alias = /^[_.]/.test(name) ? '' : `f${(count += 1)}: `;
    return `${alias}${name}${values}${inner.length > 0 ? ` { ${inner.map(write).join(' ')} }` : ''}`;
  };
  const body = chosen.map(write).join(' ');
  const variables = Object.entries(declared).map(([name, type]) => `$${name}: ${String(type)}`);
  return { query: `query${variables.length > 0 ? `(${variables.join(', ')})` : ''} { ${body} }`, declared };
}

function sometimesDamaged(query: string): Arbitrary<string> {
  const damaged = fc
    .tuple(fc.nat({ max: query.length }), fc.constantFrom('{', '}', '"', '...', '$', '@skip', '\u0000', '#'))
    .map(([place, put]) => query.slice(0, place) + put + query.slice(place));
  return fc.oneof({ weight: 20, arbitrary: fc.constant(query) }, { weight: 1, arbitrary: damaged });
}
