import type { PageInfo } from '../../model/entity/connection.type.js';
import { makeCursor, readCursor } from '../../plan/compose/cursor.js';
import type { Arguments } from '../../plan/declare/mapping.js';
import { pageSize } from '../../plan/compose/page.js';
import { byScore, type Hit } from './rank.js';
import type { SearchEdge } from './search.type.js';

const order = 'search';

/** The page of ranked hits that the arguments ask for: behind the score and the id in the cursor. */
export function pageOf(hits: readonly Hit[], args: Arguments): { edges: SearchEdge[]; pageInfo: PageInfo } {
  const size = pageSize(args);
  const rest = hits.filter(isBehind(args['after']));
  const edges = rest.slice(0, size).map((hit) => ({ ...hit, cursor: cursorOf(hit) }));
  const pageInfo = {
    hasNextPage: rest.length > size,
    hasPreviousPage: typeof args['after'] === 'string',
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}

function isBehind(after: unknown): (hit: Hit) => boolean {
  if (typeof after !== 'string') return () => true;
  const [score, id] = readCursor(order, after, 2) as [number, string];
  return (hit) => byScore({ score, id }, hit) < 0;
}

function cursorOf({ score, id }: Hit): string {
  return makeCursor(order, [score, id]);
}
