import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../web/playground/browser.js';
import { startTinyServer, type TinyServer } from '../tiny-server.js';

// A real browser for which names of strangers lead to this machine.

let server: TinyServer;
let browser: Browser;
beforeAll(async () => {
  server = await startTinyServer({ service: { allowedHosts: ['ours.example'] } });
  browser = await openBrowser(['--host-resolver-rules=MAP *.example 127.0.0.1']);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens the front page under a name, and asks from there, as a script of that page may. */
async function askFrom(host: string): Promise<{ status: number | undefined; answer: string; host: string }> {
  const page = await browser.newPage();
  try {
    const response = await page.goto(`http://${host}:${server.port}/`);
    const answer = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const asked = await fetch('/graphql', { method: 'POST', headers, body: '{"query":"{ hello }"}' });
      return `${asked.status} ${await asked.text()}`;
    });
    return { status: response?.status(), answer, host: new URL(page.url()).hostname };
  } finally {
    await page.close();
  }
}

test('a page whose name was led to this machine reads nothing', async () => {
  const { status, answer } = await askFrom('evil.example');
  expect([status, answer.slice(0, 4)]).toEqual([421, '421 ']);
  expect(answer).not.toContain('world');
});

test.each([
  ['localhost', 'localhost'],
  ['graph.localhost', 'graph.localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['ours.example', 'ours.example'],
  // Odd ways to write an address are written out before they are sent.
  ['0x7f.1', '127.0.0.1'],
  ['2130706433', '127.0.0.1'],
  ['127.0.0.1.', '127.0.0.1'],
])('a person who opens %s is let in, as %s', async (written, host) => {
  expect(await askFrom(written)).toEqual({ status: 200, answer: '200 {"data":{"hello":"world"}}\n', host });
});
