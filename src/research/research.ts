import { createHash } from 'node:crypto';
import type { Config, ServerAddress } from '../config.js';
import { checkRequest, type CypherRequest, type CypherResult } from '../cypher/run.js';
import type { Report } from '../engine/report.js';
import type { ErrorCode } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { ResearchEngine } from './engine.js';
import { codeOf, inAdhocSpan } from './span.js';
import { Sessions } from './sessions.js';
import { Turns, turnsBeside } from './turns.js';

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
   * Runs one statement of a caller, behind all layers of the guard.
   *
   * @param caller who asks, as far as is known: each has a few statements at a time
   * @throws AppError as `runCypher` does, and OVERLOADED, ENGINE
   */
  run(request: CypherRequest, caller: string): Promise<CypherResult>;
  /** Calls `observer` after each statement, whatever came of it; the function returned ends that. */
  observe(observer: (run: StatementRun) => void): () => void;
  /** Ends the engine and all processes that were started for it. */
  close(): Promise<void>;
}

/** Where statements run: `work` gets a server that answers. */
type UseServer = <T>(work: (server: ServerAddress) => Promise<T>) => Promise<T>;

/**
 * Opens the door of ad-hoc statements: on the server of NEO4J_RESEARCH_URI; else on the server of NEO4J_URI; else on
 * a second engine of ours, which starts when it is needed first.
 */
export function openResearch(config: Config, graph: Graph, report: Report): Research {
  const elsewhere = config.researchServer ?? config.server;
  const own = elsewhere === undefined ? new ResearchEngine(config, graph, report) : undefined;
  const use: UseServer = (work) => (elsewhere === undefined ? own!.use(work) : work(elsewhere));
  const sessions = new Sessions(report);
  const turns = new Turns(turnsBeside(config.service.concurrency));
  const observers = new Set<(run: StatementRun) => void>();
  const told = (run: StatementRun): void => observers.forEach((observer) => observer(run));
  return {
    observe: (observer) => {
      observers.add(observer);
      return () => observers.delete(observer);
    },
    run: (request, caller) =>
      telling(request, caller, told, async () => {
        const checked = checkRequest(request);
        return turns.run(caller, () => use((server) => sessions.run(server, checked)));
      }),
    close: async () => {
      sessions.close();
      await own?.close();
    },
  };
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
