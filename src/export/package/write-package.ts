import { chainStart, packageVersion, sealLine } from '../../domain/exchange/package-lines.ts';
import { splitSheet } from '../../domain/exchange/package-parts.ts';

/** What travels: whatever is stored of a sheet, by its id; every part becomes a line of its own. */
export type SheetToSend = { readonly id: string; readonly fields: Readonly<Record<string, unknown>> };

/** Who sends, as entered, and when. */
export type PackageSender = { readonly from: string; readonly at: string };

/** A package being written: sheets come in one after the other, lines go out sealed to all lines above them. */
export type PackageWriter = {
  readonly begin: (sheets: number) => string;
  readonly add: (sheet: SheetToSend) => string;
  readonly end: () => string;
};

/** Writes a package a sheet at a time. Data only, nothing that runs. */
export const startPackage = ({ from, at }: PackageSender): PackageWriter => {
  let [previous, parts] = [chainStart, 0];
  const seal = (value: unknown): string => {
    const { line, hash } = sealLine(previous, JSON.stringify(value));
    previous = hash;
    return `${line}\n`;
  };
  return {
    begin: (sheets) => seal({ format: 'jichi-package', version: packageVersion, from, at, sheets }),
    add: ({ id, fields }) => {
      const lines = splitSheet(id, fields).map(({ sheet, path, value }) => seal([sheet, path, value]));
      parts += lines.length;
      return lines.join('');
    },
    end: () => seal({ end: parts }),
  };
};

/** One file for any number of sheets. */
export const writePackage = (sheets: readonly SheetToSend[], sender: PackageSender): string => {
  const writer = startPackage(sender);
  return [writer.begin(sheets.length), ...sheets.map(writer.add), writer.end()].join('');
};
