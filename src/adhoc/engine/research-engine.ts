import type { Deadline } from '../../base/deadline.js';
import type { Config } from '../../base/config.js';
import type { Report } from '../../database/engine/report.js';
import { AppError } from '../../base/errors.js';
import type { Graph } from '../../database/graph/graph.js';
import { answers, discardCopy, startCopy, versionOf, type Copy } from './copy.js';
import { outOfTime } from '../run/out-of-time.js';
import type { AdhocServer, Work } from './adhoc-server.js';
import type { Fault, TimeLimitCounts } from './time-limit-counts.js';
import { statementsOn, Watchdog } from './watchdog.js';

/** A copy with the engine that runs on it. */
interface Running extends Copy {
  watchdog: Watchdog;
  /** Why it was ended, if it was. */
  fault?: Fault;
}

/** How often a copy is made again because an import came in between. */
const attempts = 5;
/** Extra milliseconds for a statement that has to wait for the first start of the engine on the present data. */
const startTime = 5_000;
/** Milliseconds within which a statement whose caller has left is ended, if necessary by restarting the engine. */
const farewell = 30_000;

const reasons: Record<Fault, string> = {
  late: 'a statement outlived its time',
  silent: 'it does not answer',
};

/**
 * The second engine, for statements of callers: read-only, confined, without HTTP, on a copy of the data that is made again
 * after each import. It starts when it is needed first, and is restarted when it does not answer or
 * a statement exceeds its time.
 */
export class ResearchEngine implements AdhocServer {
  readonly #config: Config;
  readonly #main: Graph;
  readonly #report: Report;
  readonly #counts: TimeLimitCounts;
  #running: Running | undefined;
  /** True while an engine starts for the first time on the present data. */
  #starting = false;
  /** The data version of the last engine that had to be ended. */
  #ended: string | undefined;
  /** Copies of former versions on which statements still run. */
  readonly #retired = new Set<Running>();
  /** Settles when all released copies are removed. */
  #discarding: Promise<void> = Promise.resolve();
  /** A queue: only one caller at a time may examine and change `#running`. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param main the graph of which copies are made, in the data folder of the configuration */
  constructor(config: Config, main: Graph, report: Report, counts: TimeLimitCounts) {
    this.#config = config;
    this.#main = main;
    this.#report = report;
    this.#counts = counts;
  }

  async start(): Promise<void> {
    await this.#inTurn(() => this.#ready());
  }

