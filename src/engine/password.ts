import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.js';

/** The one user that Neo4j Community begins with. */
export const user = 'neo4j';

const rounds = 1024;

/**
 * The password of a data folder. At the first start it is drawn by lot, kept beside the data and given to the engine.
 *
 * @throws AppError ENGINE where there is data but its password is gone
 */
export async function passwordOf(home: string): Promise<string> {
  const path = join(home, 'password');
  const fresh = !existsSync(join(home, 'data', 'databases', 'system'));
  if (!existsSync(path)) {
    if (!fresh) throw lost(path);
    await writeFile(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  const password = await readFile(path, 'utf8');
  if (fresh) await setInitialPassword(home, password);
  return password;
}

/**
 * Does what `neo4j-admin dbms set-initial-password` does, without starting a Java for it: leaves a file that the
 * engine reads when it creates its system database.
 */
async function setInitialPassword(home: string, password: string): Promise<void> {
  const salt = randomBytes(32);
  const credential = `SHA-256,${digest(password, salt)},${salt.toString('hex')},${rounds}`;
  const folder = join(home, 'data', 'dbms');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'auth.ini'), `${user}:${credential}:\n`, { mode: 0o600 });
}

function digest(password: string, salt: Buffer): string {
  let hash = createHash('sha256').update(salt).update(password).digest();
  for (let round = 1; round < rounds; round += 1) hash = createHash('sha256').update(hash).digest();
  return hash.toString('hex');
}

function lost(path: string): AppError {
  return new AppError(
    'ENGINE',
    `There is data in the engine's folder, but its password is gone: expected it in ${path}.`,
    'Put the file back, or remove the folder: the next start fills a new one from the dossiers.',
  );
}
