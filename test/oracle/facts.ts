import type { GraphQLResolveInfo } from 'graphql';
import { arrow } from './arrows.js';
import { pageOf, type Page, type PageArguments } from './pages.js';
import type { Store, Thing } from './store.js';

/** Behind all ranks. */
const unranked = Number.MAX_SAFE_INTEGER;

/** The list of what a relation leads to, with its facts; the schema says of a field whether it has the latest first. */
export async function factPage(
  store: Store,
  thing: Thing,
  args: PageArguments,
  info: GraphQLResolveInfo,
): Promise<Page<{ keys: readonly (string | number)[]; node: Thing }>> {
  const found = await store.rows(
    `MATCH (x:Entity {id: $id})${arrow(info.fieldName)}(y:Entity) RETURN y.id AS id, properties(r) AS r`,
    { id: thing.id },
  );
  const nodes = await store.things(found.map(({ id }) => String(id)));
  const dated = saysLatestFirst(info);
  const rows = nodes.map((node, index) => {
    const fact = found[index]?.['r'] as { rank?: number };
    return { ...fact, node, keys: dated ? [String(node['order'])] : [fact.rank ?? unranked, node.id] };
  });
  return pageOf(rows, args, dated ? 'DESC' : 'ASC');
}

function saysLatestFirst({ parentType, fieldName }: GraphQLResolveInfo): boolean {
  return parentType.getFields()[fieldName]?.description?.includes('the latest first') ?? false;
}
