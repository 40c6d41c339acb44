import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

/** What a request ends with when its page is left before it is answered. */
const leftTooSoon = 'net::ERR_ABORTED';

const executable = '/usr/bin/chromium';

/** A page with all that it did behind its reader's back. */
export interface WatchedPage {
  page: Page;
  /** Requests that went to another origin; each was refused. */
  outside: string[];
  /** Errors of the console, of scripts, and of the policy of content. */
  errors: string[];
}

/**
 * Starts a real browser, without a window and without talk of its own.
 *
 * @param more switches of it, for example to where names lead
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!existsSync(executable))
    throw new Error(`${executable} is missing: \`apt-get install chromium\` brings it.`);
  return chromium.launch({
    executablePath: executable,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** Opens a page of `origin` as a newcomer; every request to elsewhere is noted and refused. */
export async function openPage(browser: Browser, origin: string, path: string): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (new URL(url).origin === origin) return route.continue();
    outside.push(url);
    return route.abort();
  });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== leftTooSoon) errors.push(`${request.url()}: ${reason}`);
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  return { page, outside, errors };
}
