import { Deadline } from '../../base/deadline.js';
import { AppError } from '../../base/errors.js';
import { collect, defaultLimit, maxLimit, type JsonValue } from '../guard/collect.js';
import { checkText, type CheckedStatement } from '../guard/guard.js';
import { checkParameters } from '../guard/parameters.js';
import { checkPlan, type Plan } from '../guard/plan.js';
import { withPlace } from '../guard/with-place.js';

export { defaultLimit, maxLimit };

/** Longest time that a statement may take, in milliseconds. */
export const defaultTimeout = 5_000;

/** What a run needs of the graph. Both run in a READ transaction with what is left of the time, and never twice. */
export interface ReadOnlyGraph {
  explain(
    statement: string,
    parameters: Record<string, unknown>,
    options: RunOptions,
  ): Promise<ExplainedPlan>;
  stream(
    statement: string,
    parameters: Record<string, unknown>,
    options: RunOptions & { profile: boolean },
    onRow: (row: JsonValue[]) => boolean,
  ): Promise<Streamed>;
}

interface RunOptions {
  deadline: Deadline;
  /** The id of the statement, here and on the server. */
  id?: string | undefined;
}

interface ExplainedPlan extends Plan {
  steps: { operator: string; depth: number; details: string; estimatedRows: number }[];
  notifications: string[];
}

interface Streamed {
  columns: string[];
  types: string[];
  notifications: string[];
  milliseconds: number;
  dbHits: number | null;
}

export interface CypherRequest {
  statement: string;
  /** Values of the `$names`, as JSON has them; a number may be a `WrittenNumber`. */
  parameters?: Record<string, unknown> | null;
  /** Most rows to return, 1 to {@link maxLimit}; {@link defaultLimit} if left out. */
  limit?: number | null;
  /** In milliseconds; {@link defaultTimeout} if left out. Set by the program, never by a user. */
  timeout?: number;
}

/** A request whose text, parameters and limit are valid: all that a run needs, in the form of JSON. */
export interface CheckedRequest {
  statement: string;
  checked: CheckedStatement;
  parameters: Record<string, unknown>;
  limit: number;
  timeout: number;
}

export interface CypherResult {
  columns: string[];
  /** For each column the types of its values, such as `STRING` or `INTEGER | NULL`; '' where there are no rows. */
  types: string[];
  /** One list per row, values in the order of the columns. */
  rows: JsonValue[][];
  /** True if there are more rows than these. */
  truncated: boolean;
  /** Why it stopped, and what to do to see the rest; present only with `truncated`. */
  truncatedBecause?: string;
  /** Remarks of the database on the statement, such as a label that nothing bears. */
  notifications: string[];
  summary: {
    rows: number;
    /** Time that the database took, in milliseconds. */
    milliseconds: number;
    /** Accesses to the store; present only with PROFILE, and then for all rows. */
    dbHits?: number;
  };
}

/**
 * Runs one ad-hoc statement that reads, and nothing else, behind three layers: its text is judged, then its plan, then
 * the server runs it in a READ transaction that is rolled back, within limits of time, rows and bytes.
 *
 * `EXPLAIN …` gives the plan as rows and runs nothing; `PROFILE …` runs and counts database hits.
 *
 * @throws AppError BAD_USER_INPUT (place, reason and what to write instead), PAGE_TOO_LARGE (limit), TIMEOUT,
 *   DATABASE_UNAVAILABLE
 */
export async function runCypher(graph: ReadOnlyGraph, request: CypherRequest): Promise<CypherResult> {
  return runChecked(graph, checkRequest(request));
}

/**
 * The first layer, which needs no server: limit, text and parameters.
 *
 * @throws AppError BAD_USER_INPUT, PAGE_TOO_LARGE
 */
export function checkRequest({ statement, ...request }: CypherRequest): CheckedRequest {
  const limit = checkLimit(request.limit ?? defaultLimit);
  const checked = checkText(statement);
  const parameters = request.parameters ?? {};
  checkParameters(checked, parameters);
  return { statement, checked, parameters, limit, timeout: request.timeout ?? defaultTimeout };
}

/**
 * The layers that need the server.
 *
 * @param deadline of all of it, planning included
 * @param id by which the server and we know the statement
 * @throws AppError as {@link runCypher} does
 */
export async function runChecked(
  graph: ReadOnlyGraph,
  request: CheckedRequest,
  deadline = new Deadline(request.timeout),
  id?: string,
): Promise<CypherResult> {
  const { checked, parameters } = request;
  try {
    const plan = await graph.explain(checked.body, parameters, { deadline, id });
    checkPlan(plan);
    if (checked.prefix === 'EXPLAIN') return planAsRows(plan);
    return await run(graph, request, { deadline, id });
  } catch (error) {
    throw withPlace(error, request.statement, checked);
  }
}

/** Runs what the first two layers accepted. */
async function run(
  graph: ReadOnlyGraph,
  { checked: { prefix, body }, parameters, limit }: CheckedRequest,
  given: RunOptions,
): Promise<CypherResult> {
  const collector = collect(limit);
  const options = { ...given, profile: prefix === 'PROFILE' };
  const streamed = await graph.stream(body, parameters, options, collector.take);
  const { columns, types, notifications, milliseconds, dbHits } = streamed;
  const { rows, because } = collector;
  const truncated = because !== undefined;
  return {
    columns,
    types,
    rows,
    truncated,
    ...(truncated ? { truncatedBecause: because } : {}),
    notifications,
    summary: { rows: rows.length, milliseconds, ...(dbHits === null ? {} : { dbHits }) },
  };
}

function planAsRows({ steps, notifications }: ExplainedPlan): CypherResult {
  const columns = ['depth', 'operator', 'details', 'estimatedRows'];
  const rows = steps.map(({ depth, operator, details, estimatedRows }) => [
    depth,
    operator,
    details,
    estimatedRows,
  ]);
  return {
    columns,
    types: ['INTEGER', 'STRING', 'STRING', 'FLOAT'],
    rows,
    truncated: false,
    notifications,
    summary: { rows: rows.length, milliseconds: 0 },
  };
}

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit > 0 && limit <= maxLimit) return limit;
  const code = limit > maxLimit ? 'PAGE_TOO_LARGE' : 'BAD_USER_INPUT';
  const hint = 'Page with ORDER BY, SKIP and LIMIT in the statement.';
  throw new AppError(code, `limit must be a whole number from 1 to ${maxLimit}; found ${limit}.`, hint);
}
