import fc, { type Arbitrary } from 'fast-check';
import type { GraphQLInputType } from 'graphql';
import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** What a stranger may put in the place of a text: other alphabets, what terminals choke on, three query languages. */
const texts = [
  '',
  ' ',
  'Antwerp',
  'Hạ Long',
  'événement',
  '海关',
  '🛃'.repeat(50),
  'a\u0000b',
  '\u0007\u001b[31m',
  '\u202eevil',
  '\u200b',
  '\ud83d',
  '\ufeff',
  'x'.repeat(10_000),
  'title:[* TO *]',
  'a~2 AND (b OR "c',
  '+(-&&||!{}^"~*?:\\/',
  '*',
  '?',
  '/.*a/',
  "' OR 1=1 --",
  "'}) DETACH DELETE n //",
  '`) RETURN 1 //',
  '$id',
  'CALL dbms.components()',
  'LOAD CSV FROM "file:///etc/passwd" AS l RETURN l',
  'MATCH (n) RETURN n LIMIT 1',
  'RETURN 1 AS one',
  '\\u0027',
  '{{7*7}}',
  '${7*7}',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'null',
  'NaN',
];

/** Texts of the form that a scalar asks for; some are on the edge of what there is. */
const formed: Readonly<Record<string, readonly string[]>> = {
  Date: ['2024-05-23', '2019-10-01', '0001-01-01', '9999-12-31', '2024-02-29'],
  LanguageTag: ['fr', 'en', 'vi', 'sr-Latn', 'xx-x1-y2-z3'],
};
const misformed = ['2024-02-30', '+10000-01-01', '2024', 'f', 'fr_FR', '1e9'];
const numbers = [
  -2_147_483_649, -2_147_483_648, -1, 0, 1, 2, 100, 101, 2_147_483_647, 2_147_483_648, 1e308, 0.5,
];

/** Values for arguments of a schema's types: mostly of the right type, often out of any range, sometimes of another. */
export class HostileValues {
  readonly #known: Arbitrary<unknown>;
  readonly #hostile: Arbitrary<unknown>;

  /** @param known ids and cursors that mean something, if not always at the place where they are put */
  constructor(known: readonly string[]) {
    this.#known = fc.constantFrom(...known);
    this.#hostile = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...texts, ...misformed) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    );
  }

  of(type: GraphQLInputType): Arbitrary<unknown> {
    if (isNonNullType(type)) return mostly(50, this.of(type.ofType as GraphQLInputType), fc.constant(null));
    return mostly(50, this.#fitting(type), fc.jsonValue({ maxDepth: 2 }));
  }

  #fitting(type: GraphQLInputType): Arbitrary<unknown> {
    if (isListType(type)) return fc.array(this.of(type.ofType as GraphQLInputType), { maxLength: 3 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      return fc
        .subarray(fields, { maxLength: Math.min(4, fields.length) })
        .chain((some) =>
          fc.record(Object.fromEntries(some.map((field) => [field.name, this.of(field.type)]))),
        );
    }
    return this.#scalar(String(type));
  }

  #scalar(name: string): Arbitrary<unknown> {
    const numbersOf = fc.oneof(fc.constantFrom(...numbers), fc.integer());
    if (name === 'Int' || name === 'Float') return mostly(4, fc.integer({ min: 1, max: 12 }), numbersOf);
    if (name === 'Boolean') return fc.boolean();
    if (name === 'JSON') return fc.dictionary(fc.constantFrom('id', 'a', '`', '__proto__'), fc.jsonValue());
    if (name === 'ID') return mostly(12, this.#known, this.#hostile);
    const right = formed[name];
    return right
      ? mostly(12, fc.constantFrom(...right), this.#hostile)
      : mostly(1, this.#known, this.#hostile);
  }
}

/** `usual` so many times more often than `rare`. */
function mostly(times: number, usual: Arbitrary<unknown>, rare: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: rare });
}
