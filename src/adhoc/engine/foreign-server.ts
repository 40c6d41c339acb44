import type { Deadline } from '../../base/deadline.js';
import type { ServerAddress } from '../../base/config.js';
import type { Report } from '../../database/engine/report.js';
import { AppError } from '../../base/errors.js';
import { connect, type Graph, type Row } from '../../database/graph/graph.js';
import { outOfTime } from '../run/out-of-time.js';
import type { AdhocServer, Work } from './adhoc-server.js';
import type { Fault, TimeLimitCounts } from './time-limit-counts.js';
import { statementsOn, usualWatch, Watchdog } from './watchdog.js';

const limits = { read: usualWatch.answer, write: usualWatch.answer };

/**
 * A server that somebody else runs: we can see our statements there but can end neither them nor the server, so a statement
 * that does not end continues to count as running.
 */
export class ForeignServer implements AdhocServer {
  readonly #server: ServerAddress;
  readonly #report: Report;
  readonly #watchdog: Watchdog;
  #graph: Promise<Graph> | undefined;
  #told = false;

  constructor(server: ServerAddress, report: Report, counts: TimeLimitCounts) {
    this.#server = server;
    this.#report = report;
    this.#watchdog = new Watchdog({
      look: () => this.#look(),
      bark: (fault) => this.#bark(fault),
      counts,
    });
  }

  /** Nothing to do: the server runs already. */
  async start(): Promise<void> {}

  async use<T>(deadline: Deadline, work: Work<T>): Promise<T> {
    if (deadline.left === 0) throw outOfTime(deadline);
    deadline.enter('statement');
    return this.#watchdog.during((id) => work(this.#server, id));
  }

  async close(): Promise<void> {
    this.#watchdog.stop();
    const graph = await this.#graph?.catch(() => undefined);
    await graph?.close();
  }

  /** If the server is down nothing runs there any more; if we may not list its statements, waiting is pointless. */
  async #look(): Promise<Row[]> {
    try {
      return await statementsOn(await this.#connected());
    } catch (error) {
      if (error instanceof AppError && error.code === 'TIMEOUT') throw error;
      return [];
    }
  }

  /** On a separate connection, so that no statement of a caller can block it. */
  #connected(): Promise<Graph> {
    this.#graph ??= connect(this.#server, limits).catch((error: unknown) => {
      this.#graph = undefined;
      throw error;
    });
    return this.#graph;
  }

  /** Logged once only, as the state may last. */
  #bark(fault: Fault): boolean {
    if (!this.#told && fault === 'late')
      this.#report(
        'An ad-hoc statement goes on at the server of NEO4J_RESEARCH_URI or NEO4J_URI though its time is over. It keeps one of the places until it ends: SHOW TRANSACTIONS there shows it, and only a restart of that server may end it.',
      );
    this.#told = fault === 'late';
    return false;
  }
}
