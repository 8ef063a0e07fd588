import { producerText } from '../../text/spreadsheet-text.ts';
import type { Report } from '../report/report.ts';

/** A report as an editable document. */
export const writeReport = async (report: Report): Promise<Uint8Array> => {
  const [{ Document, Packer }, { buildReportSection }, { fontTableXml }] = await Promise.all([
    import('docx'),
    import('./build-report-section.ts'),
    import('./document-fonts.ts'),
  ]);
  const file = new Document({
    creator: producerText,
    lastModifiedBy: producerText,
    title: report.title,
    sections: [buildReportSection(report)],
  });
  const fontTable = { path: 'word/fontTable.xml', data: fontTableXml() };
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [fontTable]));
};
