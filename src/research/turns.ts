import { Gate, type GateLimits } from '../gate.js';

/** How many statements of callers run at the same time: of all, and of each. */
export interface TurnLimits {
  all: GateLimits;
  each: GateLimits;
}

export const usualTurns: TurnLimits = {
  all: { concurrency: 4, queue: 32, queueTimeout: 30_000 },
  each: { concurrency: 2, queue: 8, queueTimeout: 30_000 },
};

/** Lets the statements of callers run a few at a time, so that no caller takes the places of all. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #all: Gate;
  readonly #callers = new Map<string, Gate>();

  constructor(limits: TurnLimits = usualTurns) {
    this.#limits = limits;
    this.#all = new Gate(limits.all);
  }

  /** Runs `work` when the caller and all callers together have a place. @throws AppError OVERLOADED */
  async run<T>(caller: string, work: () => Promise<T>): Promise<T> {
    const own = this.#callers.get(caller) ?? new Gate(this.#limits.each);
    this.#callers.set(caller, own);
    try {
      return await own.run(() => this.#all.run(work));
    } finally {
      if (own.running === 0 && own.waiting === 0) this.#callers.delete(caller);
    }
  }
}
