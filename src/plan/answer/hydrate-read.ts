import type { Context } from '../declare/context.js';
import type { Asked } from '../compose/collect.js';
import { compose, readArguments, send, type Composed } from '../compose/compose.js';
import type { Demand } from '../compose/demand.js';
import type { Read, Row } from '../compose/read-object.js';
import type { Argued, Selected, Selection, SelectedOperation } from '../compose/selection.js';
import type { Request } from '../declare/mapping.js';
import { remember } from '../declare/memory.js';
import type { Supply } from '../declare/supply.js';

/** The keys that are asked for at one place. */
export interface Group {
  selected: Selected;
  supply: Supply;
  keys: string[];
}

/** A thing that was found, and which it is in the order of its supply. */
export interface Found {
  rank: number;
  item: unknown;
}

/** An execution that asks for things, and what its operation selects. */
export interface Execution {
  context: Context;
  variables: Asked['variableValues'];
  operation: SelectedOperation;
}

/**
 * Reads all groups by one statement.
 *
 * @returns what was found, by group and key
 */
export async function readGroups(
  execution: Execution,
  groups: ReadonlyMap<string, Group>,
): Promise<Map<string, Map<string, Found>>> {
  const sorted = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { plan, request } = planFor(execution, sorted);
  const row = await send(execution.context.graph, plan, request);
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

type Plan = Composed & { read: GroupRead[] };

function planFor(
  { context, variables, operation }: Execution,
  groups: [string, Group][],
): { plan: Plan; request: Request } {
  const places = groups.map(([place]) => place).join();
  const argued = remember(operation, `argued ${places}`, () => arguedOf(operation, groups));
  const [[, first]] = groups as [[string, Group]];
  const { request, shapes } = readArguments(argued, first.supply.field, variables, context);
  const args = [...request.args];
  groups.forEach(([, { keys }], index) => (args[operation.argued.length + index] = { keys }));
  const key = `plan ${places} ${JSON.stringify(shapes)}`;
  const plan = remember(operation, key, () => makePlan(groups, operation, shapes));
  return { plan, request: { ...request, args } };
}

/** The fields at these places whose arguments must be read. */
function arguedOf({ argued }: SelectedOperation, groups: [string, Group][]): Argued[] {
  const found = new Set<number>();
  const seen = new Set<Selection>();
  const walk = ({ request, below }: Selected): void => {
    found.add(request);
    if (!below || seen.has(below)) return;
    seen.add(below);
    for (const selected of below.values()) selected.filter(({ field }) => field).forEach(walk);
  };
  groups.forEach(([, { selected }]) => walk(selected));
  return argued.filter(({ index }) => found.has(index));
}

/** The keys of the groups follow the arguments of the operation in the request. */
function makePlan(groups: [string, Group][], { argued }: SelectedOperation, shapes: unknown[]): Plan {
  return compose('hydrate', shapes, (reader, demands) =>
    groups.map(
      (
        [
          ,
          {
            selected,
            supply: { field, key },
          },
        ],
        index,
      ) => {
        const { demand, item } = reader.rows({ ...selected, field, request: argued.length + index }, demands);
        return { demand, key: demand.below.want('key', key, -1), item };
      },
    ),
  );
}
