import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { addChineseFont } from './chinese-font.ts';
import { launchBrowser } from '../../../src/cli/pdf/launch-browser.ts';

export type Journey = {
  /** A page of a fresh browser profile at an address of the app, e.g. `#/import`. */
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Errors that a journey provokes on purpose, e.g. a file that is missing on the server. */
  readonly expectPageErrors: (pattern: RegExp) => void;
};

/**
 * One browser per file, one fresh profile per test. Whatever a page throws or logs as an error fails its test.
 */
export function startJourneys(): Journey {
  let browser: Browser | null = null;
  let contexts: BrowserContext[] = [];
  let errors: string[] = [];
  let expected: RegExp[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await describePages(contexts);
    for (const context of contexts) await context.close();
    const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
    contexts = [];
    errors = [];
    expected = [];
    expect(unexpected).toEqual([]);
  });

  return {
    open: async (hash = '', options = {}) => {
      if (browser === null) throw new Error('open a page inside a test');
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 }, ...options });
      contexts.push(context);
      context.setDefaultTimeout(15_000);
      await addChineseFont(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
      });
      await page.goto(new URL(hash, inject('appUrl')).href);
      return page;
    },
    expectPageErrors: (pattern) => {
      expected.push(pattern);
    },
  };
}

/** What stood on the pages when a test failed, as a screen reader would tell it. */
async function describePages(contexts: readonly BrowserContext[]): Promise<void> {
  for (const page of contexts.flatMap((context) => context.pages())) {
    console.log(`${page.url()}\n${(await page.locator('body').ariaSnapshot()).slice(0, 6000)}`);
  }
}
