import { expect, test } from 'vitest';
import { post, startTinyServer } from '../tiny-server.js';

test('the metrics count operations by known name, and errors by code', async () => {
  const server = await startTinyServer();
  await post(server, { query: 'query Greeting { hello }' });
  await post(server, { query: 'query Invented123 { unknownId }' });
  await post(server, { query: '{' });
  const response = await fetch(`${server.url}/metrics`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  expect(text).toContain('graphql_operation_seconds_count{operation="Greeting"} 1');
  expect(text).toContain('graphql_operation_seconds_count{operation="other"} 2');
  expect(text).toContain('graphql_errors_total{code="UNKNOWN_ID"} 1');
  expect(text).toContain('graphql_errors_total{code="GRAPHQL_PARSE_FAILED"} 1');
  expect(text).toContain('graphql_requests_running 0');
  expect(text).not.toContain('Invented123');
  await server.close();
});

test('the metrics count requests by door, not by address, and by status', async () => {
  const server = await startTinyServer();
  for (const path of ['/export/nodes.csv', '/%65xport/nodes.csv', '/export/other', '/a', '/b'])
    await (await fetch(server.url + path)).text();
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const lines = text.match(/^http_requests_total.*$/gm);
  expect(lines).toEqual([
    'http_requests_total{door="/export/:format",status="200"} 2',
    'http_requests_total{door="/export/:format",status="404"} 1',
    'http_requests_total{door="none",status="404"} 2',
  ]);
  await server.close();
});

test('the metrics can have an address of their own, and are then nowhere else', async () => {
  const probe = await startTinyServer();
  const { port } = probe;
  await probe.close();
  const server = await startTinyServer({ service: { metrics: { host: '127.0.0.1', port } } });
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${port}/graphql`)).status).toBe(404);
  await server.close();
  await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow('fetch failed');
});
