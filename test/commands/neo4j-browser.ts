import type { Page } from 'playwright-core';
import type { ServerAddress } from '../../src/base/config.js';
import { openBrowser } from '../web/playground/browser.js';
import { openOutsideWorld } from './outside-world.js';

/** What came of a visit to Neo4j Browser. */
export interface Visit {
  /** The answer to the statement, as the page shows it. */
  shown: string;
  /** Hosts elsewhere that the page wanted to ask. */
  wanted: string[];
  /** Hosts elsewhere that were asked. */
  left: string[];
}

/** Time in milliseconds that a step may take on a busy machine. */
const patience = 120_000;

/** What Chromium asks for by itself, whatever page it shows. */
const ownTalk = /^(accounts|update|clients\d|content-autofill|optimizationguide-pa)\.google(apis)?\.com$/;

/**
 * Logs in to Neo4j Browser as a person does, runs a statement, and counts whom the page asks meanwhile.
 *
 * @param unguarded true has the browser ignore the page's policy: what there would be without one
 */
export async function visit(
  address: string,
  server: ServerAddress,
  statement: string,
  unguarded = false,
): Promise<Visit> {
  const outside = await openOutsideWorld();
  const browser = await openBrowser([`--proxy-server=${outside.address}`]);
  try {
    const context = await browser.newContext({ bypassCSP: unguarded });
    context.setDefaultTimeout(patience);
    const wanted = new Set<string>();
    context.on('request', (request) => wanted.add(new URL(request.url()).hostname));
    const page = await context.newPage();
    await page.goto(address);
    await logIn(page, server);
    const shown = await ask(page, statement);
    wanted.delete('127.0.0.1');
    const left = outside.asked.filter((host) => wanted.has(host) || !ownTalk.test(host));
    return { shown, wanted: [...wanted].toSorted(), left: [...new Set(left)].toSorted() };
  } finally {
    await browser.close();
    outside.close();
  }
}

async function logIn(page: Page, { user, password }: ServerAddress): Promise<void> {
  await page.getByTestId('username').fill(user);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('connect').click();
  await page.getByText('You are connected as user').waitFor();
}

/** The page goes on asking others for a while after it has answered. */
async function ask(page: Page, statement: string): Promise<string> {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.type(statement);
  await page.keyboard.press('Control+Enter');
  const frame = page.getByTestId('frame').first();
  await frame.getByText('Started streaming').waitFor();
  const shown = await frame.innerText();
  await page.waitForLoadState('networkidle');
  return shown;
}
