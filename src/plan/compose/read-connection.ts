import { makeCursor } from './cursor.js';
import { AppError } from '../../base/errors.js';
import { checksOf, type Demand, type Demands } from './demand.js';
import { argumentsOf, type Arguments, type Request } from '../declare/mapping.js';
import { pageSize } from './page.js';
import { readObject, type Read, type Row } from './read-object.js';
import type { Planned, Selected, Selection } from './selection.js';

/** Reads what is below a connection: a field of a row, and a row as such. */
export interface RowReader {
  field(selected: Planned, demands: Demands): Read;
  node(selection: Selection | undefined, demands: Demands, nullable: boolean): Read;
}

/** A page of a connection, ready for the fields of the connection type. */
interface Page {
  rows: Row[];
  total: unknown;
  pageInfo: Record<string, unknown>;
}

/**
 * Reads a whole connection, or the mistake that only the graph could show. All connections have the same fields, so these
 * are known here by name.
 */
export function readConnection(selected: Planned, demand: Demand, reader: RowReader): Read {
  const [typeName, fields] = onlyType(selected.below);
  const connection = readObject(typeName, fields, (part) => readPart(part, demand, reader));
  return (row, request) => {
    const wrong = failedCheck(row, demand, request);
    if (wrong) return wrong;
    return connection(pageOf(row, demand, argumentsOf(request, demand.request)), request);
  };
}

function failedCheck(row: Row, demand: Demand, { context }: Request): AppError | undefined {
  try {
    checksOf(demand).forEach((check, index) => check.verify(row[demand.at[index + 2] ?? -1], context));
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function readPart(part: Planned, demand: Demand, reader: RowReader): Read<Page> {
  if (part.name === 'totalCount') {
    demand.wants.total = true;
    return ({ total }) => total;
  }
  demand.wants.rows = true;
  if (part.name === 'pageInfo') demand.wants.cursors = true;
  if (part.name === 'pageInfo') return ({ pageInfo }) => pageInfo;
  const item = part.name === 'nodes' ? readNode(part, demand, reader) : readEdge(part, demand, reader);
  return ({ rows }, request) => rows.map((row) => item(row, request));
}

/** The node of an edge, by `edges.node` or by `nodes`: both have the same declaration, so it is read once. */
function readNode({ field, below }: Planned, demand: Demand, reader: RowReader): Read {
  const node = demand.below.want('node', field, -1);
  return reader.node(below, node.below, false);
}

function readEdge({ below }: Planned, demand: Demand, reader: RowReader): Read {
  const [typeName, fields] = onlyType(below);
  return readObject(typeName, fields, (field) => {
    if (field.name === 'node') return readNode(field, demand, reader);
    if (field.name === 'cursor') {
      demand.wants.cursors = true;
      return (row) => cursorOf(row, demand);
    }
    return reader.field(field, demand.below);
  });
}

function onlyType(selection: Selection = new Map()): readonly [string, readonly Selected[]] {
  const [[name, fields] = ['', []]] = selection;
  return [name, fields];
}

/** The row has the keys of its order in front. */
function cursorOf(row: Row, { pages }: Demand): string {
  return makeCursor(pages?.cursors ?? '', row.slice(0, pages?.keys.length));
}

function pageOf(row: Row, demand: Demand, args: Arguments): Page {
  const found = demand.wants.rows ? (row[demand.at[0] ?? -1] as Row[]) : [];
  const rows = found.slice(0, pageSize(args));
  const cursorAt = (edge: Row | undefined): string | null => (edge ? cursorOf(edge, demand) : null);
  // Cursors are made when they are read: they are dear, and an answer may hold thousands of pages.
  const pageInfo = {
    hasNextPage: found.length > rows.length,
    hasPreviousPage: typeof args['after'] === 'string',
    get startCursor() {
      return cursorAt(rows[0]);
    },
    get endCursor() {
      return cursorAt(rows.at(-1));
    },
  };
  return { rows, total: row[demand.at[1] ?? -1], pageInfo };
}
