import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload, JWTVerifyGetKey } from 'jose';
import { AppError, badUserInput } from '../../base/errors.js';
import type { AccessConfig } from '../../base/service-settings.js';

/** Who asks, as their token says. */
export interface Caller {
  subject: string | undefined;
  roles: ReadonlySet<string>;
}

/** Reads the `authorization` header of a request; undefined where there is none. */
export type ReadCaller = (authorization: string | undefined) => Promise<Caller | undefined>;

/** Public-key algorithms only: a token that is signed with a shared secret, or not at all, is refused. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const clockTolerance = 10;

/**
 * A reader of bearer tokens. Keys of an address are fetched when they are needed first, and again when a token names
 * another; keys of a file are read now.
 *
 * @param config see {@link AccessConfig}
 * @param log is told why keys could not be fetched
 * @returns the reader, which throws AppError UNAUTHENTICATED for a header that is no valid bearer token
 * @throws AppError BAD_USER_INPUT for a file that is no key set
 */
export async function tokenReader(config: AccessConfig, log: (text: string) => void): Promise<ReadCaller> {
  const keys = await openKeys(config.keys);
  const { issuer, audience } = config;
  const options = {
    algorithms,
    clockTolerance,
    requiredClaims: ['exp'],
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  };
  return async (authorization) => {
    if (authorization === undefined) return undefined;
    const { payload } = await jwtVerify(bearer(authorization), keys, options).catch((error: unknown) => {
      throw refusal(error, log);
    });
    return { subject: payload.sub, roles: rolesOf(payload, config.rolesClaim) };
  };
}

async function openKeys(keys: string): Promise<JWTVerifyGetKey> {
  if (/^https?:\/\//.test(keys)) return createRemoteJWKSet(new URL(keys));
  try {
    return createLocalJWKSet(JSON.parse(await readFile(keys, 'utf8')) as JSONWebKeySet);
  } catch (error) {
    throw badUserInput(
      `AUTH_JWKS: expected the address or the file of a JSON Web Key Set; ${keys}: ${(error as Error).message}.`,
    );
  }
}

function bearer(authorization: string): string {
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization) ?? [];
  if (token === undefined) throw unauthenticated('The authorization header is no bearer token');
  return token;
}

function refusal(error: unknown, log: (text: string) => void): AppError {
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired');
  if (error instanceof errors.JWTClaimValidationFailed)
    return unauthenticated(`The claim "${error.claim}" of the token is not what this server takes`);
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed)
    return unauthenticated('The token is not signed with a key that this server knows');
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid || isAlgorithm(error))
    return unauthenticated('The token cannot be read');
  log(`A token could not be judged: ${String(error)}`);
  return unauthenticated('The token cannot be judged at present');
}

function isAlgorithm(error: unknown): boolean {
  return error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported;
}

function unauthenticated(reason: string): AppError {
  return new AppError(
    'UNAUTHENTICATED',
    `${reason}.`,
    'Send `authorization: Bearer <token>` with a valid one.',
  );
}

function rolesOf(payload: JWTPayload, claim: string): ReadonlySet<string> {
  const value = claim
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | null | undefined)?.[key], payload);
  if (typeof value === 'string') return new Set(value.split(' '));
  return new Set(Array.isArray(value) ? value.filter((role) => typeof role === 'string') : []);
}
