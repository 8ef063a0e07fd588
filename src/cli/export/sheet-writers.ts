import { writeDocument } from '../../export/docx/write-document.ts';
import { writeSheets } from '../../export/xlsx/write-sheets.ts';
import { startPrinter } from '../pdf/start-printer.ts';
import type { SheetWriter } from './export-files.ts';
import type { ExportFormat } from './export-request.ts';

/** A writer and what must be closed after its last sheet. */
export type OpenWriter = { readonly write: SheetWriter; readonly close: () => Promise<void> };

const nothingToClose = async (): Promise<void> => undefined;

/** The writer of a format; pdf starts a browser. */
export const openWriter = async (format: ExportFormat): Promise<OpenWriter> => {
  switch (format) {
    case 'xlsx':
      return { write: (sheet) => writeSheets([sheet], { writtenAt: new Date() }), close: nothingToClose };
    case 'docx':
      return { write: ({ layout }) => writeDocument([layout]), close: nothingToClose };
    case 'pdf': {
      const printer = await startPrinter();
      return { write: ({ layout }) => printer.print(layout), close: printer.close };
    }
  }
};
