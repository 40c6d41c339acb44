import type { StatementRun } from './research.js';

/** Log levels at which statements are logged. */
const talkative = new Set(['info', 'debug', 'trace']);

/** Writes a line of JSON to standard error for each statement of a caller, where the log level includes requests. */
export function statementLog(level: string): (run: StatementRun) => void {
  if (!talkative.has(level)) return () => undefined;
  return (run) => {
    const line = { level: 'info', time: new Date().toISOString(), message: 'ad-hoc statement', ...run };
    process.stderr.write(`${JSON.stringify(line)}\n`);
  };
}
