import type { Deadline } from '../../base/deadline.js';
import type { ServerAddress } from '../../base/config.js';

/** Runs a statement on a server that answers, under the id by which the engine and the watchdog know it. */
export type Work<T> = (server: ServerAddress, id: string) => Promise<T>;

/** Where statements of callers run. */
export interface Place {
  /** Makes ready what the first statement would wait for. @throws AppError ENGINE, DATABASE_UNAVAILABLE */
  start(): Promise<void>;
  /**
   * Runs `work`, which reads. Comes to its end when the engine is rid of the statement, which may be long after its
   * caller was told.
   *
   * @throws AppError ENGINE, DATABASE_UNAVAILABLE, TIMEOUT
   */
  use<T>(deadline: Deadline, work: Work<T>): Promise<T>;
  /** Ends what was started. */
  close(): Promise<void>;
}
