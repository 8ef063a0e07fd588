import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { preview } from 'vite';
import { launchBrowser } from '../../src/cli/pdf/launch-browser.ts';
import { manyFormsWorkbook } from '../support/many-forms.ts';

type PickedFile = { readonly name: string; readonly base64: string };

const folder = 'test/cases/files';

/** Watches the page thread from inside: tasks over 50 ms and the longest time between two frames. */
const watch = `
  window.pauses = { task: 0, frame: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.pauses.task = Math.max(window.pauses.task, duration);
  }).observe({ entryTypes: ['longtask'] });
  let last = performance.now();
  const tick = (now) => {
    window.pauses.frame = Math.max(window.pauses.frame, now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);`;

const choose = `
  const input = document.querySelector('input[type=file]');
  const picked = new DataTransfer();
  for (const file of window.files) picked.items.add(file);
  input.files = picked.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));`;

const isDone = `document.querySelector('ul[aria-label="文件"] li') !== null && document.querySelector('progress') === null`;

/** Imports on the built page and prints how long its thread was held at most. Needs `npm run build` before. */
export async function benchPagePause(): Promise<void> {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const browser = await launchBrowser();
  const url = server.resolvedUrls?.local[0] ?? '';
  const published = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const files = Array.from({ length: 500 }, (_, index) => published[index % published.length] ?? '');
  const picked = files.map((name, index) => ({
    name: `${index}-${name}`,
    base64: encoded(readFileSync(`${folder}/${name}`)),
  }));
  const workbook = { name: 'many.xlsx', base64: encoded(manyFormsWorkbook(2000)) };
  for (const [name, list] of [
    ['500 files', picked],
    ['one .xlsx of 2,000 forms', [workbook]],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(new URL('#/import', url).href);
    await printPauses(page, name, list);
    await page.close();
  }
  await browser.close();
  await server.close();
}

function encoded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

async function printPauses(page: Page, name: string, files: readonly PickedFile[]): Promise<void> {
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  await page.evaluate((list) => {
    const picked = list.map(
      (file) => new File([Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0))], file.name),
    );
    Object.assign(window, { files: picked });
  }, files);
  // The app has started by then: only the import is measured.
  await page.waitForTimeout(1500);
  await page.evaluate(watch);
  const start = performance.now();
  await page.evaluate(choose);
  await page.waitForFunction(isDone, undefined, { timeout: 120_000 });
  const seconds = (performance.now() - start) / 1000;
  const { task, frame } = await page.evaluate<{ task: number; frame: number }>('window.pauses');
  const longest = task === 0 ? 'none over 50 ms' : `${Math.round(task)} ms`;
  console.log(
    `page thread, ${name}: ${seconds.toFixed(1)} s, longest task ${longest}, longest frame ${Math.round(frame)} ms`,
  );
}
