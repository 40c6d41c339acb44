import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot } from '../../setup/graph.js';
import type { TinyServer } from '../tiny-server.js';
import { post, startTinyServer } from '../tiny-server.js';

const code = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

describe('automatic persisted queries', () => {
  const query = '{ hello }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };

  test('a hash is unknown until its question came once with it', async () => {
    const server = await startTinyServer();
    expect(await code(await post(server, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post(server, { query, extensions })).status).toBe(200);
    expect(await (await post(server, { extensions })).json()).toEqual({ data: { hello: 'world' } });
    const address = `${server.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
    expect(await (await fetch(address)).json()).toEqual({ data: { hello: 'world' } });
    await server.close();
  });

  test('a question cannot be registered under the hash of another', async () => {
    const server = await startTinyServer();
    const forged = await post(server, { query: '{ meetings { name } }', extensions });
    expect(forged.status).toBe(400);
    expect(await code(await post(server, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    await server.close();
  });
});

describe('a server with a safelist', () => {
  let server: TinyServer;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safelist-'));
    await writeFile(join(folder, 'ours.graphql'), '# ours\nquery Ours {\n  hello\n}\n');
    server = await startTinyServer({ service: { safelist: true, safelistFolder: folder } });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test('answers the operations of the folder, however they are laid out', async () => {
    const response = await post(server, { query: 'query Ours { hello } # of ours' });
    expect(await response.json()).toEqual({ data: { hello: 'world' } });
  });

  test('answers the tabs of the playground', async () => {
    const query = readFileSync(fromRoot('test/web/playground/operations/Meetings.graphql'), 'utf8');
    const response = await post(server, { query, variables: { first: 1 } });
    expect(response.status).toBe(200);
  });

  test.each(['query Other { hello }', '{ hello }', '{ __schema { queryType { name } } }'])(
    'refuses %s with 403',
    async (query) => {
      const response = await post(server, { query });
      expect([response.status, await code(response)]).toEqual([403, 'FORBIDDEN']);
    },
  );
});

test('a safelist folder that is not there stops the start', async () => {
  const service = { safelist: true, safelistFolder: fromRoot('absent') };
  await expect(startTinyServer({ service })).rejects.toThrow('SAFELIST_FOLDER: expected a folder');
});
