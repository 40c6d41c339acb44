import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../base/errors.js';
import { freshFolder } from './engine-failure.js';

/** The one user that Neo4j Community begins with. */
export const user = 'neo4j';

const rounds = 1024;

/** What 24 bytes are in base64url. */
const form = /^[\w-]{32}$/;

/**
 * The password of a data folder. At the first start it is made at random, stored beside the data and given to the engine.
 *
 * @throws AppError ENGINE where there is data but its password is gone, or cut off
 */
export async function passwordOf(home: string): Promise<string> {
  const path = join(home, 'password');
  const fresh = !existsSync(join(home, 'data', 'databases', 'system'));
  const stored = existsSync(path) ? await readText(path) : undefined;
  if (stored !== undefined && form.test(stored)) {
    if (fresh) await setInitialPassword(home, stored);
    return stored;
  }
  if (!fresh) throw stored === undefined ? lost(path) : damaged(path, stored);
  const password = randomBytes(24).toString('base64url');
  await writeFile(path, password, { mode: 0o600 });
  await setInitialPassword(home, password);
  return password;
}

/** Node's error for reading a folder as a file does not contain its path. */
function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: object) => {
    throw Object.assign(error, { path });
  });
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
    waysBack,
  );
}

function damaged(path: string, stored: string): AppError {
  const found = `${stored.length} characters${stored.length === 32 ? ' with others among them' : ''}`;
  return new AppError(
    'ENGINE',
    `${path}: expected the password of the engine, 32 letters, digits, - and _; found ${found}. The file was cut off or changed.`,
    waysBack,
  );
}

/** The engine keeps only a hash of its password, so that nobody can read it out of the data. */
const waysBack = `Put the file back as it was. Else: ${freshFolder}`;
