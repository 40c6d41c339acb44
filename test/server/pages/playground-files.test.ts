import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TinyServer } from '../tiny-server.js';
import { startTinyServer } from '../tiny-server.js';

const folder = mkdtempSync(join(tmpdir(), 'playground-'));
const built = join(folder, 'built');
const operations = join(folder, 'operations');
const script = 'console.log("hello");\n'.repeat(50);

let server: TinyServer;
beforeAll(async () => {
  mkdirSync(join(built, 'assets'), { recursive: true });
  mkdirSync(operations);
  writeFileSync(join(folder, 'secret.js'), 'outside');
  writeFileSync(join(built, '.stamp'), 'inside, but hidden');
  writeFileSync(join(built, 'index.html'), '<!doctype html>');
  writeFileSync(join(built, 'assets/app-1a2b.js'), script);
  writeFileSync(join(built, 'assets/app-1a2b.js.br'), brotliCompressSync(script));
  writeFileSync(join(built, 'assets/app-1a2b.js.gz'), gzipSync(script));
  server = await startTinyServer({ playground: { built, operations } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The answer as it is on the wire: paths are not tidied, and bodies not unpacked. */
function raw(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; bytes: number }>(
    (resolve) => {
      request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, bytes }));
      }).end();
    },
  );
}

test.each(['/playground', '/playground/', '/playground/index.html'])('%s is the page', async (path) => {
  const response = await fetch(server.url + path);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'; ");
  expect(response.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");
  expect(await response.text()).toBe('<!doctype html>');
});

test.each([
  ['br, gzip', 'br', brotliCompressSync(script).length],
  ['gzip, deflate', 'gzip', gzipSync(script).length],
  ['br;q=0, gzip;q=0.5', 'gzip', gzipSync(script).length],
  ['identity', undefined, script.length],
])('a client that takes %s gets %s', async (accept, encoding, bytes) => {
  const answer = await raw('/playground/assets/app-1a2b.js', { 'accept-encoding': accept });
  expect(answer).toMatchObject({ status: 200, bytes });
  expect(answer.headers['content-encoding']).toBe(encoding);
  expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(answer.headers['vary']).toBe('accept-encoding');
});

test('a client that has the file is told so', async () => {
  const first = await raw('/playground/index.html');
  const again = await raw('/playground/index.html', { 'if-none-match': String(first.headers['etag']) });
  expect(again).toMatchObject({ status: 304, bytes: 0 });
  const packed = await raw('/playground/assets/app-1a2b.js', { 'accept-encoding': 'br' });
  const plain = await raw('/playground/assets/app-1a2b.js');
  expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
});

test.each([
  '/playground/../secret.js',
  '/playground/%2e%2e/secret.js',
  '/playground/..%2fsecret.js',
  '/playground/assets/../../secret.js',
  '/playground/assets/%2e%2e%5c..%5csecret.js',
  `/playground/${folder}/secret.js`,
  '/playground/.stamp',
  '/playground/assets/app-1a2b.js.br',
  '/playground/assets',
  '/playground/%00',
])('%s is not served', async (path) => {
  expect((await raw(path)).status).toBe(404);
});

const tabs = async () => (await fetch(`${server.url}/playground/tabs.json`)).json();

test('an operation that is added shows at once', async () => {
  expect(await tabs()).toEqual([]);
  writeFileSync(join(operations, 'Hello.graphql'), '# Who is there?\nquery Hello { hello }\n');
  expect(await tabs()).toEqual([
    { title: 'Hello', about: 'Who is there?', query: '# Who is there?\nquery Hello { hello }\n' },
  ]);
});

test('a playground that was not built says how to build it', async () => {
  const bare = await startTinyServer({ playground: { built: join(folder, 'absent'), operations } });
  const response = await fetch(`${bare.url}/playground`);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('The playground is not built. Run `npm run build`');
  await bare.close();
});
