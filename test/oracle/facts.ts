import type { GraphQLResolveInfo } from 'graphql';
import { pageOf, type Page, type PageArguments } from './pages.js';
import type { Store, Thing } from './store.js';

/** The fields that follow a relation of schema/graph.md, by the direction in which they do. */
const outgoing: Record<string, string> = {
  discussed: 'DISCUSSED',
  adopted: 'ADOPTED',
  launched: 'LAUNCHED',
  proposed: 'PROPOSED',
  reported: 'REPORTED',
  signed: 'SIGNED',
  addresses: 'ADDRESSES',
  pursues: 'PURSUES',
  setsPriorities: 'SETS_PRIORITY',
  covers: 'COVERS',
  continues: 'CONTINUES',
  succeeds: 'SUCCEEDS',
  basedOn: 'BASED_ON',
  implements: 'IMPLEMENTS',
  memberOf: 'MEMBER_OF',
  coordinates: 'COORDINATES',
  funds: 'FUNDS',
  broader: 'BROADER',
  places: 'HELD_IN',
};

const incoming: Record<string, string> = {
  discussedAt: 'DISCUSSED',
  adoptedAt: 'ADOPTED',
  launchedBy: 'LAUNCHED',
  proposedBy: 'PROPOSED',
  reportedAt: 'REPORTED',
  signedBy: 'SIGNED',
  addressedBy: 'ADDRESSES',
  pursuedBy: 'PURSUES',
  setBy: 'SETS_PRIORITY',
  coveredBy: 'COVERS',
  continuedBy: 'CONTINUES',
  succeededBy: 'SUCCEEDS',
  basisFor: 'BASED_ON',
  implementedBy: 'IMPLEMENTS',
  members: 'MEMBER_OF',
  coordinatedBy: 'COORDINATES',
  fundedBy: 'FUNDS',
  narrower: 'BROADER',
  contains: 'WITHIN',
  parts: 'PART_OF',
  editions: 'EDITION_OF',
  translations: 'TRANSLATION_OF',
};

const bothWays: Record<string, string> = {
  cooperatesWith: 'COOPERATES_WITH',
  sameSubjectAs: 'SAME_SUBJECT_AS',
};

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

function arrow(field: string): string {
  if (outgoing[field]) return `-[r:${outgoing[field]}]->`;
  if (incoming[field]) return `<-[r:${incoming[field]}]-`;
  if (bothWays[field]) return `-[r:${bothWays[field]}]-`;
  throw new Error(`The oracle does not know which relation ${field} follows.`);
}

function saysLatestFirst({ parentType, fieldName }: GraphQLResolveInfo): boolean {
  return parentType.getFields()[fieldName]?.description?.includes('the latest first') ?? false;
}

/** Behind all ranks. */
const unranked = Number.MAX_SAFE_INTEGER;

const statuses = ['happened', 'cancelled', 'planned'];
const bases = ['stated', 'inferred', 'editorial'];

/** The one end of a relation that is shown alone, by the rules of choosing: its id and the facts. */
export async function chosenEnd(
  store: Store,
  { id }: Thing,
  type: string,
): Promise<{ id: string; r: Record<string, unknown> } | null> {
  const found = await store.rows(
    `MATCH (x:Entity {id: $id})-[r:${type}]->(y:Entity)
     RETURN y.id AS id, properties(r) AS r, COUNT { UNWIND r.claims AS k MATCH (c:Claim {id: k}) RETURN DISTINCT c.document } AS documents`,
    { id },
  );
  const ranked = found.map((row) => {
    const r = row['r'] as Record<string, unknown>;
    const rank = [statuses.indexOf(String(r['status'])), bases.indexOf(String(r['basis']))];
    return { id: String(row['id']), r, keys: [...rank, -Number(row['documents']), String(row['id'])] };
  });
  const page = pageOf(
    ranked.map((row) => ({ ...row, node: null })),
    { first: 1 },
    'ASC',
  );
  return page.edges[0] ?? null;
}
