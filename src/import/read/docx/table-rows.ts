import { chosenContent } from './block-text.ts';
import { attributeNamed, childNamed, type XmlElement } from './parse-xml.ts';

/** `vertical`: starts a vertical merge, continues the one above, or none. */
export type DocxCell = {
  readonly element: XmlElement;
  readonly column: number;
  readonly span: number;
  readonly vertical: 'restart' | 'continue' | 'none';
};

/** Word allows 63 columns; a larger span is a broken or hostile number. */
const maxSpan = 63;

const transparent = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'AlternateContent', 'smartTag']);

/** Children of that name, looking through content controls and tracked insertions. */
const descendants = (parent: XmlElement, localName: string): readonly XmlElement[] =>
  chosenContent(parent).flatMap((child) => {
    if (child.localName === localName) return [child];
    return transparent.has(child.localName ?? '') ? descendants(child, localName) : [];
  });

const numberOf = (properties: XmlElement | null, name: string, blank: number): number => {
  const property = properties === null ? null : childNamed(properties, name);
  const value = property === null ? blank : Number.parseInt(attributeNamed(property, 'val') ?? '', 10);
  return Number.isNaN(value) || value < 0 ? blank : Math.min(value, maxSpan);
};

const mergeOf = (properties: XmlElement | null, name: string): 'restart' | 'continue' | 'none' => {
  const merge = properties === null ? null : childNamed(properties, name);
  if (merge === null) return 'none';
  return attributeNamed(merge, 'val') === 'restart' ? 'restart' : 'continue';
};

const isDeletedRow = (row: XmlElement): boolean => {
  const properties = childNamed(row, 'trPr');
  return properties !== null && childNamed(properties, 'del') !== null;
};

const rowCells = (row: XmlElement): readonly DocxCell[] => {
  const cells: DocxCell[] = [];
  let column = 1 + numberOf(childNamed(row, 'trPr'), 'gridBefore', 0);
  for (const element of descendants(row, 'tc')) {
    const properties = childNamed(element, 'tcPr');
    const span = Math.max(1, numberOf(properties, 'gridSpan', 1));
    const previous = cells.at(-1);
    if (mergeOf(properties, 'hMerge') === 'continue' && previous !== undefined) {
      cells[cells.length - 1] = { ...previous, span: previous.span + span };
    } else {
      cells.push({ element, column, span, vertical: mergeOf(properties, 'vMerge') });
    }
    column += span;
  }
  return cells;
};

/** Rows of a table with the grid column of each cell; rows deleted by a tracked change are left out. */
export const tableRows = (table: XmlElement): readonly (readonly DocxCell[])[] =>
  descendants(table, 'tr')
    .filter((row) => !isDeletedRow(row))
    .map(rowCells);
