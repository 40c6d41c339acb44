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
import { Arguments } from './generate-arguments.js';
import type { Condition, FieldItem, FragmentItem, Item, Operation } from './operation.js';
import { lists } from './lists.js';
import { publicSchema } from './oracle.js';
import type { Pool } from './pool.js';
import { write } from './print.js';

type Parent = GraphQLObjectType | GraphQLInterfaceType;
type Definition = GraphQLField<unknown, unknown>;

/** The root fields that are answered by the planner. */
export const rootFields = [
  ...['node', 'nodes', 'participations', 'event', 'person', 'organisation', 'eventSeries', 'place', 'threat'],
  ...['priority', 'initiative', 'instrument', 'document'],
  ...Object.keys(lists),
];

/** How many things may be nested: connections with their edges count once. */
const deepest = 4;

/** Operations over the whole schema, small ones more often, with arguments from the pool. */
export function operations(pool: Pool): fc.Arbitrary<Operation> {
  return new Generator(pool).operations();
}

class Generator {
  readonly #arguments: Arguments;
  readonly #selections = new Map<string, fc.Arbitrary<Item[]>>();
  readonly #fields = new Map<string, fc.Arbitrary<FieldItem>>();

  constructor(pool: Pool) {
    this.#arguments = new Arguments(pool);
  }

  operations(): fc.Arbitrary<Operation> {
    const query = publicSchema.getQueryType() as GraphQLObjectType;
    const roots = rootFields.map((name) => this.#field(query, query.getFields()[name] as Definition, deepest));
    const entity = publicSchema.getType('Entity') as GraphQLInterfaceType;
    return fc
      .record({
        roots: fc.array(fc.oneof(...roots), { minLength: 1, maxLength: 2, size: 'max' }),
        shared: this.#selection(entity, 1).map((items) => withoutShared(items)),
        conditions: fc.record({ p: fc.boolean(), q: fc.boolean() }),
      })
      .map((operation) => ({ ...operation, [fc.toStringMethod]: () => shown(operation) }));
  }

  #selection(type: Parent, depth: number): fc.Arbitrary<Item[]> {
    const key = `${type.name} ${depth}`;
    const known = this.#selections.get(key);
    if (known) return known;
    const made = fc.array(this.#item(type, depth), { minLength: 1, maxLength: depth > 2 ? 4 : 3, size: 'max' });
    this.#selections.set(key, made);
    return made;
  }

  #item(type: Parent, depth: number): fc.Arbitrary<Item> {
    const field = this.#anyField(type, depth);
    const isEntity = type.name === 'Entity' || type.getInterfaces().some(({ name }) => name === 'Entity');
    const shared = fc.constant<Item>({ kind: 'shared' });
    return fc.oneof(
      { withCrossShrink: true },
      { weight: 8, arbitrary: field },
      { weight: isInterfaceType(type) ? 4 : 1, arbitrary: this.#fragment(type, depth) },
      { weight: isEntity && depth < deepest ? 1 : 0, arbitrary: shared },
    );
  }

  #anyField(type: Parent, depth: number): fc.Arbitrary<FieldItem> {
    const key = `${type.name} ${depth}`;
    const made = this.#fields.get(key) ?? this.#fieldsOf(type, depth);
    this.#fields.set(key, made);
    return made;
  }

  #fieldsOf(type: Parent, depth: number): fc.Arbitrary<FieldItem> {
    const all = Object.values(type.getFields());
    const deep = all.filter((field) => isCompositeType(getNamedType(field.type)));
    const plain = all.filter((field) => !deep.includes(field));
    const further = depth > 0 ? deep : deep.filter((field) => isValue(getNamedType(field.type)));
    const typename = fc.constant(leaf(type.name, '__typename'));
    const of = (fields: Definition[]) =>
      fields.length > 0 ? fc.oneof(...fields.map((field) => this.#field(type, field, depth))) : typename;
    return fc.oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: typename },
      { weight: 8, arbitrary: of(plain) },
      { weight: 10, arbitrary: of(further) },
    );
  }

  #field(parent: Parent, definition: Definition, depth: number): fc.Arbitrary<FieldItem> {
    const target = getNamedType(definition.type);
    const goes = definition.args.some(({ name }) => name === 'after');
    return fc.record({
      kind: fc.constant('field' as const),
      parent: fc.constant(parent.name),
      name: fc.constant(definition.name),
      arguments: this.#arguments.of(parent, definition.name, definition.args),
      aliased: chance(4),
      goesOn: goes ? chance(3) : fc.constant(false),
      condition: parent.name === 'Query' ? fc.constant(null) : condition,
      below: isCompositeType(target)
        ? this.#selection(target as Parent, depth - (costs(target.name) ? 1 : 0))
        : fc.constant(null),
    });
  }

  #fragment(type: Parent, depth: number): fc.Arbitrary<FragmentItem> {
    const own = isAbstractType(type) ? publicSchema.getPossibleTypes(type) : [];
    const wider = type.getInterfaces();
    const sideways = own.flatMap((one) => one.getInterfaces()).filter((one) => one !== type);
    const targets = [null, ...new Set<Parent>([type, ...own, ...wider, ...sideways])];
    const fragments = targets.map((target) =>
      fc.record({
        kind: fc.constant('fragment' as const),
        on: fc.constant(target?.name ?? null),
        isNamed: fc.boolean(),
        condition,
        below: fc.array(this.#anyField(target ?? type, depth - 1), { minLength: 1, maxLength: 3, size: 'max' }),
      }),
    );
    return fc.oneof(...fragments);
  }
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

/** True once in so many times. */
function chance(times: number): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: times - 1 }).map((number) => number === 1);
}

function leaf(parent: string, name: string): FieldItem {
  const plain = { arguments: [], aliased: false, goesOn: false, condition: null, below: null };
  return { kind: 'field', parent, name, ...plain };
}

/** A fragment must not spread itself. */
function withoutShared(items: readonly Item[]): Item[] {
  const kept = items.flatMap((item): Item[] => {
    if (item.kind === 'shared') return [];
    return item.below ? [{ ...item, below: withoutShared(item.below) }] : [item];
  });
  return kept.length > 0 ? kept : [leaf('Entity', '__typename')];
}

/** Objects that hold nothing but values: they end by themselves. */
function isValue(type: unknown): boolean {
  return isObjectType(type) && ['FuzzyDate', 'LocalizedText', 'PageInfo'].includes(type.name);
}

/** Whether a type is one step deeper: the parts of a connection are not. */
function costs(name: string): boolean {
  return !/(Edge|FuzzyDate|LocalizedText|PageInfo)$/.test(name) && !name.endsWith('Connection');
}

function shown(operation: Operation): string {
  const { text, variables } = write(operation);
  return `${text}\n${JSON.stringify(variables)}`;
}
