import type { Request } from '../declare/mapping.js';
import { plannedOf, type Planned, type Selected } from './selection.js';

/** Under this key every result object bears the name of its GraphQL type. */
export const typeKey = Symbol('GraphQL type');

export type Row = readonly unknown[];

/** Reads one value of the answer out of what a row, or a page, holds. */
export type Read<Source = Row> = (source: Source, request: Request) => unknown;

/** An object of a type with the fields selected, each under its response key. */
export function readObject<Source>(
  typeName: string,
  fields: readonly Selected[],
  readField: (selected: Planned) => Read<Source>,
): Read<Source> {
  const reads = plannedOf(fields).map((selected) => [selected.key, readField(selected)] as const);
  return (source, request) => {
    const object: Record<string | symbol, unknown> = { [typeKey]: typeName };
    for (const [key, read] of reads) object[key] = read(source, request);
    return object;
  };
}
