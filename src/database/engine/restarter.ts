import { AppError } from '../../base/errors.js';
import { isDiskFull } from './engine-failure.js';
import { stopLimit, type Launched } from './launch.js';
import { endProcess, pause } from './process.js';
import type { Report } from './report.js';

/** Looks after an engine of ours. */
export interface Watchdog {
  /** The process of the engine at present. */
  pid(): number;
  /** From now on the engine may end. @returns its process */
  stop(): number;
}

/** An engine that ended so many times within so many milliseconds would go on so. */
const mostEnds = 4;
const span = 60_000;
/** Time in milliseconds between a start that failed and the next. */
const rest = 1_000;

/**
 * Starts an engine again whenever it ends by itself, and tells of it. Gives up where it ends again and again, or cannot
 * be started: then there is something that a person must mend.
 *
 * @param again starts an engine in the place of one that has ended
 */
export function watch(
  first: Launched,
  again: (former: Launched) => Promise<Launched>,
  report: Report,
): Watchdog {
  let current = first;
  const stopping = new AbortController();
  void follow();
  return {
    pid: () => current.kept.pid,
    stop: () => {
      stopping.abort();
      return current.kept.pid;
    },
  };

  async function follow(): Promise<void> {
    const ends: number[] = [];
    await current.kept.ended;
    while (!stopping.signal.aborted) {
      ends.push(Date.now());
      if (isTooOften(ends)) return report(givenUp);
      report('Neo4j has ended unexpectedly: starting it again ...');
      if (await restarted()) await current.kept.ended;
      else await pause(rest);
    }
  }

  async function restarted(): Promise<boolean> {
    try {
      current = await again(current);
    } catch (error) {
      if (!stopping.signal.aborted) report(wordsOf(error));
      return false;
    }
    if (stopping.signal.aborted) await endProcess(current.kept.pid, stopLimit);
    else report('Neo4j runs again.');
    return true;
  }
}

const givenUp = `Neo4j has ended ${mostEnds} times within ${span / 1000} s and is not started again. See logs/engine.log and logs/debug.log in its data folder, and the space on its disk; then start this program again.`;

function isTooOften(ends: readonly number[]): boolean {
  const earliest = ends.at(-mostEnds);
  return earliest !== undefined && Date.now() - earliest < span;
}

function wordsOf(error: unknown): string {
  if (isDiskFull(String(error))) return 'The disk is full.';
  if (!(error instanceof AppError)) return String(error);
  return error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
}
