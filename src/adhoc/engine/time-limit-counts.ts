import type { Phase } from '../../base/deadline.js';
import type { Fault } from './watchdog.js';

/** How a statement ended that outlived its time: by itself, or with the engine that was ended because of it. */
export type End = 'itself' | 'engine';

/** What came of the limit of time, counted since the start of the process. */
export interface Tally {
  /** Callers who were told by our clock, by what they waited for. */
  told: Record<Phase, number>;
  /** Statements that went on when their callers had been told, by how they ended. */
  ended: Record<End, number>;
  /** How often the engine was ended and started again, by the reason. */
  restarts: Record<Fault, number>;
  /** Statements at present that go on though their callers have been told; each keeps its place. */
  overdue: number;
}

/** A tally of nothing. */
export function newTally(): Tally {
  return {
    told: { turn: 0, engine: 0, statement: 0 },
    ended: { itself: 0, engine: 0 },
    restarts: { late: 0, silent: 0 },
    overdue: 0,
  };
}
