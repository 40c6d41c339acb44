import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** A program that does not outlive us, whatever ends us. */
export interface Kept {
  /** Process id of the program itself. */
  pid: number;
  /** True once the program has ended. */
  hasEnded(): boolean;
  /** The program's exit code, once it has ended; null where its keeper was killed. */
  ended: Promise<number | null>;
}

/** Seconds that the program has for a clean end before it is killed. */
const grace = 30;

/**
 * The keeper is a shell of its own between us and the program. It reads its standard input, a pipe whose other end is
 * ours: the end of the pipe is our end, however it came, and the keeper then ends the program. Shell, because it
 * weighs 1 MB where a second Node would weigh 45, and runs alike from the sources and from the build.
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
 * Starts a program under a keeper, in a process group of its own: a Ctrl-C in the terminal reaches us alone, and we
 * end the program in order. It does not keep our own process from ending.
 *
 * @param log file that takes all that the program prints; written anew
 * @throws the system's error where the shell or the log file cannot be had
 */
export async function keep(
  command: string[],
  environment: Record<string, string | undefined>,
  log: string,
): Promise<Kept> {
  const output = openSync(log, 'w', 0o600);
  try {
    const keeper = spawn('/bin/sh', ['-c', script, 'keeper', ...command], {
      detached: true,
      env: environment,
      stdio: ['pipe', 'pipe', output],
    });
    const ended = new Promise<number | null>((resolve) => {
      keeper.once('exit', resolve);
    });
    const pid = await firstLine(keeper);
    keeper.unref();
    // The type is that of any writable stream; a pipe to a process is a socket.
    (keeper.stdin as Socket).unref();
    return { pid, ended, hasEnded: () => keeper.exitCode !== null || keeper.signalCode !== null };
  } finally {
    closeSync(output);
  }
}

function firstLine(keeper: ChildProcess): Promise<number> {
  const stdout = keeper.stdout as Readable;
  return new Promise((resolve, reject) => {
    keeper.once('error', reject);
    stdout.once('data', (data: Buffer) => {
      stdout.destroy();
      resolve(Number(data.toString()));
    });
    stdout.once('end', () => reject(new Error('The keeper of the engine ended before it began.')));
  });
}
