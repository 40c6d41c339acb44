import type { GraphQLField, GraphQLSchema } from 'graphql';
import { getNamedType, isEnumType, isInputObjectType } from 'graphql';

/** The fields of a filter that say what sort of thing is meant: a speaker is a role, a conference a kind of event. */
const sorts: ReadonlySet<string> = new Set(['roles', 'kinds']);

const misnamed = /^(Cannot query field "(\w+)" on type "Query"\.)/;

/**
 * Corrects the suggestion that GraphQL makes for an unknown root field. GraphQL compares letters, so that
 * for `speakers` it would suggest `places`. Where the word is that of a role or a kind in the filter of a list, that
 * list is suggested, with the filter.
 *
 * @returns changes a message of GraphQL; all others come back as they are
 */
export function suggestionMender(schema: GraphQLSchema): (message: string) => string {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  // Series have the kinds of their events: of several lists the one with the plainest name is meant.
  const plainestLast = fields.toSorted((a, b) => b.name.length - a.name.length);
  const known = new Map(plainestLast.flatMap(wordsOf));
  return (message) => {
    const [, said, name = ''] = misnamed.exec(message) ?? [];
    const meant = known.get(name.toLowerCase());
    return said === undefined || meant === undefined ? message : `${said} Did you mean ${meant}?`;
  };
}

function wordsOf({ name, args }: GraphQLField<unknown, unknown>): [word: string, meant: string][] {
  const filter = args.find((argument) => argument.name === 'filter');
  const type = filter && getNamedType(filter.type);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const values = getNamedType(field.type);
    if (!sorts.has(field.name) || !isEnumType(values)) return [];
    return values
      .getValues()
      .flatMap(({ name: value }) =>
        spellings(value).map((word): [string, string] => [
          word,
          `"${name}", with filter: { ${field.name}: [${value}] }`,
        ]),
      );
  });
}

/** One and many, as a field could be named: `actionplan`, `actionplans`; `ceremony`, `ceremonies`. */
function spellings(value: string): string[] {
  const word = value.toLowerCase().replaceAll('_', '');
  return [word, `${word}s`, `${word}es`, word.replace(/y$/, 'ies')];
}
