import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../declare/context.js';
import { compose, readArguments, send, type Composed } from '../compose/compose.js';
import { conditions } from '../compose/conditions.js';
import type { Demand } from '../compose/demand.js';
import type { Request } from '../declare/mapping.js';
import { remember } from './memory.js';
import type { Read, Row } from '../compose/read-object.js';
import { selectRoot, type Argued, type SelectedRoot } from '../compose/select.js';
import type { Supply } from '../declare/supply.js';

/** The keys that are asked for at one place. */
export interface Group {
  info: GraphQLResolveInfo;
  supply: Supply;
  keys: string[];
}

/** A thing that was found, and which it is in the order of its supply. */
export interface Found {
  rank: number;
  item: unknown;
}

/**
 * Reads all groups by one statement.
 *
 * @returns what was found, by group and key
 */
export async function readGroups(
  context: Context,
  groups: ReadonlyMap<string, Group>,
): Promise<Map<string, Map<string, Found>>> {
  const sorted = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { plan, request } = planFor(context, sorted);
  const row = await send(context.graph, plan, request);
  const found = sorted.map(
    ([place], index) => [place, itemsOf(row, request, plan.read[index] as GroupRead)] as const,
  );
  const untold = request.refusals.untold();
  if (untold) throw untold;
  return new Map(found);
}

/** How the rows of one group are read: where they lie, which column is the key, what the item is. */
interface GroupRead {
  demand: Demand;
  key: Demand;
  item: Read;
}

function itemsOf(row: Row, request: Request, { demand, key, item }: GroupRead): Map<string, Found> {
  const rows = row[demand.at[0] ?? -1] as Row[];
  return new Map(
    rows.map((each, rank) => [String(each[key.at[0] ?? -1]), { rank, item: item(each, request) }]),
  );
}

interface Plan extends Composed {
  read: GroupRead[];
}

interface Prepared {
  argued: Argued[];
  selected: SelectedRoot[];
  plans: Map<string, Plan>;
}

// Numbers of document nodes are never given twice, and documents live as long as the server keeps them.
const memory = new WeakMap<GraphQLResolveInfo['operation'], Map<string, Prepared>>();

function planFor(context: Context, groups: [string, Group][]): { plan: Plan; request: Request } {
  const [first] = groups as [[string, Group]];
  const prepared = preparedFor(groups, first[1].info);
  const { request, shapes } = readArguments(prepared.argued, first[1].info, context);
  const full = { ...request, args: [...request.args, ...groups.map(([, { keys }]) => ({ keys }))] };
  const key = JSON.stringify(shapes);
  const plan = remember(prepared.plans, key, () => makePlan(groups, prepared, shapes));
  return { plan, request: full };
}

function preparedFor(groups: [string, Group][], info: GraphQLResolveInfo): Prepared {
  const ofOperation = memory.get(info.operation) ?? new Map<string, Prepared>();
  memory.set(info.operation, ofOperation);
  const key = JSON.stringify([groups.map(([place]) => place), conditions(info)]);
  const known = ofOperation.get(key);
  if (known) return known;
  const argued: Argued[] = [];
  const selected = groups.map(([, group]) => selectRoot(group.info, group.supply.field, argued));
  const made: Prepared = { argued, selected, plans: new Map() };
  ofOperation.set(key, made);
  return made;
}

/** The keys of the groups follow the arguments of the document in the request. */
function makePlan(groups: [string, Group][], { argued, selected }: Prepared, shapes: unknown[]): Plan {
  return compose('hydrate', shapes, (reader, demands) =>
    selected.map(({ root }, index) => {
      const { field, key } = (groups[index] as [string, Group])[1].supply;
      const { demand, item } = reader.rows({ ...root, field, request: argued.length + index }, demands);
      return { demand, key: demand.below.want('key', key, -1), item };
    }),
  );
}