  /**
   * Runs `work` on an engine that answers and holds the present version of the data. Where the engine is ended because
   * of a statement of somebody else, `work` runs once more.
   *
   * A caller who arrives while an engine starts waits for it and gets some extra time; but none where the engine is
   * restarted because of a statement. If the caller got an error meanwhile, the statement never runs.
   */
  async use<T>(deadline: Deadline, work: Work<T>, again = true): Promise<T> {
    const running = await this.#readyFor(deadline);
    deadline.enter('statement');
    try {
      return await running.watchdog.during((id) => work(running.engine, id));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'DATABASE_UNAVAILABLE') throw error;
      // The statement that was too late has had its error before; the others did not cause the restart, so they run again.
      if (again && running.fault === 'late' && deadline.left > 0) return this.use(deadline, work, false);
      throw ended(error);
    } finally {
      this.#dismiss(running);
    }
  }

  /** Ends the engine, if it was started here; on one that others use, waits until our statements have ended. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#running?.engine.owned === false) await this.#running.watchdog.settled(farewell);
    await this.#inTurn(async () => {
      this.#retire();
      for (const running of this.#retired) this.#discard(running);
      await this.#discarding;
    });
  }

  /** @throws AppError DATABASE_UNAVAILABLE where the time is over first: the statement was not sent */
  #readyFor(deadline: Deadline): Promise<Running> {
    deadline.enter('engine');
    const more = (): void => deadline.extend(startTime);
    if (this.#starting) more();
    return deadline.within(
      this.#inTurn(() => this.#ready(more)),
      () => outOfTime(deadline),
    );
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** @param onStart called when an engine starts for the first time on the present data */
  async #ready(onStart: () => void = () => undefined): Promise<Running> {
    if (this.#closed) throw closing();
    const version = await versionOf(this.#main);
    const running = this.#running;
    if (running?.version !== version) this.#retire();
    else if (await answers(running)) return running;
    else await this.#end(running, 'silent');
    this.#starting = version !== this.#ended;
    if (this.#starting) onStart();
    try {
      this.#running = await this.#start(version, attempts);
      return this.#running;
    } finally {
      this.#starting = false;
    }
  }

  async #start(version: string, left: number): Promise<Running> {
    const copy = await this.#copy(version);
    if (copy.version === version) return this.#watch(copy);
    await discardCopy(copy);
    if (left <= 1) throw restless();
    return this.#start(await versionOf(this.#main), left - 1);
  }

  /** The reason why an engine does not start is only logged: it names folders and programs of this machine. */
  async #copy(version: string): Promise<Copy> {
    try {
      return await startCopy(this.#config, version, this.#report);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'ENGINE') throw error;
      this.#report(`The engine of ad-hoc statements did not start. ${error.message} ${error.hint ?? ''}`);
      throw notStarted(error);
    }
  }

  #watch(copy: Copy): Running {
    const bark = (fault: Fault): boolean => {
      void this.#restart(running, fault);
      return true;
    };
    const look = () => statementsOn(copy.graph);
    const running: Running = {
      ...copy,
      watchdog: new Watchdog({ look, bark, counts: this.#counts }),
    };
    return running;
  }

  /** By the watchdog: ends the engine and starts it for the next caller, who waits for it. */
  async #restart(running: Running, fault: Fault): Promise<void> {
    if (this.#retired.has(running)) return this.#discard(running);
    try {
      await this.#inTurn(async () => {
        if (this.#running !== running) return;
        await this.#end(running, fault);
        await this.#ready();
      });
    } catch {
      // The next caller tries again, and gets the error.
    }
  }

  async #end(running: Running, fault: Fault): Promise<void> {
    this.#report(`Ending the research engine, because ${reasons[fault]}; it starts again.`);
    this.#running = undefined;
    this.#ended = running.version;
    this.#counts.restarts[fault] += 1;
    running.fault = fault;
    try {
      await running.engine.kill();
    } finally {
      // Callers who wait for a statement on that engine must not wait for ever.
      running.watchdog.stop();
    }
    await discardCopy(running);
  }

  /** A newer copy takes the place of this one, which stays until its last statement has ended. */
  #retire(): void {
    const old = this.#running;
    this.#running = undefined;
    if (old === undefined) return;
    this.#retired.add(old);
    this.#dismiss(old);
  }

  #dismiss(running: Running): void {
    if (this.#retired.has(running) && running.watchdog.idle) this.#discard(running);
  }

  #discard(running: Running): void {
    if (!this.#retired.delete(running)) return;
    const discarded = discardCopy(running)
      .catch((error: unknown) => this.#report(String(error)))
      .finally(() => running.watchdog.stop());
    this.#discarding = Promise.all([this.#discarding, discarded]).then(() => undefined);
  }
}

function restless(): AppError {
  const message = 'The graph changes so often that no copy of it can be made for ad-hoc statements.';
  return new AppError('DATABASE_UNAVAILABLE', message, 'Try again when the import is done.', {
    retryAfter: 60,
  });
}

function notStarted(cause: AppError): AppError {
  const message = 'The engine of ad-hoc statements did not start.';
  return new AppError('ENGINE', message, 'The log of the server says why.', { cause, retryAfter: 60 });
}

function ended(cause: AppError): AppError {
  const message = 'The engine of ad-hoc statements ended under the statement; it starts again.';
  const hint = 'Try again in half a minute. If it ends again, the statement asks for too much.';
  return new AppError('DATABASE_UNAVAILABLE', message, hint, { cause, retryAfter: 15 });
}

function closing(): AppError {
  return new AppError('DATABASE_UNAVAILABLE', 'The server is stopping.', 'Try again in a few seconds.');
}
