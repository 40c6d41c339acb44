import fc from 'fast-check';
import { getNamedType, isInputObjectType, isNonNullType } from 'graphql';
import type { GraphQLArgument, GraphQLInputType } from 'graphql';
import { FilterValues, someNames } from './filter-values.js';
import type { Argument } from './operation.js';
import type { Pool } from './pool.js';

type Values = Record<string, unknown>;

/** The kinds of ids of singular root fields that are not called by them. */
const kindByRoot: Record<string, string> = { eventSeries: 'series' };

/** Arguments of fields, by the schema and from a pool. */
export class Arguments {
  readonly #pool: Pool;
  readonly #filters: FilterValues;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#filters = new FilterValues(pool);
  }

  /** Some arguments of a field, all that it must have. Cursors come later, from an answer. */
  of(parent: string, field: string, definitions: readonly GraphQLArgument[]): fc.Arbitrary<Argument[]> {
    const known = definitions.filter(({ name }) => name !== 'after');
    const each = known.map((definition) => this.#argument(definition, parent, field));
    return fc.tuple(...each).map((all) => all.flatMap((argument) => argument ?? []));
  }

  #argument(definition: GraphQLArgument, parent: string, field: string): fc.Arbitrary<Argument | null> {
    const { name, type } = definition;
    const given = fc
      .record({ value: this.#value(definition, parent, field), asVariable: fc.boolean() })
      .map((drawn): Argument => ({ name, type: String(type), ...drawn }));
    // Below a root, pages are small: lists of lists of lists would be long.
    const isNeeded = isNonNullType(type) || (name === 'first' && parent !== 'Query');
    if (isNeeded) return given;
    const none = { weight: 1, arbitrary: fc.constant(null) };
    return fc.oneof({ withCrossShrink: true }, none, { weight: name === 'filter' ? 3 : 1, arbitrary: given });
  }

  #value({ name, type }: GraphQLArgument, parent: string, field: string): fc.Arbitrary<unknown> {
    switch (name) {
      case 'first':
        return parent === 'Query' ? fc.constantFrom(3, 1, 2, 7, 20, null) : fc.constantFrom(2, 1, 3);
      case 'lang':
        return fc.constantFrom(...this.#pool.langs, null);
      case 'id':
        return this.#idOf(kindByRoot[field] ?? field);
      case 'ids':
        return fc.array(this.#anyId(), { maxLength: 4 });
      case 'filter':
        return this.#filters.of(type, parent);
      case 'orderBy':
        return order(type);
      default:
        return someNames(type);
    }
  }

  #idOf(kind: string): fc.Arbitrary<string> {
    const own = this.#pool.ids.get(kind);
    if (!own) return this.#anyId();
    return fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...own) },
      { weight: 1, arbitrary: this.#anyId() },
    );
  }

  /** An id of any kind, or one that nothing bears. */
  #anyId(): fc.Arbitrary<string> {
    const kinds = [...this.#pool.ids.values()].map((ids) => fc.constantFrom(...ids));
    return fc.oneof(...kinds, fc.constantFrom('person:nobody', 'nothing', 'position:0', 'count:'));
  }
}

/** An order of lists, with its direction or without. */
function order(type: GraphQLInputType): fc.Arbitrary<Values> {
  const input = getNamedType(type);
  const fields = isInputObjectType(input) ? input.getFields() : {};
  const field = fields['field'];
  if (!field) throw new Error(`${String(type)} has no field to order by.`);
  const direction = fc.constantFrom<Values>({}, { direction: 'ASC' }, { direction: 'DESC' });
  return fc
    .tuple(someNames(field.type, 1), direction)
    .map(([[first], given]) => ({ field: first, ...given }));
}
