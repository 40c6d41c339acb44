import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { grace, type Deadline } from '../../base/deadline.js';
import { stringifyExact } from '../../base/exact-json.js';
import type { ServerAddress } from '../../base/config.js';
import type { CheckedRequest, CypherResult } from './run.js';
import { AppError, badUserInput } from '../../base/errors.js';
import { Abandoned, tookTooLong } from './adhoc-errors.js';
import { fromRoot } from '../../base/root.js';
import type { Question, Reply } from './session.js';

/** Heap of a session in megabytes: an answer of ten megabytes fits many times. */
const heap = 512;
/** How a process ends that exceeds its memory limit or the memory of the machine. */
const wantOfMemory: readonly unknown[] = ['SIGABRT', 'SIGTRAP', 'SIGKILL', 134];

/** Processes that each run one statement of a caller at a time. */
export class Sessions {
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();
  readonly #tell: (detail: string) => void;
  readonly #program: string;

  /**
   * @param tell is called with what the operator should know of unforeseen errors
   * @param program what each process runs: session.js of the build
   */
  constructor(tell: (detail: string) => void, program = fromRoot('dist/adhoc/run/session.js')) {
    this.#tell = tell;
    this.#program = program;
  }

  /**
   * Runs a checked statement on a server.
   *
   * @param id by which the server and we know the statement
   * @throws AppError as `runCypher` does, and INTERNAL where the process cannot run; Abandoned where nobody knows whether
   *   the server is done with the statement
   */
  async run(
    server: ServerAddress,
    { parameters, ...request }: CheckedRequest,
    deadline: Deadline,
    id: string,
  ): Promise<CypherResult> {
    this.prepare();
    const session = this.#idle.pop() as ChildProcess;
    // A spare process: if this one has to be ended, the next statement need not wait for a start.
    this.prepare();
    const question = { server, request, parameters: stringifyExact(parameters), id, left: deadline.left };
    const reply = await this.#ask(session, question, deadline);
    if ('result' in reply) return reply.result;
    if (reply.detail !== undefined) this.#tell(reply.detail);
    const { code, message, hint, retryAfter } = reply.error;
    const error = new AppError(code, message, hint, retryAfter === undefined ? {} : { retryAfter });
    throw reply.abandoned ? new Abandoned(error) : error;
  }

  /** Starts a process for the next statement, where none is idle: that takes a while where the machine is busy. */
  prepare(): void {
    if (this.#idle.length === 0) this.#idle.push(this.#start());
  }

  /** Ends all processes, whatever they do. */
  close(): void {
    for (const session of this.#all) session.kill('SIGKILL');
  }

  #start(): ChildProcess {
    const session = fork(this.#program, { execArgv: [`--max-old-space-size=${heap}`], stdio: 'ignore' });
    // It does not keep this process alive, and ends with it.
    session.unref();
    session.channel?.unref();
    this.#all.add(session);
    const leave = (): void => {
      this.#all.delete(session);
      const place = this.#idle.indexOf(session);
      if (place >= 0) this.#idle.splice(place, 1);
    };
    // The error also reaches the statement under way; without a listener it would end this process.
    session.on('error', leave);
    session.once('exit', leave);
    return session;
  }

  async #ask(session: ChildProcess, question: Question, deadline: Deadline): Promise<Reply> {
    const abort = new AbortController();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      session.kill('SIGKILL');
    }, question.left + grace);
    try {
      const ended = once(session, 'exit', { signal: abort.signal });
      const replied = once(session, 'message', { signal: abort.signal });
      replied.catch(() => undefined);
      ended.catch(() => undefined);
      // The write fails if the process has just ended; its exit gives the better error.
      session.send(question, () => undefined);
      const first = await Promise.race([replied, ended.then(([code, signal]) => signal ?? code)]);
      if (!Array.isArray(first))
        throw new Abandoned(late ? tookTooLong(deadline.limit, deadline.waited) : this.#endedBy(first));
      const reply = first[0] as Reply;
      // Its connection closes with it, so the server knows that nobody waits.
      if ('abandoned' in reply && reply.abandoned) session.kill('SIGKILL');
      else this.#idle.push(session);
      return reply;
    } finally {
      clearTimeout(timer);
      abort.abort();
    }
  }

  /** @param how the signal or the code with which a process ended under a statement */
  #endedBy(how: unknown): AppError {
    if (wantOfMemory.includes(how)) return tooLarge();
    const message = existsSync(this.#program)
      ? `Expected a process that runs ad-hoc statements; ${this.#program} ended with ${how} and no answer.`
      : `Expected the program that runs ad-hoc statements at ${this.#program}; there is none.`;
    return new AppError('INTERNAL', message, 'Run npm run build, then start again.');
  }
}

function tooLarge(): AppError {
  const message = 'The answer takes more memory than one answer may have.';
  return badUserInput(message, 'Return fewer and smaller values, such as ids.');
}
