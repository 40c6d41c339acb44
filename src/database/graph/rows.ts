import type { QueryResult } from 'neo4j-driver';

/** One row by column name. */
export type Row = Record<string, unknown>;

/** Rows as positional lists, in the statement's order. */
export function listsOf({ records }: QueryResult): unknown[][] {
  return records.map((record) => [...record.values()]);
}

/** Rows by column name. */
export function rowsOf({ records }: QueryResult): Row[] {
  return records.map((record) => record.toObject());
}
