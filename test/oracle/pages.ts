/** A row of a list, with the values that it is ordered by. */
export interface Ordered {
  keys: readonly (string | number)[];
}

export interface PageArguments {
  first?: number | null;
  after?: string | null;
}

/** A page of a connection, as the fields of all connection types are called. */
export interface Page<Edge> {
  edges: (Edge & { cursor: string })[];
  nodes: unknown[];
  pageInfo: Record<string, unknown>;
  totalCount: number;
}

const mark = 'cursor:';

/** Whether a value of the oracle's answer is a cursor. They are not those of the product, which nobody may take apart. */
export function isCursor(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(mark);
}

/** A page, cut out of all rows by sorting them. */
export function pageOf<Edge extends Ordered & { node: unknown }>(
  rows: readonly Edge[],
  { first, after }: PageArguments,
  direction: 'ASC' | 'DESC',
): Page<Edge> {
  const sign = direction === 'ASC' ? 1 : -1;
  const sorted = rows.toSorted((a, b) => sign * compare(a.keys, b.keys));
  const start = typeof after === 'string' ? keysOf(after) : undefined;
  const behind = start ? sorted.filter(({ keys }) => sign * compare(keys, start) > 0) : sorted;
  const edges = behind
    .slice(0, first ?? 20)
    .map((row) => ({ ...row, cursor: `${mark}${JSON.stringify(row.keys)}` }));
  const pageInfo = {
    hasNextPage: behind.length > edges.length,
    hasPreviousPage: start !== undefined,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, totalCount: rows.length };
}

/** The order of two rows: of the first values that differ, texts by their letters. */
export function compare(a: Ordered['keys'], b: Ordered['keys']): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] as typeof left;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function keysOf(cursor: string): Ordered['keys'] {
  return JSON.parse(cursor.slice(mark.length)) as Ordered['keys'];
}
