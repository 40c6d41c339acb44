import type { Writable } from 'node:stream';
import type { Report } from '../database/engine/report.js';

/** Where a command writes: results to standard output, progress and errors to standard error. */
export interface Output {
  print(line: string): void;
  stream: Writable;
  report: Report;
}
