import { encodeMap } from '../../src/database/graph/encode.js';
import type { Graph, StatementSent } from '../../src/database/graph/graph.js';

/** One operator of a plan that ran, with what it did. */
export interface Operator {
  type: string;
  hits: number;
  /** Rows that it handed on. */
  rows: number;
  /** Rows that it was handed. */
  read: number;
}

/** What a statement cost: all hits of the store, and the operators, from the result down to the leaves. */
export interface Profile {
  hits: number;
  operators: Operator[];
}

/** Runs a statement under PROFILE. */
export async function profile(
  graph: Graph,
  { text, parameters }: Pick<StatementSent, 'text' | 'parameters'>,
): Promise<Profile> {
  const session = graph.driver.session({ database: graph.database });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, encodeMap(parameters));
    const operators = summary.profile ? below(summary.profile) : [];
    return { hits: operators.reduce((sum, { hits }) => sum + hits, 0), operators };
  } finally {
    await session.close();
  }
}

interface ProfiledPlan {
  operatorType: string;
  dbHits: number;
  rows: number;
  children: ProfiledPlan[];
}

function below({ operatorType, dbHits, rows, children }: ProfiledPlan): Operator[] {
  const read = children.reduce((sum, child) => sum + child.rows, 0);
  const type = operatorType.replace(/@.*/, '');
  return [{ type, hits: dbHits, rows, read }, ...children.flatMap(below)];
}
