import { createHash } from 'node:crypto';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The schema as text, sorted, so that it only changes where the contract does. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

const versions = new WeakMap<GraphQLSchema, string>();

/** The first 12 hexadecimal digits of the hash of the schema's text. */
export function schemaVersion(schema: GraphQLSchema): string {
  const known = versions.get(schema);
  if (known !== undefined) return known;
  const made = createHash('sha256').update(schemaText(schema)).digest('hex').slice(0, 12);
  versions.set(schema, made);
  return made;
}
