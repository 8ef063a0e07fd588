import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { SheetLayout } from '../../export/layout/sheet-layout.ts';
import { launchBrowser } from './launch-browser.ts';

/** Prints sheets one after the other in one browser. */
export type Printer = {
  readonly print: (layout: SheetLayout) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Starts a browser with the print page of the product in it. */
export const startPrinter = async (): Promise<Printer> => {
  const { code, styles } = await buildPrintPage();
  const browser = await launchBrowser();
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.setContent('<!doctype html><html lang="zh-CN"><body><div id="root"></div></body></html>');
  await page.addStyleTag({ content: `${await fallbackFont()}\nbody { margin: 0; }\n${styles}` });
  await page.addScriptTag({ content: code });
  return { print: (layout) => printSheet(page, layout), close: () => browser.close() };
};

const printSheet = async (page: Page, layout: SheetLayout): Promise<Uint8Array> => {
  await page.evaluate((drawn) => window.drawSheet(drawn), JSON.stringify(withoutNumbers(layout)));
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
};

/** Paper needs the printed texts only; exact numbers do not travel as JSON. */
const withoutNumbers = (layout: SheetLayout): SheetLayout => {
  const strip = (rows: SheetLayout['bands'][number]['rows']) =>
    rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, number: null })) }));
  return { ...layout, bands: layout.bands.map(({ heads, rows }) => ({ heads: strip(heads), rows: strip(rows) })) };
};

/** The product's own print component as one script and one style sheet. */
const buildPrintPage = async (): Promise<{ readonly code: string; readonly styles: string }> => {
  const entry = fileURLToPath(new URL('./print-entry.tsx', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'chrome100', lib: { entry, formats: ['iife'], name: 'printPage' } },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
  const code = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
  const styles = files.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : [])).join('\n');
  return { code, styles };
};

/** A Chinese font for machines without any, used only after those that the print page asks for. */
const fallbackFont = async (): Promise<string> => {
  const name = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2';
  const font = await readFile(createRequire(import.meta.url).resolve(name));
  const source = `local("Noto Serif CJK SC"), url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`;
  return `@font-face { font-family: "Noto Serif CJK SC"; src: ${source}; }`;
};
