import { producerText } from '../../text/spreadsheet-text.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';

/** A document with one section per sheet, each with page numbers of its own: the form as the print page shows it, editable. */
export const writeDocument = async (layouts: readonly SheetLayout[]): Promise<Uint8Array> => {
  const [{ Document, Packer }, { buildSection }, { fontTableXml }] = await Promise.all([
    import('docx'),
    import('./build-section.ts'),
    import('./document-fonts.ts'),
  ]);
  const file = new Document({
    creator: producerText,
    lastModifiedBy: producerText,
    sections: layouts.map((layout, index) => buildSection(layout, layouts.length === 1 ? null : `_sheet${index + 1}`)),
  });
  const fontTable = { path: 'word/fontTable.xml', data: fontTableXml() };
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [fontTable]));
};
