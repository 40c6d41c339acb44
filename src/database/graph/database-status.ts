import type { ServerAddress } from '../../base/config.js';
import { connectUnasked } from './graph.js';

/** What a server says of a database: `online`, or another state and why. */
export interface DatabaseStatus {
  status: string;
  message: string;
}

const show = {
  name: 'database-status',
  text: 'SHOW DATABASES YIELD name, currentStatus, statusMessage WHERE name = $name RETURN currentStatus, statusMessage',
};

/** A generous limit: the first statement on a failing database takes long on a busy machine. */
const patient = { read: 120_000, write: 120_000 };

/**
 * Asks a server why one of its databases does not answer.
 *
 * @returns undefined where it knows no such database
 * @throws AppError TIMEOUT, DATABASE_UNAVAILABLE where the server itself does not answer
 */
export async function databaseStatus(server: ServerAddress): Promise<DatabaseStatus | undefined> {
  const graph = connectUnasked({ ...server, database: 'system' }, patient);
  try {
    const [row] = await graph.read(show, { name: server.database });
    return row && { status: String(row[0]), message: String(row[1] ?? '') };
  } finally {
    await graph.close();
  }
}
