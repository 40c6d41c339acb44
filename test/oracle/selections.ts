import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { Arguments } from './arguments.js';
import { leaf, type Condition, type FieldItem, type FragmentItem, type Item } from './operation.js';
import type { Pool } from './pool.js';
import { publicSchema } from './schema.js';

type Parent = GraphQLObjectType | GraphQLInterfaceType;
export type Definition = GraphQLField<unknown, unknown>;

/** Fields of whose kind there are few, but on which most depends. */
const often = ['edges', 'nodes', 'participations', 'evidence', 'sources', 'positions', 'counts', 'topics'];

/** What may be selected of the types of the schema, to a depth. */
export class Selections {
  readonly #arguments: Arguments;
  readonly #deepest: number;
  readonly #selections = new Map<string, fc.Arbitrary<Item[]>>();
  readonly #fields = new Map<string, fc.Arbitrary<FieldItem>>();

  constructor(pool: Pool, deepest: number) {
    this.#arguments = new Arguments(pool);
    this.#deepest = deepest;
  }

  /** A few things of a type: fields, fragments, spreads of the shared fragment. */
  of(type: Parent, depth: number): fc.Arbitrary<Item[]> {
    const item = (): fc.Arbitrary<Item> => this.#item(type, depth);
    return remembered(this.#selections, `${type.name} ${depth}`, () =>
      fc.array(item(), { minLength: 1, maxLength: 3, size: 'max' }),
    );
  }

  /** A field with some arguments, and what is selected below it. */
  field(parent: Parent, { name, type, args }: Definition, depth: number): fc.Arbitrary<FieldItem> {
    const target = getNamedType(type);
    const below = (): fc.Arbitrary<Item[]> =>
      this.of(target as Parent, depth - (isStep(target.name) ? 1 : 0));
    const isPage = args.some((argument) => argument.name === 'after');
    return fc.record({
      kind: fc.constant('field' as const),
      parent: fc.constant(parent.name),
      name: fc.constant(name),
      arguments: this.#arguments.of(parent.name, name, args),
      isAliased: chance(4),
      goesOn: isPage ? chance(5) : fc.constant(false),
      condition: parent.name === 'Query' ? fc.constant(null) : condition,
      below: isCompositeType(target) ? below() : fc.constant(null),
    });
  }

  #item(type: Parent, depth: number): fc.Arbitrary<Item> {
    const isEntity = [type, ...type.getInterfaces()].some(({ name }) => name === 'Entity');
    return fc.oneof(
      { withCrossShrink: true },
      { weight: 8, arbitrary: this.#anyField(type, depth) },
      { weight: isInterfaceType(type) ? 4 : 1, arbitrary: this.#fragment(type, depth) },
      {
        weight: isEntity && depth < this.#deepest ? 1 : 0,
        arbitrary: fc.constant<Item>({ kind: 'shared' }),
      },
    );
  }

  #anyField(type: Parent, depth: number): fc.Arbitrary<FieldItem> {
    return remembered(this.#fields, `${type.name} ${depth}`, () => this.#fieldOf(type, depth));
  }

  /** Leaves shrink well, so they come first; what leads further is asked for more often. */
  #fieldOf(type: Parent, depth: number): fc.Arbitrary<FieldItem> {
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const others = all.filter((field) => !leaves.includes(field) && (depth > 0 || endsByItself(field)));
    return fc.oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: fc.constant(leaf(type.name, '__typename')) },
      ...this.#oneOf(type, leaves, depth, 8),
      ...this.#oneOf(type, others, depth, 10),
    );
  }

  #oneOf(
    type: Parent,
    fields: Definition[],
    depth: number,
    weight: number,
  ): fc.WeightedArbitrary<FieldItem>[] {
    if (fields.length === 0) return [];
    const each = fields.map((field) => ({
      weight: often.includes(field.name) ? 4 : 1,
      arbitrary: this.field(type, field, depth),
    }));
    return [{ weight, arbitrary: fc.oneof(...each) }];
  }

  #fragment(type: Parent, depth: number): fc.Arbitrary<FragmentItem> {
    const fragments = targetsWithin(type).map((on) =>
      fc.record({
        kind: fc.constant('fragment' as const),
        on: fc.constant(on?.name ?? null),
        isNamed: fc.boolean(),
        condition,
        below: fc.array(this.#anyField(on ?? type, depth - 1), { minLength: 1, maxLength: 2, size: 'max' }),
      }),
    );
    return fc.oneof(...fragments);
  }
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The types that a fragment may be on within another: narrower ones, wider ones, those beside it; null for none. */
function targetsWithin(type: Parent): (Parent | null)[] {
  const narrower = isAbstractType(type) ? publicSchema.getPossibleTypes(type) : [];
  const beside = narrower.flatMap((one) => one.getInterfaces());
  return [null, ...new Set<Parent>([type, ...narrower, ...type.getInterfaces(), ...beside])];
}

const condition: fc.Arbitrary<Condition | null> = fc.oneof(
  { withCrossShrink: true },
  { weight: 14, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      directive: fc.constantFrom('skip' as const, 'include' as const),
      variable: fc.constantFrom('p' as const, 'q' as const),
    }),
  },
);

/** True once in so many times; false is the smaller. */
function chance(times: number): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: times - 1 }).map((number) => number === times - 1);
}

/** A field of objects that hold nothing but values. */
function endsByItself({ type }: Definition): boolean {
  const target = getNamedType(type);
  return isObjectType(target) && ['FuzzyDate', 'LocalizedText', 'PageInfo'].includes(target.name);
}

/** Whether a type is one step deeper: the parts of a connection are not. */
function isStep(name: string): boolean {
  return !/(Connection|Edge|FuzzyDate|LocalizedText|PageInfo)$/.test(name);
}
