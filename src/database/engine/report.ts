/**
 * Tells a person what goes on.
 *
 * @param passing true for a line that the next one replaces, such as a count that grows
 */
export type Report = (line: string, passing?: boolean) => void;

/** A report that says nothing. */
export const silent: Report = () => undefined;

/** `Loading dossiers: 47 of 109 (43 %)`. */
export function progressLine(what: string, done: number, of: number): string {
  return `${what}: ${done} of ${of} (${of === 0 ? 100 : Math.floor((100 * done) / of)} %)`;
}

/** Without a terminal, a passing line is printed only after this many milliseconds without any. */
const quiet = 5_000;

/**
 * A report on a stream: on a terminal a passing line is written over by the next; elsewhere every line is plain and
 * only some of the passing ones are printed.
 */
export function streamReport(stream: NodeJS.WriteStream): Report {
  return stream.isTTY ? terminalReport(stream) : plainReport(stream);
}

function terminalReport(stream: NodeJS.WriteStream): Report {
  let passed = false;
  return (line, passing = false) => {
    const text = passing ? line.slice(0, Math.max(stream.columns - 1, 1)) : `${line}\n`;
    stream.write(passed ? `\r\u001b[K${text}` : text);
    passed = passing;
  };
}

function plainReport(stream: NodeJS.WriteStream): Report {
  let last = Date.now();
  return (line, passing = false) => {
    const now = Date.now();
    if (passing && now - last < quiet) return;
    last = now;
    stream.write(`${line}\n`);
  };
}
