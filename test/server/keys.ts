import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { AccessConfig } from '../../src/base/service-settings.js';

/** Keys of a test. */
export interface Keys {
  /** Access by tokens of these keys, with reading shut or open. */
  access(tokenForReading: boolean): AccessConfig;
  /** An authorization header that these keys vouch for. */
  good: string;
  remove(): Promise<void>;
}

/** Makes a pair of keys, and a file of the public one. */
export async function makeKeys(): Promise<Keys> {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const keys = join(folder, 'keys.json');
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  await writeFile(keys, JSON.stringify({ keys: [await exportJWK(publicKey)] }));
  const token = new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).setExpirationTime('1h');
  const rules = { issuer: undefined, audience: undefined, rolesClaim: 'roles', cypherRole: 'cypher' };
  return {
    access: (tokenForReading) => ({ keys, tokenForReading, ...rules }),
    good: `Bearer ${await token.sign(privateKey)}`,
    remove: () => rm(folder, { recursive: true }),
  };
}
