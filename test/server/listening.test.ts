import { expect, test } from 'vitest';
import { AppError } from '../../src/base/errors.js';
import { post, slowHasBegun, startTinyServer } from './tiny-server.js';

test('a port that is taken is told in one sentence, with a way out', async () => {
  const first = await startTinyServer();
  const error = await startTinyServer({ config: { host: '127.0.0.1', port: first.port } }).catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe('BAD_USER_INPUT');
  expect((error as AppError).message).toBe(
    `Port ${first.port} of 127.0.0.1 is already taken; choose another one with \`PORT=${first.port + 1} npm start\`.`,
  );
  await first.close();
});

test('an address that this machine does not have is told in one sentence', async () => {
  const error = await startTinyServer({ config: { host: '203.0.113.1', port: 0 } }).catch((e: unknown) => e);
  expect((error as AppError).message).toBe(
    '203.0.113.1 is not an address of this machine; choose one with `HOST=127.0.0.1 npm start`.',
  );
});

test('a server that listens everywhere is called localhost', async () => {
  const server = await startTinyServer({ config: { host: '0.0.0.0', port: 0 } });
  expect(server.url).toBe(`http://localhost:${server.port}`);
  await server.close();
});

test('closing lets the question under way end, takes no other and frees the port', async () => {
  const server = await startTinyServer();
  const answer = post(server, { query: '{ slow }' });
  await slowHasBegun();
  await server.close();
  expect(await (await answer).json()).toEqual({ data: { slow: 'at last' } });
  await expect(post(server, { query: '{ hello }' })).rejects.toThrow('fetch failed');
  const next = await startTinyServer({ config: { host: '127.0.0.1', port: server.port } });
  expect(next.port).toBe(server.port);
  await next.close();
});
