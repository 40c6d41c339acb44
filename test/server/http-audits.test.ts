import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TinyServer } from './tiny-server.js';
import { startTinyServer } from './tiny-server.js';

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.close());

test('every audit of GraphQL over HTTP passes', async () => {
  const audits = serverAudits({ url: () => `${server.url}/graphql` });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const failed = results.filter((result) => result.status !== 'ok').map(({ id, name }) => `${id} ${name}`);
  expect(results).toHaveLength(61);
  expect(failed).toEqual([]);
});
