import { createHash } from 'node:crypto';
import { Deadline } from '../../base/deadline.js';
import type { Config } from '../../base/config.js';
import { checkRequest, type CheckedRequest, type CypherRequest, type CypherResult } from '../run/run.js';
import type { Report } from '../../database/engine/report.js';
import type { ErrorCode } from '../../base/errors.js';
import { Abandoned } from '../run/adhoc-errors.js';
import type { Graph } from '../../database/graph/graph.js';
import { ForeignServer } from './foreign-server.js';
import { ResearchEngine } from './research-engine.js';
import { outOfTime } from '../run/out-of-time.js';
import type { AdhocServer } from './adhoc-server.js';
import { codeOf, inAdhocSpan } from './adhoc-span.js';
import { Sessions } from '../run/sessions.js';
import { newTimeLimitCounts, type TimeLimitCounts } from './time-limit-counts.js';
import { Turns, turnsBeside } from '../run/turns.js';

/** The share of its time that a statement may wait for its turn; the rest is for running it. */
const shareOfWaiting = 0.8;

/** Time limit in milliseconds of a first statement of ours, which warms up the engine for those of callers. */
const warmTime = 180_000;

/** What observers learn of each statement of a caller; its text is left out. */
export interface StatementRun {
  caller: string;
  /** SHA-256 of the statement's text, its first 16 digits. */
  hash: string;
  outcome: ErrorCode | 'done';
  rows: number;
  /** True where there are more rows than were asked for. */
  truncated: boolean;
  milliseconds: number;
}

/** Runs ad-hoc statements. */
export interface Research {
  /**
   * Runs one statement of a caller, behind all layers of the guard. It settles when the time of the statement is over,
   * by our own clock; a statement that still runs then is ended afterwards, and counts as running until it is.
   *
   * @param caller who asks, as far as is known: each has a few statements at a time
   * @param arrived when the request came in, by `performance.now()`; now if left out
   * @throws AppError as `runCypher` does, and OVERLOADED, ENGINE
   */
  run(request: CypherRequest, caller: string, arrived?: number): Promise<CypherResult>;
  /** Makes ready what the first statement would wait for: the engine, and a process. @throws AppError as `run` does */
  start(): Promise<void>;
  /** How often the time limit was exceeded, and how that ended. */
  readonly timeLimitCounts: Readonly<TimeLimitCounts>;
  /** Calls `observer` after each statement, whatever came of it; the function returned ends that. */
  observe(observer: (run: StatementRun) => void): () => void;
  /** Ends the engine and all processes that were started for it. */
  close(): Promise<void>;
}

/**
 * Prepares the running of ad-hoc statements: on the server of NEO4J_RESEARCH_URI; else on the server of NEO4J_URI; else on
 * a second engine of ours, which starts when it is needed first.
 */
export function openResearch(config: Config, graph: Graph, report: Report): Research {
  const counts = newTimeLimitCounts();
  const server = adhocServerOf(config, graph, report, counts);
  const sessions = new Sessions(report);
  const turns = new Turns(turnsBeside(config.service.concurrency));
  const observers = new Set<(run: StatementRun) => void>();
  const told = (run: StatementRun): void => observers.forEach((observer) => observer(run));
  const work = (
    checked: CheckedRequest,
    deadline: Deadline,
    tell: (error: unknown) => void = () => undefined,
  ): Promise<CypherResult> => {
    // It starts while the engine does.
    sessions.prepare();
    return server.use(deadline, async (address, id) => {
      const answer = sessions.run(address, checked, deadline, id);
      answer.catch(tell);
      return answer;
    });
  };
  const inTurn = (checked: CheckedRequest, caller: string, deadline: Deadline): Promise<CypherResult> =>
    new Promise((resolve, reject) => {
      // The turn ends when the engine no longer runs the statement; its caller gets the error at once.
      const tell = (error: unknown): void => {
        if (error instanceof Abandoned) reject(error);
      };
      const patience = (): number => deadline.left * shareOfWaiting;
      turns.run(caller, () => work(checked, deadline, tell), patience).then(resolve, reject);
    });
  return {
    timeLimitCounts: counts,
    observe: (observer) => {
      observers.add(observer);
      return () => observers.delete(observer);
    },
    run: (request, caller, arrived) =>
      telling(request, caller, told, async () => {
        const checked = checkRequest(request);
        const deadline = new Deadline(checked.timeout, arrived);
        const answered = deadline.within(inTurn(checked, caller, deadline), () => outOfTime(deadline));
        return answered.catch((error: unknown) => {
          if (deadline.told || isLate(error)) counts.told[deadline.phase] += 1;
          throw error;
        });
      }),
    start: async () => {
      sessions.prepare();
      await server.start();
      await work(checkRequest({ statement: 'RETURN 1' }), new Deadline(warmTime));
    },
    close: async () => {
      sessions.close();
      await server.close();
    },
  };
}

/** True where the process of a statement was ended because its time was over, a moment before its caller got that error. */
function isLate(error: unknown): boolean {
  return error instanceof Abandoned && error.code === 'TIMEOUT';
}

function adhocServerOf(config: Config, graph: Graph, report: Report, counts: TimeLimitCounts): AdhocServer {
  const elsewhere = config.researchServer ?? config.server;
  return elsewhere === undefined
    ? new ResearchEngine(config, graph, report, counts)
    : new ForeignServer(elsewhere, report, counts);
}

async function telling(
  { statement }: CypherRequest,
  caller: string,
  told: (run: StatementRun) => void,
  work: () => Promise<CypherResult>,
): Promise<CypherResult> {
  const begin = Date.now();
  const hash = createHash('sha256').update(statement).digest('hex').slice(0, 16);
  const tell = (outcome: StatementRun['outcome'], rows: number, truncated: boolean): void =>
    told({ caller, hash, outcome, rows, truncated, milliseconds: Date.now() - begin });
  try {
    const result = await inAdhocSpan(hash, work);
    tell('done', result.summary.rows, result.truncated);
    return result;
  } catch (error) {
    tell(codeOf(error), 0, false);
    throw error;
  }
}
