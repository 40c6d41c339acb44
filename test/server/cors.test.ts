import { expect, test } from 'vitest';
import { post, startTinyServer } from './tiny-server.js';

const origin = 'https://dashboard.example';
const preflight = {
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  },
};

test('pages of other origins read nothing unless they are let in', async () => {
  const server = await startTinyServer();
  const answer = await post(server, { query: '{ hello }' }, { origin });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const asked = await fetch(`${server.url}/graphql`, preflight);
  expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  await server.close();
});

test('pages of the origins that are named may ask and read, without credentials', async () => {
  const server = await startTinyServer({ service: { corsOrigins: [origin] } });
  const asked = await fetch(`${server.url}/graphql`, preflight);
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
  expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  const answer = await post(server, { query: '{ hello }' }, { origin });
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
  const other = await post(server, { query: '{ hello }' }, { origin: 'https://elsewhere.example' });
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
  await server.close();
});

test('a star lets every page read', async () => {
  const server = await startTinyServer({ service: { corsOrigins: ['*'] } });
  const answer = await post(server, { query: '{ hello }' }, { origin });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  await server.close();
});
