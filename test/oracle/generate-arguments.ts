import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import type { Argument } from './operation.js';
import type { Pool } from './pool.js';

type Values = Record<string, unknown>;

/** The kinds of ids that a filter takes, by its name; `place` and the like take their own. */
const kindsByName: Record<string, string[]> = {
  organisation: ['organisation', 'initiative'],
  partOf: ['organisation'],
  within: ['place'],
  broader: ['threat'],
  topic: ['threat', 'priority', 'initiative', 'instrument'],
  mentions: ['person', 'organisation', 'event', 'place', 'threat', 'instrument', 'document'],
};

/** Kinds that ids of a singular root field mostly have, by its name. */
const kindByRoot: Record<string, string> = { eventSeries: 'series' };

/** Arguments of fields, by the schema and from a pool. */
export class Arguments {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Some arguments of a field, all that it must have. Cursors come later. */
  of(parent: GraphQLObjectType | { name: string }, field: string, definitions: readonly GraphQLArgument[]): fc.Arbitrary<Argument[]> {
    const isRoot = parent.name === 'Query';
    const known = definitions.filter(({ name }) => name !== 'after');
    const each = known.map((definition) => this.#argument(definition, parent.name, field, isRoot));
    return fc.tuple(...each).map((all) => all.flatMap((argument) => argument ?? []));
  }

  #argument(definition: GraphQLArgument, parent: string, field: string, isRoot: boolean): fc.Arbitrary<Argument | null> {
    const { name, type } = definition;
    const values = this.#value(definition, parent, field, isRoot);
    const given = fc
      .record({ value: values, asVariable: fc.boolean() })
      .map((drawn): Argument => ({ name, type: String(type), ...drawn }));
    if (isNonNullType(type)) return given;
    // Below a root, pages are small: lists of lists of lists would be long.
    if (name === 'first' && !isRoot) return given;
    const none = { weight: 1, arbitrary: fc.constant(null) };
    return fc.oneof({ withCrossShrink: true }, none, { weight: name === 'filter' ? 3 : 1, arbitrary: given });
  }

  #value({ name, type }: GraphQLArgument, parent: string, field: string, isRoot: boolean): fc.Arbitrary<unknown> {
    switch (name) {
      case 'first':
        return isRoot ? fc.constantFrom(3, 1, 2, 7, 20, null) : fc.constantFrom(2, 1, 3);
      case 'lang':
        return fc.constantFrom(...this.#pool.langs, null);
      case 'id':
        return this.#idOf(kindByRoot[field] ?? field);
      case 'ids':
        return fc.array(this.#anyId(), { maxLength: 4 });
      case 'filter':
        return this.#filter(type, parent);
      case 'orderBy':
        return this.#order(type);
      default:
        return this.#items(getNamedType(type) as GraphQLInputType);
    }
  }

  #idOf(kind: string): fc.Arbitrary<string> {
    const own = this.#pool.ids.get(kind);
    if (!own) return this.#anyId();
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: this.#anyId() });
  }

  #anyId(): fc.Arbitrary<string> {
    const kinds = [...this.#pool.ids.values()].map((ids) => fc.constantFrom(...ids));
    return fc.oneof(...kinds, fc.constantFrom('person:nobody', 'nothing', 'position:0', 'count:'));
  }

  #order(type: GraphQLInputType): fc.Arbitrary<Values> {
    const order = getNamedType(type);
    const field = isInputObjectType(order) ? order.getFields()['field'] : undefined;
    const fields = this.#items(getNamedType(field?.type as GraphQLInputType) as GraphQLInputType, 1);
    const direction = fc.constantFrom<Values>({}, { direction: 'ASC' }, { direction: 'DESC' });
    return fc.tuple(fields, direction).map(([[only], given]) => ({ field: only, ...given }));
  }

  /** Some fields of a filter; `basis` only where it has a meaning, days in their order. */
  #filter(type: GraphQLInputType, parent: string): fc.Arbitrary<Values> {
    const filter = getNamedType(type);
    const fields = isInputObjectType(filter) ? Object.values(filter.getFields()) : [];
    const each = fields.map(({ name, type: of }) =>
      this.#filterValue(name, of).map((value) => [name, value] as const),
    );
    const isOnTopic = ['Topic', 'Threat', 'Priority', 'Initiative', 'Instrument'].includes(parent);
    return fc
      .uniqueArray(fc.oneof(...each), { maxLength: 3, selector: ([name]) => name })
      .map((entries) => sensible(Object.fromEntries(entries), isOnTopic));
  }

  #filterValue(name: string, type: GraphQLInputType): fc.Arbitrary<unknown> {
    if (!isListType(type)) {
      return isEnumType(type) ? this.#items(type, 1).map(([only]) => only) : fc.constantFrom(...this.#pool.days);
    }
    if (name === 'language') return some(this.#pool.langs);
    if (name === 'publisher') return some(this.#pool.publishers);
    const item = getNamedType(type);
    if (isEnumType(item)) return this.#items(item);
    const ids = (kindsByName[name] ?? [name]).flatMap((kind) => this.#pool.ids.get(kind) ?? []);
    return some(ids);
  }

  #items(type: GraphQLInputType, minLength = 0): fc.Arbitrary<string[]> {
    const names = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    return fc.uniqueArray(fc.constantFrom(...names), { minLength, maxLength: 3 });
  }
}

function some(values: readonly string[]): fc.Arbitrary<string[]> {
  return fc.array(fc.constantFrom(...values), { maxLength: 3 });
}

function sensible(filter: Values, isOnTopic: boolean): Values {
  const { from, to, basis, ...rest } = filter;
  const isTied = [rest['threat'], rest['topic']].some((ids) => Array.isArray(ids) && ids.length > 0);
  const [first, last] = [from, to].filter((day) => day !== undefined).toSorted() as string[];
  const days = { ...(from !== undefined && { from: first }), ...(to !== undefined && { to: last ?? first }) };
  return { ...rest, ...days, ...(basis !== undefined && (isTied || isOnTopic) && { basis }) };
}
