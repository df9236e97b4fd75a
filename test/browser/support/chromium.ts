import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium must not look for anything outside by itself. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * One Chromium for the tests of a file; answers a function that opens a page. The pages are closed after each test,
 * which fails when their scripts broke.
 */
export function inChromium(): (address: string, size?: { width: number; height: number }) => Promise<Page> {
  let browser: Browser | undefined;
  const pages: Page[] = [];
  const broken: string[] = [];

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
    if (!executablePath) throw new Error('No Chromium was found. Install it, or set CHROMIUM to its path.');
    browser = await chromium.launch({ executablePath, args: QUIET });
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
    expect(broken.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  return async (address, size = { width: 1280, height: 800 }) => {
    if (!browser) throw new Error('Chromium has not started.');
    const page = await browser.newPage({ viewport: size });
    pages.push(page);
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => broken.push(error.message));
    await page.goto(address);
    return page;
  };
}
