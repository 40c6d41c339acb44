import { join } from 'node:path';
import type { Engine } from '../database/engine/engine.js';
import { freshFolder } from '../database/engine/engine-failure.js';
import { AppError } from '../base/errors.js';
import { databaseStatus } from '../database/graph/database-status.js';
import { driverCode } from '../database/graph/driver-errors.js';

/**
 * Why an engine of ours runs and yet refuses statements: its password is not that of the file, or its store is damaged.
 * The driver says only that the database does not answer.
 *
 * @param home data folder of the engine
 * @returns the error to show: the given one, where none of these is the reason
 */
export async function damageOf(error: unknown, engine: Engine, home: string): Promise<unknown> {
  if (!(error instanceof AppError)) return error;
  if (driverCode(error.cause) === 'Neo.ClientError.Security.Unauthorized')
    return damaged(`The password in ${join(home, 'password')} is not that of the engine`, error);
  const known = await databaseStatus(engine).catch(() => undefined);
  if (known === undefined || known.status === 'online') return error;
  const store = join(home, 'data', 'databases', engine.database);
  const said = known.message === '' ? `it is ${known.status}` : sentence(known.message);
  return damaged(
    `The store of the graph, ${store}, is damaged and cannot be opened: Neo4j says "${said}"`,
    error,
  );
}

function damaged(what: string, cause: AppError): AppError {
  const hint = `Put the files back as they were. Else: ${freshFolder}`;
  return new AppError('ENGINE', `${what}.`, hint, { cause });
}

/** The first line, without its full stop, of what may be a stack. */
function sentence(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/, 1);
  return line.replace(/\.$/, '').slice(0, 300);
}
