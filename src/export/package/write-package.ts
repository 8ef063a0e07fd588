import { chainStart, packageVersion, sealLine } from '../../domain/exchange/package-lines.ts';
import { splitSheet } from '../../domain/exchange/package-parts.ts';

/** What travels: whatever is stored of a sheet, by its id; every part becomes a line of its own. */
export type SheetToSend = { readonly id: string; readonly fields: Readonly<Record<string, unknown>> };

/** Who sends, as entered, and when. */
export type PackageSender = { readonly from: string; readonly at: string };

/** One file for any number of sheets: lines of text, each sealed to all lines above it. Data only, nothing that runs. */
export const writePackage = (sheets: readonly SheetToSend[], { from, at }: PackageSender): string => {
  const parts = sheets.flatMap(({ id, fields }) => splitSheet(id, fields));
  const contents = [
    JSON.stringify({ format: 'jichi-package', version: packageVersion, from, at, sheets: sheets.length }),
    ...parts.map(({ sheet, path, value }) => JSON.stringify([sheet, path, value])),
    JSON.stringify({ end: parts.length }),
  ];
  let previous = chainStart;
  const lines = contents.map((content) => {
    const { line, hash } = sealLine(previous, content);
    previous = hash;
    return line;
  });
  return `${lines.join('\n')}\n`;
};
