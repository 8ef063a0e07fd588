const needsQuotes = /["\t\r\n]/;

/** Cells as a spreadsheet puts them on the clipboard: tabs between columns, quotes around cells with line breaks. */
export const formatTsv = (cells: readonly (readonly string[])[]): string =>
  cells
    .map((row) => row.map((text) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'))
    .join('\r\n');

type Scan = { rows: string[][]; cell: string; isQuoted: boolean };

const endCell = (scan: Scan): void => {
  scan.rows.at(-1)?.push(scan.cell);
  scan.cell = '';
};

/** Reads one character inside quotes; answers how many characters it took. */
const scanQuoted = (text: string, index: number, scan: Scan): number => {
  if (text[index] !== '"') scan.cell += text[index];
  else if (text[index + 1] === '"') {
    scan.cell += '"';
    return 2;
  } else scan.isQuoted = false;
  return 1;
};

/** Reads text from the clipboard as cells; the line break that spreadsheets put last is no row. */
export const parseTsv = (text: string): readonly (readonly string[])[] => {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const scan: Scan = { rows: [[]], cell: '', isQuoted: false };
  for (let index = 0; index < lines.length; ) {
    const sign = lines[index];
    if (scan.isQuoted) {
      index += scanQuoted(lines, index, scan);
      continue;
    }
    if (sign === '"' && scan.cell === '' && closesLater(lines, index)) scan.isQuoted = true;
    else if (sign === '\t') endCell(scan);
    else if (sign === '\n') {
      endCell(scan);
      scan.rows.push([]);
    } else scan.cell += sign;
    index += 1;
  }
  endCell(scan);
  return scan.rows;
};

/** A quote opens a cell only where its twin stands before the cell ends; else it is the text's own: "急难愁盼". */
const closesLater = (text: string, from: number): boolean => /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(text.slice(from));

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Cells as a table, so that documents and spreadsheets take them with their borders between. Numbers stay text. */
export const formatHtmlTable = (cells: readonly (readonly string[])[]): string => {
  const rows = cells.map((row) => {
    const columns = row.map(
      (text) => `<td style="mso-number-format:'\\@'">${escapeHtml(text).replaceAll('\n', '<br>')}</td>`,
    );
    return `<tr>${columns.join('')}</tr>`;
  });
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
};
