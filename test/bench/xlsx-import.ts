import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { launchBrowser } from '../../src/cli/pdf/launch-browser.ts';
import { manyFormsWorkbook } from '../support/many-forms.ts';
import type { PickedFile } from './import-page.ts';
import { measure, printMeasurement, timed } from './measure.ts';

const folder = 'test/cases/files';
const fileCount = 200;
const formCount = 2000;

/**
 * Reads, recognises and scores 200 published workbooks, and one workbook of 2,000 forms, with the app's two threads in
 * the browser; SheetJS parses the same bytes on two threads and does nothing more. The first time tells how long a person
 * waits whose browser has compiled nothing yet; of such a workbook there is only one.
 */
export async function benchXlsxImport(): Promise<void> {
  const outDir = await buildPage();
  const server = await preview({ configFile: false, build: { outDir }, preview: { port: 0 }, logLevel: 'error' });
  const browser = await launchBrowser();
  const workbook = { name: 'many.xlsx', base64: encoded(manyFormsWorkbook(formCount)) };
  const openPage = async (files: readonly PickedFile[]): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(new URL('import-page.html', server.resolvedUrls?.local[0]).href);
    await page.evaluate((picked) => window.pickFiles(picked), files);
    // The threads of both sides have started by then.
    await page.waitForTimeout(1500);
    return page;
  };
  const page = await openPage(publishedFiles());
  const name = `${fileCount} .xlsx files`;
  await compareMedians(page, name, await compareFirst(page, name));
  await compareFirst(await openPage([workbook]), `one .xlsx of ${formCount.toLocaleString('en')} forms`);
  await browser.close();
  await server.close();
}

async function buildPage(): Promise<string> {
  const outDir = resolve('node_modules/.bench/import-page');
  await build({
    configFile: false,
    root: 'test/bench',
    base: './',
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: 'test/bench/import-page.html' } },
  });
  return outDir;
}

function encoded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function publishedFiles(): readonly PickedFile[] {
  const published = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ name, base64: encoded(readFileSync(`${folder}/${name}`)) }));
  return Array.from({ length: fileCount }, (_, index) => published[index % published.length]).filter(
    (file) => file !== undefined,
  );
}

async function compareFirst(page: Page, name: string): Promise<number> {
  const [count, seconds] = await timed(() => page.evaluate(() => window.importFiles()));
  const [, peerSeconds] = await timed(() => page.evaluate(() => window.parseFiles()));
  const peer = { name: `SheetJS, ${name}, first time`, count, unit: 'forms', seconds: peerSeconds };
  printMeasurement(peer);
  printMeasurement({ name: `import and score, first time`, count, unit: 'forms', seconds }, peer);
  return count;
}

async function compareMedians(page: Page, name: string, count: number): Promise<void> {
  const peer = await measure(
    { name: `SheetJS, bare parse, ${name}`, count, unit: 'forms' },
    () => null,
    () => page.evaluate(() => window.parseFiles()),
  );
  printMeasurement(peer);
  const ours = await measure(
    { name: `import and score ${name}`, count, unit: 'forms' },
    () => null,
    () => page.evaluate(() => window.importFiles()),
  );
  printMeasurement(ours, peer);
}
