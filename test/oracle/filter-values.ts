import fc from 'fast-check';
import { getNamedType, isEnumType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
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

const topics = ['Topic', 'Threat', 'Priority', 'Initiative', 'Instrument'];

/** Filters of lists, by the schema and from a pool: such that they have an answer. */
export class FilterValues {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Some fields of a filter; `basis` only where it has a meaning, days in their order. */
  of(type: GraphQLInputType, parent: string): fc.Arbitrary<Values> {
    const filter = getNamedType(type);
    const fields = isInputObjectType(filter) ? Object.values(filter.getFields()) : [];
    const each = fields.map((field) =>
      this.#value(field.name, field.type).map((value) => [field.name, value] as const),
    );
    return fc
      .uniqueArray(fc.oneof(...each), { maxLength: 3, selector: ([name]) => name })
      .map((entries) => withAnswer(Object.fromEntries(entries), topics.includes(parent)));
  }

  #value(name: string, type: GraphQLInputType): fc.Arbitrary<unknown> {
    const isEnum = isEnumType(getNamedType(type));
    if (!isListType(type)) {
      return isEnum ? someNames(type, 1).map(([first]) => first) : fc.constantFrom(...this.#pool.days);
    }
    if (isEnum) return someNames(type);
    return fc.array(fc.constantFrom(...this.#itemsOf(name)), { maxLength: 3 });
  }

  #itemsOf(name: string): readonly string[] {
    if (name === 'language') return this.#pool.langs;
    if (name === 'publisher') return this.#pool.publishers;
    return (kindsByName[name] ?? [name]).flatMap((kind) => this.#pool.ids.get(kind) ?? []);
  }
}

/** Some values of an enum. */
export function someNames(type: GraphQLInputType, minLength = 0): fc.Arbitrary<string[]> {
  const named = getNamedType(type);
  const names = isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
  return fc.uniqueArray(fc.constantFrom(...names), { minLength, maxLength: 3 });
}

function withAnswer({ from, to, basis, ...rest }: Values, isOnTopic: boolean): Values {
  const isTied = [rest['threat'], rest['topic']].some((ids) => Array.isArray(ids) && ids.length > 0);
  const days = from === undefined || to === undefined ? [from, to] : [from, to].toSorted();
  return {
    ...rest,
    ...(from !== undefined && { from: days[0] }),
    ...(to !== undefined && { to: days[1] }),
    ...(basis !== undefined && (isTied || isOnTopic) && { basis }),
  };
}
