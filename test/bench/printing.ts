import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../../src/cli/pdf/launch-browser.ts';
import { type LayoutRow, layoutRows, type SheetLayout } from '../../src/export/layout/sheet-layout.ts';
import { publishedEvaluation, scoredSheet } from '../support/published-sheet.ts';
import { type Measurement, measure, printMeasurement } from './measure.ts';

const sheetCount = 200;

/** Prints 200 published sheets, and 200 plain tables with the same cells, each on a page of its own. */
export async function benchPrinting(): Promise<void> {
  const layouts = Array.from({ length: sheetCount }, (_, index) =>
    withoutNumbers(scoredSheet(publishedEvaluation(`sanming-2023-${(index % 5) + 1}`)).layout),
  );
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="zh-CN"><body><div id="root"></div></body></html>');
  const { code, styles } = await buildPage();
  await page.addStyleTag({ content: `body { margin: 0; }\n${styles}\n${plainStyles}` });
  await page.addScriptTag({ content: code });
  const peer = await measurePlain(page, layouts.map(plainTable).join(''));
  printMeasurement(peer);
  printMeasurement(await measureSheets(page, JSON.stringify(layouts)), peer);
  await browser.close();
}

function measureSheets(page: Page, json: string): Promise<Measurement> {
  return measure(
    { name: `print ${sheetCount} sheets`, count: sheetCount, unit: 'sheets' },
    () => json,
    async (drawn) => {
      await page.evaluate((text) => window.drawSheets(text), drawn);
      await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.evaluate(() => window.clear());
    },
  );
}

function measurePlain(page: Page, html: string): Promise<Measurement> {
  return measure(
    { name: `Chromium, ${sheetCount} plain tables`, count: sheetCount, unit: 'sheets' },
    () => html,
    async (drawn) => {
      await page.evaluate((text) => document.querySelector('#root')?.insertAdjacentHTML('beforeend', text), drawn);
      await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.evaluate(() => window.clear());
    },
  );
}

const plainStyles = `
.plain { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; break-before: page; }
.plain td { border: 1px solid #000; padding: 1mm; white-space: pre-line; }`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function plainTable(layout: SheetLayout): string {
  const rows = layoutRows(layout).map(({ cells }) => {
    const inner = cells.map(
      ({ rowSpan, columnSpan, text }) => `<td rowspan="${rowSpan}" colspan="${columnSpan}">${escapeHtml(text)}</td>`,
    );
    return `<tr>${inner.join('')}</tr>`;
  });
  return `<table class="plain">${rows.join('')}</table>`;
}

/** Exact numbers do not travel as JSON, and paper needs the printed texts only. */
function withoutNumbers(layout: SheetLayout): SheetLayout {
  const strip = (rows: readonly LayoutRow[]): readonly LayoutRow[] =>
    rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, number: null })) }));
  return { ...layout, bands: layout.bands.map(({ heads, rows }) => ({ heads: strip(heads), rows: strip(rows) })) };
}

async function buildPage(): Promise<{ readonly code: string; readonly styles: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome100',
      lib: {
        entry: fileURLToPath(new URL('./print-entry.tsx', import.meta.url)),
        formats: ['iife'],
        name: 'printBench',
      },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
  return {
    code: files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n'),
    styles: files.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : [])).join('\n'),
  };
}
