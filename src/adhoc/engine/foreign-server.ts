import type { Deadline } from '../../base/deadline.js';
import type { ServerAddress } from '../../base/config.js';
import type { Report } from '../../database/engine/report.js';
import { AppError } from '../../base/errors.js';
import { connect, type Graph, type Row } from '../../database/graph/graph.js';
import { late } from '../run/out-of-time.js';
import type { Place, Work } from './adhoc-server.js';
import type { Tally } from './time-limit-counts.js';
import { statementsOn, usualWatch, Watchdog, type Fault } from './watchdog.js';

const limits = { read: usualWatch.answer, write: usualWatch.answer };

/**
 * A server that somebody else runs: we look at what our statements do there and can end neither it nor them, so a statement
 * that does not end keeps its place.
 */
export class Elsewhere implements Place {
  readonly #server: ServerAddress;
  readonly #report: Report;
  readonly #watchdog: Watchdog;
  #graph: Promise<Graph> | undefined;
  #told = false;

  constructor(server: ServerAddress, report: Report, tally: Tally) {
    this.#server = server;
    this.#report = report;
    this.#watchdog = new Watchdog({ look: () => this.#look(), bark: (fault) => this.#bark(fault), tally });
  }

  /** It runs already. */
  async start(): Promise<void> {}

  async use<T>(deadline: Deadline, work: Work<T>): Promise<T> {
    if (deadline.left === 0) throw late(deadline);
    deadline.enter('statement');
    return this.#watchdog.during((id) => work(this.#server, id));
  }

  async close(): Promise<void> {
    this.#watchdog.stop();
    const graph = await this.#graph?.catch(() => undefined);
    await graph?.close();
  }

  /** Where nobody listens nothing runs any more; and where we may not look there is nothing to wait for. */
  async #look(): Promise<Row[]> {
    try {
      return await statementsOn(await this.#connected());
    } catch (error) {
      if (error instanceof AppError && error.code === 'TIMEOUT') throw error;
      return [];
    }
  }

  /** On a connection of its own, which no statement of a caller holds up. */
  #connected(): Promise<Graph> {
    this.#graph ??= connect(this.#server, limits).catch((error: unknown) => {
      this.#graph = undefined;
      throw error;
    });
    return this.#graph;
  }

  /** Said once: it may last. */
  #bark(fault: Fault): boolean {
    if (!this.#told && fault === 'late')
      this.#report(
        'An ad-hoc statement goes on at the server of NEO4J_RESEARCH_URI or NEO4J_URI though its time is over. It keeps one of the places until it ends: SHOW TRANSACTIONS there shows it, and only a restart of that server may end it.',
      );
    this.#told = fault === 'late';
    return false;
  }
}
