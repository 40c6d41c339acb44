import {
  neo4j,
  type Driver,
  type ResultSummary,
  type Session,
  type Transaction,
} from '../../database/graph/driver.js';
import type { Deadline } from '../../base/deadline.js';
import { Abandoned, tookTooLong, translateAdhoc } from './adhoc-errors.js';
import { ColumnTypes } from './adhoc-types.js';
import { Decoder, type Json } from './adhoc-values.js';
import { encodeMap, type Parameters } from '../../database/graph/encode.js';

/** One operator of a plan. */
export interface PlanStep {
  /** Name as Neo4j gives it, for example `Expand(All)`. */
  operator: string;
  /** Distance from the root, which has 0. */
  depth: number;
  details: string;
  estimatedRows: number;
}

/** What the server says of a statement without running it. */
export interface Explained {
  /** `r` reads, `w` writes, `rw` both, `s` schema or server. */
  queryType: string;
  /** The plan, each operator in front of those that feed it. */
  steps: PlanStep[];
  /** Remarks of the server on the statement, each once. */
  notifications: string[];
}

/** How a statement is to be run. */
export interface RunOptions {
  /** What is left of its time is the time-out that the server gets. */
  deadline: Deadline;
  /** By which `adhoc/running` knows it. */
  id?: string | undefined;
  /** Counts accesses to the store, for which the server must produce all rows. */
  profile?: boolean;
}

/** What is known of a run when its rows are read. */
export interface Streamed {
  columns: string[];
  /** For each column the types of its values in the rows that were read, see {@link ColumnTypes}. */
  types: string[];
  /** Remarks of the server on the statement, each once. */
  notifications: string[];
  /** Time on the server, in milliseconds. */
  milliseconds: number;
  /** Accesses to the store; null without `profile`. */
  dbHits: number | null;
}

type Profile = { dbHits: unknown; children: Profile[] };
type Plan = { operatorType: string; arguments: Record<string, unknown>; children: Plan[] };

/**
 * Plans a statement in a READ transaction and runs nothing of it.
 *
 * @param statement without prefix
 * @throws AppError, a StatementMistake where the server found one
 */
export async function explainRead(
  driver: Driver,
  database: string,
  statement: string,
  parameters: Parameters,
  { deadline, id }: RunOptions,
): Promise<Explained> {
  const prefix = 'EXPLAIN ';
  const settings = { database, deadline, id, shift: prefix.length, planned: false };
  return inReadTransaction(driver, settings, async (transaction) => {
    const { summary } = await transaction.run(`${prefix}${statement}`, encodeMap(parameters));
    const steps = summary.plan === false ? [] : planSteps(summary.plan as Plan, 0);
    return { queryType: summary.queryType, steps, notifications: remarks(summary) };
  });
}

/**
 * Runs a statement, which `explainRead` has let pass, once in a READ transaction that is rolled back, and hands on row
 * after row.
 *
 * @param statement without prefix
 * @param onRow gets the values of a row in the order of the columns, and answers whether it wants another. The ends of
 *   relationships are written into the rows when all are read
 * @throws AppError, a StatementMistake where the server found one
 */
export async function streamRead(
  driver: Driver,
  database: string,
  statement: string,
  parameters: Parameters,
  { deadline, id, profile = false }: RunOptions,
  onRow: (row: Json[]) => boolean,
): Promise<Streamed> {
  const prefix = profile ? 'PROFILE ' : '';
  const settings = { database, deadline, id, shift: prefix.length, planned: true };
  return inReadTransaction(driver, settings, async (transaction) => {
    const decoder = new Decoder();
    const types = new ColumnTypes();
    const result = transaction.run(`${prefix}${statement}`, encodeMap(parameters));
    let wanted = true;
    for await (const record of result) {
      const values = [...record.values()];
      wanted &&= onRow(values.map((value) => decoder.value(value)));
      if (wanted) types.note(values);
      // The server refuses to count for a result that is not read to its end.
      if (!wanted && !profile) break;
    }
    const summary = await result.summary();
    decoder.name(await idsOf(transaction, decoder.ends()));
    const columns = await result.keys();
    return { columns, types: types.of(columns.length), ...facts(summary) };
  });
}

interface ReadSettings {
  database: string;
  deadline: Deadline;
  id: string | undefined;
  /** See `translateAdhoc`. */
  shift: number;
  planned: boolean;
}

/** Explicit and never repeated: a driver that retries would run a statement that ran out of memory again and again. */
async function inReadTransaction<T>(
  driver: Driver,
  { database, deadline, id, shift, planned }: ReadSettings,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const session: Session = driver.session({
    database,
    defaultAccessMode: neo4j.session.READ,
    fetchSize: 1_000,
  });
  const run = async (): Promise<T> => {
    // A time-out of 0 would be none.
    const timeout = Math.max(Math.ceil(deadline.left), 1);
    // For `adhoc/running`.
    const metadata = { statement: 'ad hoc', timeout: neo4j.int(timeout), ...(id !== undefined && { id }) };
    const settings = { timeout, metadata };
    const transaction = await session.beginTransaction(settings);
    const answer = await work(transaction);
    await transaction.rollback();
    return answer;
  };
  try {
    // No time-out of the server ends a long expression: after a while we stop waiting for its answer.
    return await deadline.within(run(), () => new Abandoned(tookTooLong(deadline.limit)));
  } catch (error) {
    throw translateAdhoc(error, deadline.limit, shift, planned);
  } finally {
    // Not awaited: a server that does not answer would hold the caller here.
    void session.close().catch(() => undefined);
  }
}

async function idsOf(transaction: Transaction, elementIds: string[]): Promise<Map<string, string>> {
  if (elementIds.length === 0) return new Map();
  const text =
    'MATCH (node) WHERE elementId(node) IN $elementIds AND node.id IS :: STRING RETURN elementId(node), node.id';
  const { records } = await transaction.run(text, { elementIds });
  return new Map(records.map((record) => [String(record.get(0)), String(record.get(1))]));
}

function facts(summary: ResultSummary): Omit<Streamed, 'columns' | 'types'> {
  const { resultAvailableAfter, resultConsumedAfter, profile } = summary;
  return {
    notifications: remarks(summary),
    milliseconds: Number(resultAvailableAfter) + Number(resultConsumedAfter),
    dbHits: profile === false ? null : countHits(profile as Profile),
  };
}

function remarks({ notifications }: ResultSummary): string[] {
  return [...new Set(notifications.map(({ description }) => description.slice(0, 400)))];
}

function countHits(profile: Profile): number {
  return profile.children.reduce((sum, child) => sum + countHits(child), Number(profile.dbHits));
}

function planSteps(plan: Plan, depth: number): PlanStep[] {
  const { Details, EstimatedRows } = plan.arguments;
  const step: PlanStep = {
    operator: plan.operatorType.split('@', 1)[0] ?? '',
    depth,
    details: typeof Details === 'string' ? Details : '',
    estimatedRows: Number(EstimatedRows ?? 0),
  };
  return [step, ...plan.children.flatMap((child) => planSteps(child, depth + 1))];
}
