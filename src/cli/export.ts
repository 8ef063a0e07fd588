import { randomUUID } from 'node:crypto';
import { exportText } from '../text/export-text.ts';
import { exportFiles } from './export/export-files.ts';
import { type ExportRequest, parseExportRequest } from './export/export-request.ts';
import { openWriter } from './export/sheet-writers.ts';

// `npm run --silent export -- --to xlsx|docx|pdf [--form ID] --out DIR FILE…`: paths written on stdout, what failed on
// stderr. Exit 0 when every file gave its sheets, 1 when one did not, 2 when the command itself makes no sense.
const request = parseExportRequest(process.argv.slice(2));
if (request.ok) {
  process.exitCode = await runExport(request.value);
} else {
  console.error(request.error);
  console.error(exportText.usage);
  process.exitCode = 2;
}

async function runExport(request: ExportRequest): Promise<0 | 1> {
  const writer = await openWriter(request.format);
  try {
    const { written, failures } = await exportFiles(request, { write: writer.write, newId: randomUUID });
    for (const path of written) console.log(path);
    for (const failure of failures) console.error(failure);
    return failures.length === 0 ? 0 : 1;
  } finally {
    await writer.close();
  }
}
