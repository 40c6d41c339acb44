import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** A program that ends when this process ends, even if this process is killed. */
export interface SupervisedProgram {
  /** Process id of the program itself. */
  pid: number;
  /** True once the program has ended. */
  hasEnded(): boolean;
  /** The program's exit code, once it has ended; null where its supervisor was killed. */
  ended: Promise<number | null>;
}

/** Seconds that the program has for a clean end before it is killed. */
const grace = 30;

/**
 * The supervisor is a shell between this process and the program. Its standard input is a pipe from this process: when the
 * pipe closes, this process has ended, for whatever reason, and the supervisor ends the program. It is a shell because
 * that takes 1 MB of memory where a second Node would take 45, and works the same from the sources and from the build.
 */
const script = `
exec 3<&0 </dev/null
"$@" >&2 3<&- &
program=$!
trap 'kill -TERM "$program" 2>/dev/null' HUP INT TERM
echo "$program"
exec >&-
(
  while read -r _; do :; done <&3
  kill -TERM "$program" 2>/dev/null
  seconds=0
  while [ "$seconds" -lt ${grace} ]; do sleep 1; seconds=$((seconds + 1)); done
  kill -KILL "$program" 2>/dev/null
) &
watcher=$!
exec 3<&-
wait "$program"
code=$?
while kill -0 "$program" 2>/dev/null; do wait "$program"; code=$?; done
kill "$watcher" 2>/dev/null
exit "$code"
`;

/**
 * Starts a program under a supervisor, in a process group of its own: a Ctrl-C in the terminal reaches only this process, which
 * then ends the program in order. The program does not keep this process alive.
 *
 * @param log file that takes all that the program prints; written anew
 * @throws the system's error where the shell or the log file cannot be had
 */
export async function startSupervised(
  command: string[],
  environment: Record<string, string | undefined>,
  log: string,
): Promise<SupervisedProgram> {
  const output = openSync(log, 'w', 0o600);
  try {
    const supervisor = spawn('/bin/sh', ['-c', script, 'supervisor', ...command], {
      detached: true,
      env: environment,
      stdio: ['pipe', 'pipe', output],
    });
    const ended = new Promise<number | null>((resolve) => {
      supervisor.once('exit', resolve);
    });
    const pid = await firstLine(supervisor);
    supervisor.unref();
    // The type is that of any writable stream; a pipe to a process is a socket.
    (supervisor.stdin as Socket).unref();
    return { pid, ended, hasEnded: () => supervisor.exitCode !== null || supervisor.signalCode !== null };
  } finally {
    closeSync(output);
  }
}

function firstLine(supervisor: ChildProcess): Promise<number> {
  const stdout = supervisor.stdout as Readable;
  return new Promise((resolve, reject) => {
    supervisor.once('error', reject);
    stdout.once('data', (data: Buffer) => {
      stdout.destroy();
      resolve(Number(data.toString()));
    });
    stdout.once('end', () => reject(new Error('The supervisor of the engine ended before it began.')));
  });
}
