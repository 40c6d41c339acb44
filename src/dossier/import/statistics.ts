import type { Graph } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';

/** So many claims are no growth worth the second or two that planning all statements again takes. */
const few = 5000;

/**
 * Keeps what the planner knows of the graph in step with its growth. Statements that were planned for an empty graph read
 * whole labels where an index would do: the engine notices by itself, but only some ten seconds and a slow batch later.
 */
export class Statistics {
  readonly #graph: Graph;
  #claims: number;

  private constructor(graph: Graph, claims: number) {
    this.#graph = graph;
    this.#claims = claims;
  }

  /** Those of the graph as it is now. @throws AppError DATABASE_UNAVAILABLE */
  static async of(graph: Graph): Promise<Statistics> {
    return new Statistics(graph, await claimsIn(graph));
  }

  /**
   * Counts again, and has all statements planned again, if the graph holds more than four times as many claims as when
   * this was last done: a large graph does not pay for a small import. Never fails: a user of a server of yours may lack
   * the right, and the batch before it is in the graph whatever comes of this.
   */
  async keepUp(): Promise<void> {
    try {
      const claims = await claimsIn(this.#graph);
      if (claims < 4 * this.#claims + few) return;
      this.#claims = claims;
      await this.#graph.command(statement('import/replan'));
    } catch {
      // The engine notices the growth by itself, only later.
    }
  }
}

async function claimsIn(graph: Graph): Promise<number> {
  const [row] = await graph.rows(statement('import/number-of-claims'));
  return Number(row?.['claims']);
}
