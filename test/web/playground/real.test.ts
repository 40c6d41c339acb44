import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start, type Started } from '../../../src/commands/start.js';
import { readConfig } from '../../../src/base/config.js';
import { fromRoot, keptSeeds } from '../../setup/graph.js';
import { openBrowser, openPage } from './browser.js';
import { ownEngine } from '../../setup/own.js';

// What `npm start` serves, in a real browser that may reach no other host.

let started: Started;
let browser: Browser;
beforeAll(async () => {
  execFileSync(process.execPath, [fromRoot('scripts/run.mjs'), 'build', 'playground']);
  await (await keptSeeds()).close();
  started = await start({ ...readConfig(), port: 0, server: ownEngine() }, () => undefined);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await started?.close();
});

test('the first tab, run as it comes, shows who was to speak, and from which paragraph that is known', async () => {
  const { page, outside, errors } = await openPage(browser, started.server.url, '/playground');
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
  const answered = page.waitForResponse(
    (response) =>
      response.url().endsWith('/graphql') &&
      (response.request().postData() ?? '').includes('WhoSpokeWhereOnWhat'),
  );
  await page.getByRole('button', { name: 'Execute query' }).click();
  const text = await (await answered).text();
  expect(text).toContain('"name":"Ine Van Wymersch"');
  expect(text).toContain('"locator":"p1,p3"');
  await expect
    .poll(async () =>
      (await page.locator('.result-window .view-line').allInnerTexts()).join('').replaceAll('\u00a0', ' '),
    )
    .toContain('"participations"');
  expect({ outside, errors }).toEqual({ outside: [], errors: [] });
  await page.context().close();
});

test('the plain page shows the doors, the data version and how much there is', async () => {
  const { page, outside, errors } = await openPage(browser, started.server.url, '/');
  const shown = await page.locator('body').innerText();
  const answer = await fetch(`${started.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ meta { dataVersion } }' }),
  });
  const { data } = (await answer.json()) as { data: { meta: { dataVersion: string } } };
  expect(shown).toContain(data.meta.dataVersion);
  expect(shown).toContain('participations');
  expect({ outside, errors }).toEqual({ outside: [], errors: [] });
  await page.context().close();
});

test('every ready operation answers without an error', async () => {
  const { url } = started.server;
  const tabs = (await (await fetch(`${url}/playground/tabs.json`)).json()) as {
    title: string;
    query: string;
    variables?: string;
  }[];
  expect(tabs.length).toBeGreaterThanOrEqual(6);
  for (const { title, query, variables } of tabs) {
    const body = JSON.stringify({ query, variables: JSON.parse(variables ?? '{}') });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await response.json(), title).not.toHaveProperty('errors');
  }
});
