import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, ServerAddress } from '../config.js';
import { copyData } from '../engine/copy-data.js';
import { openEngine, type Engine } from '../engine/engine.js';
import type { Report } from '../engine/report.js';
import { AppError } from '../errors.js';
import { withDeadline } from '../graph/deadline.js';
import { connect, type Graph } from '../graph/graph.js';
import { readDataVersion } from '../meta/describe.js';
import { removeUnused } from './homes.js';
import { usualWatch, Watchdog } from './watchdog.js';

/** An engine of ours on a copy of the data, and what belongs to it. */
interface Running {
  engine: Engine;
  graph: Graph;
  watchdog: Watchdog;
  home: string;
  version: string;
}

/** Time in milliseconds that the statements on a copy have to end when a newer one takes its place. */
const retirement = 20_000;
const limits = { read: usualWatch.answer, write: usualWatch.answer };
/** How often a copy is made again because an import came in between. */
const attempts = 5;

/**
 * The second engine, for statements of callers: read-only, confined, without HTTP, on a copy of the data that is made again
 * after each import. It starts when it is needed first, and is ended and started again when it does not answer or
 * a statement outlives its time.
 *
 * Each version of the data has a folder of its own, so that processes which share the data share the copy too, and a newer
 * copy takes nothing away from statements under way.
 */
export class ResearchEngine {
  readonly #config: Config;
  readonly #main: Graph;
  readonly #report: Report;
  readonly #folder: string;
  #running: Running | undefined;
  /** The last of those who wait to look at `#running`, one after another. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param main the graph of which copies are made, in the data folder of the configuration */
  constructor(config: Config, main: Graph, report: Report) {
    this.#config = config;
    this.#main = main;
    this.#report = report;
    this.#folder = join(config.dataDirectory, 'research');
  }

  /**
   * Runs `work` on an engine that answers and holds the present version of the data.
   *
   * @throws AppError ENGINE, DATABASE_UNAVAILABLE, TIMEOUT
   */
  async use<T>(work: (server: ServerAddress) => Promise<T>): Promise<T> {
    const { engine, watchdog } = await this.#inTurn(() => this.#ready());
    try {
      return await watchdog.during(() => work(engine));
    } catch (error) {
      throw error instanceof AppError && error.code === 'DATABASE_UNAVAILABLE' ? ended(error) : error;
    }
  }

  /** Ends the engine, if one was started here. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#inTurn(() => this.#drop());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #ready(): Promise<Running> {
    const version = await this.#version();
    const running = this.#running;
    if (running?.version === version && (await answers(running.graph))) return running;
    if (this.#closed) throw closed();
    if (running?.version === version) await this.#end(running, 'it does not answer');
    else this.#retire();
    this.#running = await this.#start(version, attempts);
    return this.#running;
  }

  async #version(): Promise<string> {
    return (await readDataVersion(this.#main)) ?? 'nothing';
  }

  /** An import may come between our look at the version and the copy: then the copy is that of another version. */
  async #start(version: string, left: number): Promise<Running> {
    await removeUnused(this.#folder, version);
    const home = join(this.#folder, version);
    const engine = await openEngine(this.#config, this.#report, {
      dataDirectory: home,
      purpose: 'command',
      readOnly: true,
      confined: true,
      prepare: () => this.#fill(home),
    });
    const graph = await connect(engine, limits);
    const watchdog = new Watchdog(graph, usualWatch, (why) => void this.#restart(why));
    const running = { engine, graph, watchdog, home, version };
    if (((await readDataVersion(graph)) ?? 'nothing') === version) return running;
    await dispose(running);
    if (left <= 1) throw restless();
    return this.#start(await this.#version(), left - 1);
  }

  async #fill(home: string): Promise<void> {
    this.#report('Copying the graph for ad-hoc statements ...', true);
    await rm(join(home, 'data'), { recursive: true, force: true });
    await copyData(this.#config.dataDirectory, home);
  }

  /** By the watchdog: ends the engine, and starts it for the next caller, who waits for it. */
  async #restart(why: string): Promise<void> {
    try {
      await this.#inTurn(async () => {
        if (this.#running === undefined || this.#closed) return;
        await this.#end(this.#running, why);
        await this.#ready();
      });
    } catch {
      // The next caller tries again, and hears what is wrong.
    }
  }

  async #end(running: Running, why: string): Promise<void> {
    this.#report(`Ending the research engine, because ${why}; it starts again.`);
    this.#running = undefined;
    running.watchdog.stop();
    await running.engine.kill();
    await running.graph.close();
    await running.engine.close();
  }

  #retire(): void {
    const old = this.#running;
    this.#running = undefined;
    if (old !== undefined) setTimeout(() => void dispose(old), retirement).unref();
  }

  async #drop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined) return;
    await stop(running);
  }
}

/** At once: a copy that nobody writes to needs no clean end, and a statement without end would hold it up. */
async function stop({ watchdog, graph, engine }: Running): Promise<void> {
  watchdog.stop();
  if (engine.owned) await engine.kill();
  await graph.close();
  await engine.close();
}

/** Closes a copy that nobody asks any more, and removes it where no other process uses it. */
async function dispose(running: Running): Promise<void> {
  await stop(running);
  const { engine, home } = running;
  if (engine.owned) await rm(home, { recursive: true, force: true });
}

async function answers(graph: Graph): Promise<boolean> {
  try {
    await withDeadline(graph.ping(), usualWatch.answer, () => new Error('no answer'));
    return true;
  } catch {
    return false;
  }
}

function restless(): AppError {
  const message = 'The graph changes so often that no copy of it can be made for ad-hoc statements.';
  return new AppError('DATABASE_UNAVAILABLE', message, 'Try again when the import is done.', {
    retryAfter: 60,
  });
}

function ended(cause: AppError): AppError {
  const message = 'The engine of ad-hoc statements ended under the statement; it starts again.';
  const hint = 'Try again in half a minute. If it ends again, the statement asks for too much.';
  return new AppError('DATABASE_UNAVAILABLE', message, hint, { cause, retryAfter: 15 });
}

function closed(): AppError {
  return new AppError('DATABASE_UNAVAILABLE', 'The server is stopping.', 'Try again in a few seconds.');
}
