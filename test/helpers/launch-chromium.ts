import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';

const chromium = findBrowser('chromium');

/** Why the tests of a page in Chromium are left out; false where they are not. */
export const withoutChromium: string | false = chromium ? false : 'Chromium was not found';

/** Starts the Chromium of the system, for pages of our own. */
export const launchChromium = (options: LaunchOptions = {}): Promise<Browser> =>
  puppeteer.launch({
    ...options,
    executablePath: chromium!.path,
    // Neither the sandbox nor much shared memory exists in a container, and no graphics card.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
