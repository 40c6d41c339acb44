import type { Deadline } from '../../base/deadline.js';
import type { ServerAddress } from '../../base/config.js';

/** Runs a statement on a server that answers, under the id by which the engine and the watchdog know it. */
export type Work<T> = (server: ServerAddress, id: string) => Promise<T>;

/** A server of Neo4j on which statements of callers run: an engine of ours, or one that somebody else runs. */
export interface AdhocServer {
  /** Makes ready what the first statement would wait for. @throws AppError ENGINE, DATABASE_UNAVAILABLE */
  start(): Promise<void>;
  /**
   * Runs `work`, which reads. Settles when the engine no longer runs the statement, which may be long after its
   * caller got an answer.
   *
   * @throws AppError ENGINE, DATABASE_UNAVAILABLE, TIMEOUT
   */
  use<T>(deadline: Deadline, work: Work<T>): Promise<T>;
  /** Ends what was started. */
  close(): Promise<void>;
}
