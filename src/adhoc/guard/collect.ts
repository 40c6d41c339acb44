/** Rows of an answer where the caller names no limit. */
export const defaultLimit = 1_000;
/** The highest limit that a caller may name. */
export const maxLimit = 10_000;
/** Most bytes of JSON that the rows of an answer may take. */
export const maxBytes = 10_000_000;

/** A value as JSON holds it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** The rows of an answer as they come in. */
export interface Collector {
  rows: JsonValue[][];
  /** Why no more rows are accepted; undefined while they are. */
  because: string | undefined;
  /** Stores a row. @returns whether another one is accepted */
  take: (row: JsonValue[]) => boolean;
}

/** Keeps rows up to a number of rows and {@link maxBytes}. */
export function collect(limit: number): Collector {
  let bytes = 0;
  const collector: Collector = { rows: [], because: undefined, take: (row) => take(row) };
  const take = (row: JsonValue[]): boolean => {
    bytes += Buffer.byteLength(JSON.stringify(row));
    if (collector.rows.length === limit) collector.because = tooManyRows(limit);
    else if (bytes > maxBytes) collector.because = tooManyBytes();
    else collector.rows.push(row);
    return collector.because === undefined;
  };
  return collector;
}

function tooManyRows(limit: number): string {
  const more = limit < maxLimit ? `Raise the limit (at most ${maxLimit}), or` : 'Narrow the statement, or';
  return `There are more than ${limit} rows. ${more} page with ORDER BY, SKIP and LIMIT.`;
}

function tooManyBytes(): string {
  return `The rows take more than ${maxBytes / 1_000_000} MB. Return fewer or smaller values, such as ids.`;
}
