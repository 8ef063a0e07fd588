import type { HiddenParts } from './hidden-parts.ts';
import { attributeOf, scanTags } from './plain/scan-tags.ts';
import { UnknownPart } from './plain/unknown-part.ts';

const mostRepeats = 10_000;

const timesOf = (attributes: string, what: 'rows' | 'columns'): number =>
  Number.parseInt(attributeOf(attributes, `table:number-${what}-repeated`) ?? '1', 10);

const isOut = (attributes: string): boolean => /table:visibility="(?:collapse|filter)"/u.test(attributes);

type Sheet = {
  readonly isSheet: boolean;
  readonly rows: Set<number>;
  readonly columns: { readonly from: number; readonly to: number }[];
  row: number;
  column: number;
};

const hiddenSheets = (content: string): ReadonlyMap<string, HiddenParts> => {
  const sheets = new Map<string, Sheet>();
  const hiddenStyles = new Set<string>();
  let style = '';
  let sheet: Sheet | null = null;
  scanTags(content, ({ name, kind, attributes }) => {
    if (kind === 'close') return;
    if (name === 'style') style = attributeOf(attributes, 'style:name') ?? '';
    else if (name === 'table-properties' && attributeOf(attributes, 'table:display') === 'false')
      hiddenStyles.add(style);
    else if (name === 'table') {
      const isSheet = hiddenStyles.has(attributeOf(attributes, 'table:style-name') ?? '');
      sheet = { isSheet, rows: new Set(), columns: [], row: 1, column: 1 };
      sheets.set(attributeOf(attributes, 'table:name') ?? '', sheet);
    } else if (name === 'table-column' && sheet !== null) {
      const { column } = sheet;
      sheet.column += timesOf(attributes, 'columns');
      if (isOut(attributes)) sheet.columns.push({ from: column, to: sheet.column - 1 });
    } else if (name === 'table-row' && sheet !== null) {
      const { row } = sheet;
      sheet.row += timesOf(attributes, 'rows');
      if (!isOut(attributes)) return;
      for (let at = row; at < Math.min(sheet.row, row + mostRepeats); at += 1) sheet.rows.add(at);
    }
  });
  return sheets;
};

const nothing: ReadonlyMap<string, HiddenParts> = new Map();

/** What an OpenDocument workbook hides, by the names of its sheets: the spreadsheet library does not say. */
export const hiddenInOds = (content: string): ReadonlyMap<string, HiddenParts> => {
  if (!content.includes('table:visibility="') && !content.includes('table:display="false"')) return nothing;
  try {
    return hiddenSheets(content);
  } catch (error) {
    if (error instanceof UnknownPart) return nothing;
    throw error;
  }
};
