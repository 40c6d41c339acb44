import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { fileError } from '../base/file-error.js';
import { readConfig } from '../base/config.js';
import { freshFolder } from '../database/engine/engine-failure.js';
import type { Report } from '../database/engine/report.js';
import { AppError } from '../base/errors.js';
import { driverCode } from '../database/graph/driver-errors.js';

/**
 * Reports the error that ended a command: a known error with its message and hint; an unforeseen one in
 * one sentence, with an id and the file of the details. A stack trace goes to that file and never to the terminal.
 */
export function tellFailure(error: unknown, report: Report): void {
  const known = knownFailure(error);
  if (known === undefined) return tellUnforeseen(error, report);
  report(known.message);
  if (known.hint !== undefined) report(known.hint);
}

function knownFailure(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error.code === 'INTERNAL' ? undefined : error;
  return fileError(error) ?? brokenStore(error);
}

/** An internal failure of Neo4j: statements of ours cause none in an undamaged store. */
function brokenStore(error: unknown): AppError | undefined {
  const code = driverCode(error);
  if (!code.startsWith('Neo.DatabaseError.')) return undefined;
  const message = `The graph database failed within itself (${code}): its store may be damaged.`;
  return new AppError(
    'ENGINE',
    message,
    `Its logs, in the data folder, tell more. If it stays so: ${freshFolder}`,
  );
}

function tellUnforeseen(error: unknown, report: Report): void {
  const id = randomUUID();
  report(`Something went wrong that this program did not foresee, failure ${id}.`);
  const file = keepDetails(id, error);
  if (file === undefined) report('Its details could not be kept: no folder takes them.');
  else report(`Its details are in ${file}: give them to whoever keeps this program.`);
}

/** In the data folder, beside the logs of the engine; in the system's own folder where there is none to write in. */
function keepDetails(id: string, error: unknown): string | undefined {
  const when = new Date().toISOString();
  const text = `${when} ${process.argv.slice(2).join(' ')}\n${inspect(error, { depth: 5 })}\n`;
  for (const folder of [dataFolder(), tmpdir()]) {
    if (folder === undefined) continue;
    const file = join(folder, `failure-${id}.log`);
    try {
      writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
      return file;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Undefined where it is not there, or the environment does not say where it is. */
function dataFolder(): string | undefined {
  try {
    const { dataDirectory } = readConfig();
    return existsSync(dataDirectory) ? dataDirectory : undefined;
  } catch {
    return undefined;
  }
}
