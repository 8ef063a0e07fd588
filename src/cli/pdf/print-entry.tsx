import { createRoot } from 'react-dom/client';
import type { SheetLayout } from '../../export/layout/sheet-layout.ts';
import { PrintedSheet } from '../../export/print/printed-sheet.tsx';

declare global {
  interface Window {
    /** Draws a sheet, given as JSON, and ends when it is cut into pages. */
    drawSheet: (layout: string) => Promise<void>;
  }
}

const root = createRoot(document.querySelector('#root') ?? document.body);
let sheet = 0;

window.drawSheet = async (json) => {
  const layout = JSON.parse(json) as SheetLayout;
  sheet += 1;
  await document.fonts.load('12px "Noto Serif CJK SC"', json);
  await new Promise<void>((resolve) => {
    root.render(<PrintedSheet key={sheet} layout={layout} numbering="counted" onPaged={() => resolve()} />);
  });
  await document.fonts.ready;
};
