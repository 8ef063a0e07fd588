import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextFont } from './drawing-state.ts';
import { interpretPage, type OperationCodes } from './interpret-page.ts';
import { toMatrix } from './matrix.ts';
import type { PageContent } from './page-content.ts';
import { toUpright } from './upright.ts';

const isTextFont = (value: unknown): value is TextFont =>
  typeof value === 'object' && value !== null && 'fontMatrix' in value && 'vertical' in value;

/** Characters and lines of one page, upright as a reader sees it. */
export const readPage = async (page: PDFPageProxy, codes: OperationCodes): Promise<PageContent> => {
  const list = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const fontNamed = (name: string): TextFont | null => {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    return isTextFont(font) ? font : null;
  };
  const drawn = interpretPage({
    codes,
    functions: list.fnArray,
    operands: list.argsArray,
    fontNamed,
    toPage: toMatrix(viewport.transform),
  });
  page.cleanup();
  return toUpright({ width: viewport.width, height: viewport.height, ...drawn });
};
