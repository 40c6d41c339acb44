import { pageSize } from './page.js';
import { makeCursor } from './cursor.js';
import { checksOf, type Demand, type Demands, type Requests } from './demand.js';
import { value, type Arguments, type Field } from './mapping.js';
import { typeOfId } from './registry.js';
import type { Selected, Selection } from './select.js';

/** Under this key every result object bears the name of its GraphQL type. */
export const typeKey = Symbol('GraphQL type');

type Row = readonly unknown[];

/** Reads one value of the answer out of a row. */
export type Read = (row: Row, requests: Requests) => unknown;

/** Gives each list and connection its rows, by the shape of its arguments. */
export type Shaped = (selected: Selected) => Pick<Demand, 'rows' | 'pages'>;

const identity = value('x.id');

/** Puts what a field needs among the demands of its row, and says how to read it from there. */
export function readField(selected: Selected, demands: Demands, shaped: Shaped): Read {
  const demand = demands.want(selected.name, selected.field, selected.request, shaped(selected));
  return readers[selected.field.kind](selected, demand, shaped);
}

const readers: Record<Field['kind'], (selected: Selected, demand: Demand, shaped: Shaped) => Read> = {
  value: readValue,
  one: readOne,
  inside: readInside,
  list: readList,
  connection: readConnection,
};

const noArguments: Arguments = {};

function readValue({ field, request }: Selected, demand: Demand): Read {
  const { make } = field as Extract<Field, { kind: 'value' }>;
  return (row, requests) =>
    make(
      demand.at.map((column) => row[column]),
      requests[request] ?? noArguments,
    );
}

function readOne({ below }: Selected, demand: Demand, shaped: Shaped): Read {
  return readNode(below ?? new Map(), demand.below, shaped, true);
}

function readInside({ below }: Selected, demand: Demand, shaped: Shaped): Read {
  return readNode(below ?? new Map(), demand.below, shaped, false);
}

function readList({ below, field }: Selected, demand: Demand, shaped: Shaped): Read {
  const { single } = field as Extract<Field, { kind: 'list' }>;
  const item = readItem(below, demand, shaped);
  return (row, requests) => {
    const rows = row[demand.at[0] ?? -1] as Row[];
    if (single) return rows[0] ? item(rows[0], requests) : null;
    return rows.map((each) => item(each, requests));
  };
}

function readItem(below: Selection | undefined, demand: Demand, shaped: Shaped): Read {
  const isNode = demand.rows?.letters.includes('y') ?? false;
  return readNode(below ?? new Map(), demand.below, shaped, isNode);
}

/**
 * Reads an object. Where several types may stand, or none, the id of the node tells which.
 */
function readNode(selection: Selection, demands: Demands, shaped: Shaped, nullable: boolean): Read {
  const [only] = selection.size === 1 ? [...selection.keys()] : [];
  const id = nullable || only === undefined ? demands.want('id', identity, -1) : undefined;
  const objects = new Map(
    [...selection].map(([name, fields]) => [name, readObject(name, fields, demands, shaped)]),
  );
  return (row, requests) => {
    const found = id ? row[id.at[0] ?? -1] : undefined;
    if (found === null) return null;
    return objects.get(only ?? typeOfId(String(found)) ?? '')?.(row, requests) ?? null;
  };
}

function readObject(typeName: string, fields: readonly Selected[], demands: Demands, shaped: Shaped): Read {
  const reads = fields.map(
    ({ key, ...selected }) => [key, readField({ key, ...selected }, demands, shaped)] as const,
  );
  return (row, requests) => {
    const object: Record<string | symbol, unknown> = { [typeKey]: typeName };
    for (const [key, read] of reads) object[key] = read(row, requests);
    return object;
  };
}

/** Reads a whole connection: pages and rows of `edges` and `nodes` are the same. */
function readConnection(selected: Selected, demand: Demand, shaped: Shaped): Read {
  const [[typeName, fields] = ['', []]] = selected.below ?? [];
  const reads = fields.map((part) => [part.key, readPart(part, demand, shaped)] as const);
  return (row, requests) => {
    const args = requests[demand.request] ?? noArguments;
    checksOf(demand).forEach((check, at) => check.verify(row[demand.at[at + 2] ?? -1]));
    const page = pageOf(row, demand, args);
    const object: Record<string | symbol, unknown> = { [typeKey]: typeName };
    for (const [key, read] of reads) object[key] = read(page, requests);
    return object;
  };
}

interface Page {
  rows: Row[];
  total: unknown;
  pageInfo: Record<string, unknown>;
}

type ReadPart = (page: Page, requests: Requests) => unknown;

/** A field of a connection type; all of them are known here by name, since all connections have the same. */
function readPart(selected: Selected, demand: Demand, shaped: Shaped): ReadPart {
  const { name, below } = selected;
  if (name === 'totalCount') {
    demand.wants.total = true;
    return ({ total }) => total;
  }
  demand.wants.rows = true;
  if (name === 'pageInfo') return ({ pageInfo }) => pageInfo;
  const item = name === 'nodes' ? readEdgeNode(selected, demand, shaped) : readEdge(below, demand, shaped);
  return ({ rows }, requests) => rows.map((row) => item(row, requests));
}

/** The node of an edge, by `edges.node` or by `nodes`: both have the same declaration. */
function readEdgeNode({ field, below }: Selected, demand: Demand, shaped: Shaped): Read {
  const node = demand.below.want('node', field, -1);
  return readNode(below ?? new Map(), node.below, shaped, false);
}

function readEdge(below: Selection | undefined, demand: Demand, shaped: Shaped): Read {
  const [[typeName, fields] = ['', []]] = below ?? [];
  const reads = fields.map((field) => [field.key, readEdgeField(field, demand, shaped)] as const);
  return (row, requests) => {
    const object: Record<string | symbol, unknown> = { [typeKey]: typeName };
    for (const [key, read] of reads) object[key] = read(row, requests);
    return object;
  };
}

function readEdgeField(selected: Selected, demand: Demand, shaped: Shaped): Read {
  if (selected.name === 'node') return readEdgeNode(selected, demand, shaped);
  if (selected.name === 'cursor') return (row) => cursorOf(row, demand);
  return readField(selected, demand.below, shaped);
}

/** The row has the keys of its order in front. */
function cursorOf(row: Row, { pages }: Demand): string {
  return makeCursor(pages?.cursors ?? '', row.slice(0, pages?.keys.length));
}

function pageOf(row: Row, demand: Demand, args: Arguments): Page {
  const found = demand.wants.rows ? (row[demand.at[0] ?? -1] as Row[]) : [];
  const rows = found.slice(0, pageSize(args));
  const ends = [rows[0], rows.at(-1)].map((end) => (end ? cursorOf(end, demand) : null));
  const pageInfo = {
    hasNextPage: found.length > rows.length,
    hasPreviousPage: typeof args['after'] === 'string',
    startCursor: ends[0],
    endCursor: ends[1],
  };
  return { rows, total: row[demand.at[1] ?? -1], pageInfo };
}
