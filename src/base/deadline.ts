/** Milliseconds after the time limit of a statement at which its caller gets an answer, even if the engine still runs it. */
export const grace = 1_000;

/**
 * Milliseconds after the time-out of a statement of ours at which we stop waiting for the engine. Neo4j checks the clock
 * every two seconds.
 */
export const engineGrace = 5_000;

/** How often we check whether the time of a statement is over, in milliseconds. */
const glance = 100;

/**
 * Waits for `work`, but not longer than `milliseconds`: a server that hangs or cannot be reached gives no error by itself.
 *
 * @param late makes the error to throw then
 */
export async function withDeadline<T>(work: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  // What comes after the deadline is of no interest, not even as a failure.
  work.catch(() => undefined);
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}

/** What a caller waits for: its turn, an engine that is ready, or the end of the statement. */
export type Phase = 'turn' | 'engine' | 'statement';

/**
 * The time of one ad-hoc statement, from the moment at which it came in: made when the request arrives, and passed to everything that
 * works for it. The clock is that of the process and only ever goes forward.
 */
export class Deadline {
  readonly #usual: number;
  #limit: number;
  readonly #begun: number;
  #phase: Phase = 'turn';
  #waited = 0;
  #extended = false;
  #told = false;

  /**
   * @param limit time in milliseconds for all of it
   * @param begun when it came in, by `performance.now()`
   */
  constructor(limit: number, begun = performance.now()) {
    this.#usual = limit;
    this.#limit = limit;
    this.#begun = begun;
  }

  /** The whole of the time, in milliseconds. */
  get limit(): number {
    return this.#limit;
  }

  /** What is left for work, in milliseconds; never less than 0. */
  get left(): number {
    return Math.max(this.#begun + this.#limit - performance.now(), 0);
  }

  /** What is waited for at present. */
  get phase(): Phase {
    return this.#phase;
  }

  /** Time in milliseconds that went by before the statement could run. */
  get waited(): number {
    return this.#waited;
  }

  /** True once a caller who waited got the error that it is too late. */
  get told(): boolean {
    return this.#told;
  }

  /** Sets what is waited for from now on. Extra time given for waiting is not available to the statement itself. */
  enter(phase: Phase): void {
    this.#phase = phase;
    if (phase !== 'statement') return;
    this.#waited = performance.now() - this.#begun;
    this.#limit = Math.min(this.#limit, this.#waited + this.#usual);
  }

  /** Gives more time, once, for a preparation that is not caused by the statement, such as the start of an engine. */
  extend(milliseconds: number): void {
    if (!this.#extended) this.#limit += milliseconds;
    this.#extended = true;
  }

  /**
   * Waits for `work` until the limit and {@link grace} are over. The work itself goes on.
   *
   * @param late makes the error to throw then
   */
  async within<T>(work: Promise<T>, late: () => Error): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const told = new Promise<never>((_resolve, reject) => {
      const look = (): void => {
        const rest = this.#begun + this.#limit + grace - performance.now();
        if (rest > 0) {
          // The limit may change in the meantime.
          timer = setTimeout(look, Math.min(Math.ceil(rest), glance));
          return;
        }
        this.#told = true;
        reject(late());
      };
      look();
    });
    work.catch(() => undefined);
    return Promise.race([work, told]).finally(() => clearTimeout(timer));
  }
}
