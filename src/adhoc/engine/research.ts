import { createHash } from 'node:crypto';
import { Deadline } from '../../base/deadline.js';
import type { Config } from '../../base/config.js';
import { checkRequest, type CheckedRequest, type CypherRequest, type CypherResult } from '../run/run.js';
import type { Report } from '../../database/engine/report.js';
import type { ErrorCode } from '../../base/errors.js';
import { Abandoned } from '../run/adhoc-errors.js';
import type { Graph } from '../../database/graph/graph.js';
import { Elsewhere } from './foreign-server.js';
import { ResearchEngine } from './research-engine.js';
import { late } from '../run/out-of-time.js';
import type { Place } from './adhoc-server.js';
import { codeOf, inAdhocSpan } from './adhoc-span.js';
import { Sessions } from '../run/sessions.js';
import { newTally, type Tally } from './time-limit-counts.js';
import { Turns, turnsBeside } from '../run/turns.js';

/** How much of its time a statement may wait for its turn: the rest is for its work. */
const shareOfWaiting = 0.8;

/** Time in milliseconds that a first statement of our own may take, which makes the way warm for that of a caller. */
const warmTime = 180_000;

/** What is told of each statement of a caller, which itself stays out of it. */
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

/** The door of ad-hoc statements. */
export interface Research {
  /**
   * Runs one statement of a caller, behind all layers of the guard. It settles when the time of the statement is over,
   * by our own clock; what it left behind is ended after that, and has its place until then.
   *
   * @param caller who asks, as far as is known: each has a few statements at a time
   * @param arrived when the request came in, by `performance.now()`; now if left out
   * @throws AppError as `runCypher` does, and OVERLOADED, ENGINE
   */
  run(request: CypherRequest, caller: string, arrived?: number): Promise<CypherResult>;
  /** Makes ready what the first statement would wait for: the engine, and a process. @throws AppError as `run` does */
  start(): Promise<void>;
  /** What came of the limit of time. */
  readonly tally: Readonly<Tally>;
  /** Calls `observer` after each statement, whatever came of it; the function returned ends that. */
  observe(observer: (run: StatementRun) => void): () => void;
  /** Ends the engine and all processes that were started for it. */
  close(): Promise<void>;
}

/**
 * Opens the door of ad-hoc statements: on the server of NEO4J_RESEARCH_URI; else on the server of NEO4J_URI; else on
 * a second engine of ours, which starts when it is needed first.
 */
export function openResearch(config: Config, graph: Graph, report: Report): Research {
  const tally = newTally();
  const place = placeOf(config, graph, report, tally);
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
    return place.use(deadline, async (server, id) => {
      const answer = sessions.run(server, checked, deadline, id);
      answer.catch(tell);
      return answer;
    });
  };
  const inTurn = (checked: CheckedRequest, caller: string, deadline: Deadline): Promise<CypherResult> =>
    new Promise((resolve, reject) => {
      // The place is free when the engine is rid of the statement; its caller hears at once that it was given up.
      const tell = (error: unknown): void => {
        if (error instanceof Abandoned) reject(error);
      };
      const patience = (): number => deadline.left * shareOfWaiting;
      turns.run(caller, () => work(checked, deadline, tell), patience).then(resolve, reject);
    });
  return {
    tally,
    observe: (observer) => {
      observers.add(observer);
      return () => observers.delete(observer);
    },
    run: (request, caller, arrived) =>
      telling(request, caller, told, async () => {
        const checked = checkRequest(request);
        const deadline = new Deadline(checked.timeout, arrived);
        const answered = deadline.within(inTurn(checked, caller, deadline), () => late(deadline));
        return answered.catch((error: unknown) => {
          if (deadline.told || isLate(error)) tally.told[deadline.phase] += 1;
          throw error;
        });
      }),
    start: async () => {
      sessions.prepare();
      await place.start();
      await work(checkRequest({ statement: 'RETURN 1' }), new Deadline(warmTime));
    },
    close: async () => {
      sessions.close();
      await place.close();
    },
  };
}

/** True where the process of a statement was ended by our clock, a moment before its caller was told by the same. */
function isLate(error: unknown): boolean {
  return error instanceof Abandoned && error.code === 'TIMEOUT';
}

function placeOf(config: Config, graph: Graph, report: Report, tally: Tally): Place {
  const elsewhere = config.researchServer ?? config.server;
  return elsewhere === undefined
    ? new ResearchEngine(config, graph, report, tally)
    : new Elsewhere(elsewhere, report, tally);
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
