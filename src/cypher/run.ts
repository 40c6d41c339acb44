import { limits } from '../base/limits.js';
import { AppError, badUserInput } from '../errors.js';
import { collect, defaultLimit, maxLimit, type JsonValue } from './collect.js';
import { checkText, type CheckedStatement } from './guard.js';
import { place } from './lexer.js';
import { checkPlan, type Plan } from './plan.js';

export { defaultLimit, maxLimit };

/** Longest time that a statement may take, in milliseconds. */
export const defaultTimeout = 5_000;
/** Longest JSON text of the parameters. */
const maxParameters = limits.letters.parameters;

/** What a run needs of the graph. Both run in a READ transaction with the time-out, and never twice. */
export interface ReadOnlyGraph {
  explain(
    statement: string,
    parameters: Record<string, unknown>,
    milliseconds: number,
  ): Promise<ExplainedPlan>;
  stream(
    statement: string,
    parameters: Record<string, unknown>,
    options: { milliseconds: number; profile: boolean },
    onRow: (row: JsonValue[]) => boolean,
  ): Promise<Streamed>;
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
  /** Values of the `$names`, as JSON has them. */
  parameters?: Record<string, unknown> | null;
  /** Most rows to return, 1 to {@link maxLimit}; {@link defaultLimit} if left out. */
  limit?: number | null;
  /** In milliseconds; {@link defaultTimeout} if left out. Set by the program, never by a user. */
  timeout?: number;
}

/** A request whose text, parameters and limit are found good: all that a run needs, in the form of JSON. */
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

/** The layers that need the server. @throws AppError as {@link runCypher} does */
export async function runChecked(graph: ReadOnlyGraph, request: CheckedRequest): Promise<CypherResult> {
  const { checked, parameters, timeout } = request;
  try {
    const plan = await graph.explain(checked.body, parameters, timeout);
    checkPlan(plan);
    if (checked.prefix === 'EXPLAIN') return planAsRows(plan);
    return await run(graph, request);
  } catch (error) {
    throw placed(error, request.statement, checked.bodyStart);
  }
}

/** Runs what both layers let through: the third one alone. */
async function run(
  graph: ReadOnlyGraph,
  { checked: { prefix, body }, parameters, limit, timeout }: CheckedRequest,
): Promise<CypherResult> {
  const collector = collect(limit);
  const options = { milliseconds: timeout, profile: prefix === 'PROFILE' };
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

function checkParameters({ parameters: used }: CheckedStatement, given: Record<string, unknown>): void {
  const missing = used.filter((name) => !Object.hasOwn(given, name));
  if (missing.length > 0) {
    const names = missing.map((name) => `$${name}`).join(', ');
    throw badUserInput(
      `The statement uses ${names}, which the parameters do not hold.`,
      'Give a value for each.',
    );
  }
  const { length } = JSON.stringify(given);
  if (length <= maxParameters) return;
  throw badUserInput(`The parameters take ${length} characters of JSON; the limit is ${maxParameters}.`);
}

/** A mistake that the server found, with its place in the statement as the caller wrote it. */
function placed(error: unknown, statement: string, bodyStart: number): unknown {
  if (!(error instanceof AppError) || !('offset' in error) || typeof error.offset !== 'number') return error;
  const message = `${place(statement, bodyStart + error.offset)}: ${error.message}`;
  return new AppError(error.code, message, error.hint, { cause: error });
}
