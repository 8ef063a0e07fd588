import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export type PrintedPage = { readonly text: string; readonly width: number; readonly height: number };

/** Prints as the browser would on paper, with the page's own paper size. */
export async function printToPdf(page: Page): Promise<Uint8Array> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ media: null });
  return pdf;
}

/** The text of each page without any white space, and its size in millimetres. */
export async function readPrintedPages(pdf: Uint8Array): Promise<readonly PrintedPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(pdf),
    cMapUrl: join(packageFolder, 'cmaps/'),
    standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
  });
  const file = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const [width, height] = millimetres(page.getViewport({ scale: 1 }));
    pages.push({
      text: items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
      width,
      height,
    });
  }
  await task.destroy();
  return pages;
}

function millimetres(size: { readonly width: number; readonly height: number }): readonly [number, number] {
  return [Math.round((size.width / 72) * 25.4), Math.round((size.height / 72) * 25.4)];
}
