import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** One run of one program. Process ids are reused; the same id with the same start time is not. */
export interface Running {
  pid: number;
  /** When it began, in the system's own terms; '' where the system does not say. */
  birth: string;
}

const hasProc = existsSync('/proc/self/stat');

/** True while the process exists and has not ended; one that ended and waits to be collected counts as ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !['Z', 'X'].includes(stateAndBirth(pid)[0]);
}

/** The process as it is now. */
export function running(pid: number): Running {
  return { pid, birth: stateAndBirth(pid)[1] };
}

/** True while this same process is still running. */
export function isRunning({ pid, birth }: Running): boolean {
  return isAlive(pid) && stateAndBirth(pid)[1] === birth;
}

/** The command line of a process, '' where there is none. */
export function commandLine(pid: number): string {
  if (!hasProc) return ps(pid, 'args=');
  return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

/** Waits until the process has ended; false when it still runs after `limit` milliseconds. */
export async function hasEnded(pid: number, limit: number): Promise<boolean> {
  const end = Date.now() + limit;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await pause(25);
  }
  return true;
}

/** Asks a process to end and, when it does not within `grace` milliseconds, ends it. */
export async function endProcess(pid: number, grace: number): Promise<void> {
  signal(pid, 'SIGTERM');
  if (await hasEnded(pid, grace)) return;
  signal(pid, 'SIGKILL');
  await hasEnded(pid, grace);
}

/** Ends a process at once, even one that is stopped, and waits until it is gone. */
export async function killProcess(pid: number, limit: number): Promise<void> {
  signal(pid, 'SIGKILL');
  await hasEnded(pid, limit);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function stateAndBirth(pid: number): [state: string, birth: string] {
  if (!hasProc) {
    const [state = '', ...birth] = ps(pid, 'stat=,lstart=').split(/\s+/);
    return [state.charAt(0), birth.join(' ')];
  }
  // The name of the program, in brackets, may itself hold blanks and brackets.
  const fields = readOrEmpty(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return [fields[0] ?? '', fields[19] ?? ''];
}

function ps(pid: number, columns: string): string {
  try {
    return execFileSync('ps', ['-ww', '-o', columns, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
