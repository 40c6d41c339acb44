import type { Config, ServerAddress } from '../config.js';
import type { Report } from '../engine/report.js';
import { AppError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { answers, discardCopy, startCopy, versionOf, type Copy } from './copy.js';
import { usualWatch, Watchdog, type Fault } from './watchdog.js';

/** A copy at work. */
interface Running extends Copy {
  watchdog: Watchdog;
  /** Why it was ended, if it was. */
  fault?: Fault;
}

/** How often a copy is made again because an import came in between. */
const attempts = 5;

const reasons: Record<Fault, string> = {
  late: 'a statement outlived its time',
  silent: 'it does not answer',
};

/**
 * The second engine, for statements of callers: read-only, confined, without HTTP, on a copy of the data that is made again
 * after each import. It starts when it is needed first, and is ended and started again when it does not answer or
 * a statement outlives its time.
 */
export class ResearchEngine {
  readonly #config: Config;
  readonly #main: Graph;
  readonly #report: Report;
  #running: Running | undefined;
  /** Copies of former versions, whose last statements are coming to their ends. */
  readonly #retired = new Set<Running>();
  /** Settles when the copies that were given up so far are gone. */
  #discarding: Promise<void> = Promise.resolve();
  /** The last of those who look at `#running` one after another. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param main the graph of which copies are made, in the data folder of the configuration */
  constructor(config: Config, main: Graph, report: Report) {
    this.#config = config;
    this.#main = main;
    this.#report = report;
  }

  /**
   * Runs `work`, which reads, on an engine that answers and holds the present version of the data. Where the engine is
   * ended because of a statement of somebody else, `work` runs once more.
   *
   * @throws AppError ENGINE, DATABASE_UNAVAILABLE, TIMEOUT
   */
  async use<T>(work: (server: ServerAddress) => Promise<T>, again = true): Promise<T> {
    const running = await this.#inTurn(() => this.#ready());
    try {
      return await running.watchdog.during(() => work(running.engine));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'DATABASE_UNAVAILABLE') throw error;
      // Whoever was late has been told so before; those under way are not to blame.
      if (again && running.fault === 'late') return this.use(work, false);
      throw ended(error);
    } finally {
      this.#dismiss(running);
    }
  }

  /** Ends the engine, if it was started here. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#inTurn(async () => {
      this.#retire();
      for (const running of this.#retired) this.#discard(running);
      await this.#discarding;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #ready(): Promise<Running> {
    if (this.#closed) throw closing();
    const version = await versionOf(this.#main);
    const running = this.#running;
    if (running?.version !== version) this.#retire();
    else if (await answers(running)) return running;
    else await this.#end(running, 'silent');
    this.#running = await this.#start(version, attempts);
    return this.#running;
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
    const bark = (fault: Fault): void => void this.#restart(running, fault);
    const running: Running = { ...copy, watchdog: new Watchdog(copy.graph, usualWatch, bark) };
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
    running.fault = fault;
    running.watchdog.stop();
    await running.engine.kill();
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
    running.watchdog.stop();
    const discarded = discardCopy(running).catch((error: unknown) => this.#report(String(error)));
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
