import { createServer, type Server } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccessConfig } from '../../src/base/service-settings.js';
import { post, startTinyServer, type TinyServer } from './tiny-server.js';

const usual = {
  issuer: 'https://login.example',
  audience: 'customs',
  tokenForReading: false,
  rolesClaim: 'roles',
  cypherRole: 'cypher',
} satisfies Omit<AccessConfig, 'keys'>;

let ours: CryptoKey;
let theirs: CryptoKey;
let keySet: string;
let folder: string;
let file: string;
let keyServer: Server;
let server: TinyServer;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  ours = pair.privateKey;
  theirs = (await generateKeyPair('ES256')).privateKey;
  keySet = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' }] });
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  file = join(folder, 'jwks.json');
  await writeFile(file, keySet);
  keyServer = createServer((_request, response) => response.end(keySet)).listen(0, '127.0.0.1');
  server = await start({ ...usual, keys: file });
});
afterAll(async () => {
  await server.close();
  keyServer.close();
  await rm(folder, { recursive: true });
});

/** The field `paint` stands for a field of ad-hoc statements. */
const start = (access: AccessConfig) => startTinyServer({ service: { access }, adhocFields: ['paint'] });

function token(
  changes: Record<string, unknown> = {},
  key: CryptoKey = ours,
  expires = '5m',
): Promise<string> {
  const claims = { iss: usual.issuer, aud: usual.audience, sub: 'researcher', roles: ['cypher'], ...changes };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setExpirationTime(expires)
    .sign(key);
}

async function ask(query: string, bearer?: string, of: TinyServer = server) {
  const response = await post(
    of,
    { query },
    bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
  );
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: [{ message: string; extensions: { code: string } }];
  };
  return { status: response.status, data, error: errors?.[0], response };
}

describe('reading is open', () => {
  test('without a token', async () => {
    expect(await ask('{ hello }')).toMatchObject({ status: 200, data: { hello: 'world' } });
  });

  test('but not with a bad one, even where none is needed', async () => {
    const { status, error, response } = await ask('{ hello }', 'nonsense');
    expect([status, error?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('the field for statements of one’s own', () => {
  test.each([
    ['by name', '{ paint }'],
    ['under another name', '{ hello: paint }'],
    [
      'through fragments',
      'query { ...a } fragment a on Query { ... on Query { ...b } } fragment b on Query { paint }',
    ],
    ['behind a condition', '{ hello paint @skip(if: true) }'],
  ])('asks for a token, %s', async (_how, query) => {
    const { status, data, error } = await ask(query);
    expect([status, data, error?.extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
  });

  test('asks for the role', async () => {
    const { status, error } = await ask('{ paint }', await token({ roles: ['reader'] }));
    expect([status, error?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(error?.message).toContain('the role cypher');
  });

  test('answers callers who have it', async () => {
    expect(await ask('{ paint }', await token())).toMatchObject({ status: 200, data: { paint: 'painted' } });
  });
});

describe('a token is refused', () => {
  test.each([
    ['that has expired', () => token({}, ours, '-1m'), 'has expired'],
    ['of another issuer', () => token({ iss: 'https://elsewhere.example' }), 'claim "iss"'],
    ['for another audience', () => token({ aud: 'shop' }), 'claim "aud"'],
    ['signed by a stranger', () => token({}, theirs), 'not signed with a key'],
    ['that is not signed', async () => new UnsecuredJWT({}).encode(), 'cannot be read'],
    [
      'signed with the public key as a secret',
      () =>
        new SignJWT({ roles: ['cypher'] })
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode(keySet)),
      'cannot be read',
    ],
  ])('%s', async (_what, make, reason) => {
    const { status, error } = await ask('{ paint }', await make());
    expect([status, error?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(error?.message).toContain(reason);
  });
});

describe('by its settings', () => {
  test('reading needs a token too, at every route that serves the graph', async () => {
    const closed = await start({ ...usual, keys: file, tokenForReading: true });
    expect((await ask('{ hello }', undefined, closed)).error?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await fetch(`${closed.url}/export/nodes.csv`)).status).toBe(401);
    expect((await fetch(`${closed.url}/healthz`)).status).toBe(200);
    const authorization = `Bearer ${await token({ roles: [] })}`;
    expect((await fetch(`${closed.url}/export/nodes.csv`, { headers: { authorization } })).status).toBe(200);
    await closed.close();
  });

  test('keys come from an address, and roles from a claim inside another', async () => {
    const { port } = keyServer.address() as AddressInfo;
    const keys = `http://127.0.0.1:${port}/jwks`;
    const other = await start({ ...usual, keys, rolesClaim: 'realm.scope', cypherRole: 'graph:run' });
    const bearer = await token({ realm: { scope: 'graph:read graph:run' } });
    expect((await ask('{ paint }', bearer, other)).data).toEqual({ paint: 'painted' });
    expect((await ask('{ paint }', await token(), other)).error?.extensions.code).toBe('FORBIDDEN');
    await other.close();
  });

  test('if the keys cannot be fetched, no token is accepted, and the log says why', async () => {
    const away = await start({ ...usual, keys: 'http://127.0.0.1:1/jwks' });
    const { status, error } = await ask('{ paint }', await token(), away);
    expect([status, error?.message]).toEqual([401, 'The token cannot be judged at present.']);
    expect(away.logged[0]).toContain('A token could not be judged');
    await away.close();
  });

  test('a file that is no key set stops the start', async () => {
    await expect(start({ ...usual, keys: 'package.json' })).rejects.toThrow('AUTH_JWKS: expected');
  });
});
