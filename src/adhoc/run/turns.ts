import { Gate, type GateLimits } from '../../base/gate.js';

/** How many statements of callers run at the same time: of all, and of each. */
export interface TurnLimits {
  all: GateLimits;
  each: GateLimits;
}

/** Time in milliseconds that a statement waits for its turn where nothing else bounds it. */
const queueTimeout = 5_000;

/**
 * Four statements at a time, two of each caller, and some that wait: all together take at most a third of the questions that
 * the server answers at a time, so that they never fill it.
 *
 * @param concurrency how many questions the server answers at a time
 */
export function turnsBeside(concurrency: number): TurnLimits {
  const places = Math.max(1, Math.floor(concurrency / 3));
  const running = Math.min(4, places);
  return {
    all: { concurrency: running, queue: places - running, queueTimeout },
    each: { concurrency: Math.min(2, running), queue: 4, queueTimeout },
  };
}

/** Limits how many statements run at a time, in all and for each caller, so that no caller can occupy all turns. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #all: Gate;
  readonly #callers = new Map<string, Gate>();

  constructor(limits: TurnLimits) {
    this.#limits = limits;
    this.#all = new Gate(limits.all);
  }

  /**
   * Runs `work` when the caller and all callers together have a place, which is theirs until it ends.
   *
   * @param patience gives how many milliseconds longer it may wait for its turn
   * @throws AppError OVERLOADED
   */
  async run<T>(caller: string, work: () => Promise<T>, patience = () => queueTimeout): Promise<T> {
    const own = this.#callers.get(caller) ?? new Gate(this.#limits.each);
    this.#callers.set(caller, own);
    try {
      return await own.run(() => this.#all.run(work, patience()), patience());
    } finally {
      if (own.running === 0 && own.waiting === 0) this.#callers.delete(caller);
    }
  }
}
