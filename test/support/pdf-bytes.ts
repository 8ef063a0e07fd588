/** A page as a drawing program in PDF's own language. */
export type WrittenPage = { readonly content: string; readonly rotate?: number; readonly resources?: string };

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

/** Objects 1 catalog, 2 page tree, 3–5 a Chinese font that is not embedded, as most office programs in China write it. */
const font = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];

const pageObjects = (page: WrittenPage, number: number): readonly string[] => [
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate ${page.rotate ?? 0} /Contents ${number + 1} 0 R ` +
    `/Resources << /Font << /F1 3 0 R >> ${page.resources ?? ''} >> >>`,
  `<< /Length ${page.content.length} >>\nstream\n${page.content}\nendstream`,
];

/** A PDF of these pages. `extra` objects follow the pages; `trailer` adds to the trailer. */
export const pdfBytes = (
  pages: readonly WrittenPage[],
  options: { readonly extra?: readonly string[]; readonly trailer?: string } = {},
): Uint8Array => {
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    ...font,
    ...pages.flatMap((page, index) => pageObjects(page, first + index * 2)),
    ...(options.extra ?? []),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  return latin1(
    `${body}${xref}trailer\n<< /Size ${size} /Root 1 0 R ${options.trailer ?? ''} >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
};

const hex = (text: string): string =>
  Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** One line of text with its left end and baseline. */
export const pdfText = (text: string, x: number, y: number, size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`;

export const pdfLine = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S\n`;

/** A grid of lines with a text in each cell (`\n` = next line); `top` is its upper edge. */
export const pdfGrid = (
  rows: readonly (readonly string[])[],
  xs: readonly number[],
  top: number,
  height = 30,
): string => {
  const bottom = top - rows.length * height;
  const lines = [
    ...xs.map((x) => pdfLine(x, bottom, x, top)),
    ...Array.from({ length: rows.length + 1 }, (_, row) =>
      pdfLine(xs[0] ?? 0, top - row * height, xs.at(-1) ?? 0, top - row * height),
    ),
  ];
  const texts = rows.flatMap((row, index) =>
    row.flatMap((text, column) =>
      text.split('\n').map((line, at) => pdfText(line, (xs[column] ?? 0) + 3, top - index * height - 12 - at * 12)),
    ),
  );
  return [...lines, ...texts].join('');
};
