import type { Deadline } from '../../base/deadline.js';
import type { Config } from '../../base/config.js';
import type { Report } from '../../database/engine/report.js';
import { AppError } from '../../base/errors.js';
import type { Graph } from '../../database/graph/graph.js';
import { answers, discardCopy, startCopy, versionOf, type Copy } from './copy.js';
import { late } from '../run/out-of-time.js';
import type { Place, Work } from './adhoc-server.js';
import type { Tally } from './time-limit-counts.js';
import { statementsOn, Watchdog, type Fault } from './watchdog.js';

/** A copy at work. */
interface Running extends Copy {
  watchdog: Watchdog;
  /** Why it was ended, if it was. */
  fault?: Fault;
}

/** How often a copy is made again because an import came in between. */
const attempts = 5;
/** Time in milliseconds that a statement gets beyond its own where it meets the first start on the present data. */
const startTime = 5_000;
/** Time in milliseconds in which a statement that was left behind is ended, with the engine if need be. */
const farewell = 30_000;

const reasons: Record<Fault, string> = {
  late: 'a statement outlived its time',
  silent: 'it does not answer',
};

/**
 * The second engine, for statements of callers: read-only, confined, without HTTP, on a copy of the data that is made again
 * after each import. It starts when it is needed first, and is ended and started again when it does not answer or
 * a statement outlives its time.
 */
export class ResearchEngine implements Place {
  readonly #config: Config;
  readonly #main: Graph;
  readonly #report: Report;
  readonly #tally: Tally;
  #running: Running | undefined;
  /** True while an engine starts on data on which none has run yet. */
  #starting = false;
  /** Version of the data on which the last engine that was ended for a fault had run. */
  #ended: string | undefined;
  /** Copies of former versions, whose last statements are coming to their ends. */
  readonly #retired = new Set<Running>();
  /** Settles when the copies that were given up so far are gone. */
  #discarding: Promise<void> = Promise.resolve();
  /** The last of those who look at `#running` one after another. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param main the graph of which copies are made, in the data folder of the configuration */
  constructor(config: Config, main: Graph, report: Report, tally: Tally) {
    this.#config = config;
    this.#main = main;
    this.#report = report;
    this.#tally = tally;
  }

  async start(): Promise<void> {
    await this.#inTurn(() => this.#ready());
  }

  /**
   * Runs `work` on an engine that answers and holds the present version of the data. Where the engine is ended because
   * of a statement of somebody else, `work` runs once more.
   *
   * Who meets the start of an engine waits for it, and its time grows a little for that; but not for the start of one
   * in the place of another that was ended because of a statement. Who was told meanwhile never runs.
   */
  async use<T>(deadline: Deadline, work: Work<T>, again = true): Promise<T> {
    const running = await this.#readyFor(deadline);
    deadline.enter('statement');
    try {
      return await running.watchdog.during((id) => work(running.engine, id));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'DATABASE_UNAVAILABLE') throw error;
      // Whoever was late has been told so before; those under way are not to blame.
      if (again && running.fault === 'late' && deadline.left > 0) return this.use(deadline, work, false);
      throw ended(error);
    } finally {
      this.#dismiss(running);
    }
  }

  /** Ends the engine, if it was started here; leaves nothing behind on one that others use. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#running?.engine.owned === false) await this.#running.watchdog.settled(farewell);
    await this.#inTurn(async () => {
      this.#retire();
      for (const running of this.#retired) this.#discard(running);
      await this.#discarding;
    });
  }

  /** @throws AppError DATABASE_UNAVAILABLE where the time is over first: nothing of the statement is anywhere then */
  #readyFor(deadline: Deadline): Promise<Running> {
    deadline.enter('engine');
    const more = (): void => deadline.extend(startTime);
    if (this.#starting) more();
    return deadline.within(
      this.#inTurn(() => this.#ready(more)),
      () => late(deadline),
    );
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** @param onStart told where an engine starts on data on which none has run yet */
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

  /** Why an engine does not start is for the operator: it names folders and programs of this machine. */
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
    const running: Running = { ...copy, watchdog: new Watchdog({ look, bark, tally: this.#tally }) };
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
      // The next caller tries again, and hears what is wrong.
    }
  }

  async #end(running: Running, fault: Fault): Promise<void> {
    this.#report(`Ending the research engine, because ${reasons[fault]}; it starts again.`);
    this.#running = undefined;
    this.#ended = running.version;
    this.#tally.restarts[fault] += 1;
    running.fault = fault;
    try {
      await running.engine.kill();
    } finally {
      // Whoever waits for a statement there must not wait for ever.
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
