import { createRoot, type Root } from 'react-dom/client';
import type { SheetLayout } from '../../src/export/layout/sheet-layout.ts';
import { PrintedSheet } from '../../src/export/print/printed-sheet.tsx';

declare global {
  interface Window {
    /** Draws sheets, given as JSON, and ends when all are cut into pages. */
    drawSheets: (layouts: string) => Promise<void>;
    /** Takes everything drawn away. */
    clear: () => void;
  }
}

let root: Root | null = null;

window.drawSheets = (json) => {
  const layouts = JSON.parse(json) as readonly SheetLayout[];
  root = createRoot(document.querySelector('#root') ?? document.body);
  return new Promise((resolve) => {
    let left = layouts.length;
    const onPaged = (): void => {
      left -= 1;
      if (left === 0) resolve();
    };
    root?.render(
      layouts.map((layout, index) => (
        <PrintedSheet key={index} layout={layout} numbering="numbered" onPaged={onPaged} />
      )),
    );
  });
};

window.clear = () => {
  root?.unmount();
  root = null;
  document.querySelector('#root')?.replaceChildren();
};
