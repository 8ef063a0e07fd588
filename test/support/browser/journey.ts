import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { addChineseFont } from './chinese-font.ts';
import { launchBrowser } from '../../../src/cli/pdf/launch-browser.ts';

export type Journey = {
  /** A page of a fresh browser profile at an address of the app, e.g. `#/import`. */
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<Page>;
  /**
   * The page that the tests of this file share, gone on to an address as a link would: for tests that only look. It
   * saves most of a test's time, which is the start of the app in a fresh profile.
   */
  readonly visit: (hash: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Errors that a journey provokes on purpose, e.g. a file that is missing on the server. */
  readonly expectPageErrors: (pattern: RegExp) => void;
};

/** One browser per file. Whatever a page throws or logs as an error fails its test. */
export function startJourneys(): Journey {
  let browser: Browser | null = null;
  let contexts: BrowserContext[] = [];
  let errors: string[] = [];
  let expected: RegExp[] = [];
  const shared = new Map<string, Page>();

  beforeAll(async () => {
    // Without the window of a whole browser around it the packaged one needs half the time.
    browser = await launchBrowser('packaged');
  });
  afterAll(() => browser?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await describePages([...contexts.flatMap((context) => context.pages()), ...shared.values()]);
    }
    for (const context of contexts) await context.close();
    const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
    contexts = [];
    errors = [];
    expected = [];
    expect(unexpected).toEqual([]);
  });

  const startPage = async (options: BrowserContextOptions): Promise<Page> => {
    if (browser === null) throw new Error('open a page inside a test');
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 }, ...options });
    context.setDefaultTimeout(15_000);
    await addChineseFont(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
    return page;
  };

  return {
    open: async (hash = '', options = {}) => {
      const page = await startPage(options);
      contexts.push(page.context());
      await page.goto(new URL(hash, inject('appUrl')).href);
      return page;
    },
    visit: async (hash, options = {}) => {
      const kind = JSON.stringify(options);
      const page = shared.get(kind) ?? (await startPage(options));
      shared.set(kind, page);
      // By way of a page that holds nothing, so that no state and no text of the page before is left.
      await page.goto(new URL('#/nowhere', inject('appUrl')).href);
      await page.getByText('没有这个页面').waitFor();
      await page.goto(new URL(hash, inject('appUrl')).href);
      return page;
    },
    expectPageErrors: (pattern) => {
      expected.push(pattern);
    },
  };
}

/** What stood on the pages when a test failed, as a screen reader would tell it. */
async function describePages(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    console.log(`${page.url()}\n${(await page.locator('body').ariaSnapshot()).slice(0, 6000)}`);
  }
}
