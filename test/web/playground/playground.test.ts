import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fromRoot } from '../../../src/base/root.js';
import type { RunningServer } from '../../../src/server/server.js';
import type { WatchedPage } from './browser.js';
import { openBrowser, openPage } from './browser.js';
import { subject } from './subject.js';

let server: RunningServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  execFileSync(process.execPath, [fromRoot('scripts/run.mjs'), 'build', 'playground']);
  server = await subject.start();
});
beforeEach(async () => {
  watched = await openPage(browser, server.url, '/playground');
  page = watched.page;
  await ready();
});
afterEach(async () => {
  await page.context().close();
  expectQuiet(watched);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Whatever a test did: nothing was asked of another host, and nothing failed in the page. */
function expectQuiet({ outside, errors }: WatchedPage): void {
  expect({ outside, errors }).toEqual({ outside: [], errors: [] });
}

/** The editor takes a moment to come, and another to know the schema. */
async function ready(): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).waitFor();
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
}

async function tabs(): Promise<{ title: string; about: string }[]> {
  const response = await fetch(`${server.url}/playground/tabs.json`);
  return (await response.json()) as { title: string; about: string }[];
}

/** Monaco draws spaces that do not break, and only the lines in sight. */
async function read(selector: string): Promise<string> {
  const lines = await page.locator(`${selector} .view-line`).allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

const answer = () => read('.result-window');
const editor = () => read('.graphiql-query-editor');
const titles = () => page.locator('.graphiql-session-header [role="tab"]').allInnerTexts();
const question = (title: string) =>
  page.locator('.questions').getByRole('button', { name: title, exact: true });
const play = () => page.getByRole('button', { name: 'Execute query' }).click();
const patiently = { timeout: 10_000 };

/** Replaces what the editor holds. */
async function write(query: string): Promise<void> {
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(query);
}

test('a newcomer finds the questions as tabs, the panel that explains them, and a hint', async () => {
  const presets = await tabs();
  expect(await page.title()).toBe('Ask · Customs cooperation graph');
  expect(await titles()).toEqual(presets.map(({ title }) => title));
  for (const { title, about } of presets) {
    expect(await question(title).count()).toBe(1);
    expect(await page.locator('.questions').innerText()).toContain(about);
  }
  expect(await page.getByRole('note').innerText()).toContain('Every tab is ready to run: press ▶.');
  expect(await page.getByRole('link', { name: 'Customs cooperation graph' }).getAttribute('href')).toBe('/');
});

test('the first question is answered by pressing play', async () => {
  await play();
  for (const text of subject.answer) await expect.poll(answer, patiently).toContain(text);
});

test('every question runs without an error', async () => {
  for (const { title } of await tabs()) {
    await question(title).click();
    const [response] = await Promise.all([page.waitForResponse('**/graphql'), play()]);
    expect(response.status()).toBe(200);
    expect(await response.json()).not.toHaveProperty('errors');
  }
});

test('the docs panel explains a field', async () => {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  const docs = page.locator('.graphiql-doc-explorer');
  await docs.getByText('Query', { exact: true }).first().click();
  await docs.getByText(subject.field.name, { exact: true }).waitFor();
  expect(await docs.innerText()).toContain(subject.field.description);
});

test('the editor offers a field after its first letters, and puts it in', async () => {
  await write('{ ');
  await page.keyboard.type(subject.field.typed);
  const chosen = page.locator('.suggest-widget .monaco-list-row.focused');
  await expect.poll(() => chosen.innerText(), patiently).toContain(subject.field.name);
  await page.keyboard.press('Tab');
  await expect.poll(editor, patiently).toContain(`{ ${subject.field.name}`);
});

test('a misspelt field is underlined, and asking it brings the right word', async () => {
  await write(`query Misspelt { ${subject.field.name}x { __typename } }`);
  await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  await play();
  await expect.poll(answer, patiently).toContain('Did you mean');
  expect(await answer()).toContain(subject.field.name);
  await expect.poll(() => watched.errors).toEqual([expect.stringContaining('status of 400')]);
  watched.errors.splice(0);
});

test('a field is asked for by ticking it, without typing', async () => {
  await page.getByRole('button', { name: 'Show Explorer' }).click();
  await page.locator('.docExplorerWrap').getByText(subject.tick.name, { exact: true }).first().click();
  await expect.poll(editor, patiently).toContain(subject.tick.name);
  await play();
  await expect.poll(answer, patiently).toContain(subject.tick.answer);
});

test('what was asked is in the history', async () => {
  const [first] = await tabs();
  await play();
  await page.getByRole('button', { name: 'Show History' }).click();
  await expect.poll(() => page.locator('.graphiql-history').innerText(), patiently).toContain(first?.title);
});

test('a reader who comes back finds the tabs as they were left, and reopens one that was closed', async () => {
  const [first = '', closed = '', ...others] = await titles();
  await page.locator('.graphiql-tab').nth(1).hover();
  await page.locator('.graphiql-tab').nth(1).getByRole('button', { name: 'Close Tab' }).click();
  await expect
    .poll(() => page.evaluate('localStorage.getItem("graphiql:tabState")'), patiently)
    .not.toContain(`"title":"${closed}"`);
  await page.reload();
  await ready();
  expect(await titles()).toEqual([first, ...others]);
  await question(closed).click();
  await expect.poll(titles).toEqual([first, ...others, closed]);
  await play();
  await expect.poll(answer, patiently).toContain('"data"');
});

test('a link brings its own question, and does not ask it by itself', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.postData() ?? ''));
  const query = `query Linked { ${subject.tick.name} }`;
  await page.goto(`${server.url}/playground?query=${encodeURIComponent(query)}`);
  await ready();
  expect(await editor()).toContain(query);
  expect(asked.filter((body) => body.includes('Linked'))).toEqual([]);
  await play();
  await expect.poll(answer, patiently).toContain(subject.tick.answer);
});

test('the front page needs nothing from outside either', async () => {
  await page.goto(`${server.url}/`);
  await page.getByRole('link', { name: 'Ask' }).click();
  await ready();
  expect(page.url()).toBe(`${server.url}/playground`);
});
