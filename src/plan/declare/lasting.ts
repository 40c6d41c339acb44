import type { GraphQLField } from 'graphql';

/** Says of a field that the data version fixes its value: `@Extensions(ofTheData)`. Every root field says so, or the other. */
export const ofTheData = { fixedBy: 'data' } as const;

/** Says of a field, root field or not, that its value may change while the data stays: `@Extensions(ofTheMoment)`. */
export const ofTheMoment = { fixedBy: 'nothing' } as const;

/** @throws Error for a root field that does not say what fixes its value */
export function demandDeclared({ name, extensions }: GraphQLField<unknown, unknown>): void {
  if (extensions['fixedBy'] !== undefined) return;
  throw new Error(
    `Query.${name} does not say what fixes its value: add @Extensions(ofTheData), or (ofTheMoment) if the data version does not.`,
  );
}
