import { isExecutionName, isLevelName } from '../../recognise/labels/level-names.ts';
import { bandColumns } from './band-columns.ts';
import { columnKind, nameColumn } from './covering-cells.ts';
import type { LineBlock } from './line-blocks.ts';
import { isFirstName, isFurtherName, levelLabels } from './line-labels.ts';
import type { LineHead } from './line-heads.ts';
import type { Word } from './line-words.ts';
import type { PlacedText, TextRow } from './placed-text.ts';
import { joinedText } from './row-cells.ts';
import { type WrappedRows, wrappedRows } from './wrapped-rows.ts';

/** A place in a line, and the height of a line, as of a page printed in characters of ten points. */
const characterWidth = 10;
const lineHeight = 15;

export const textAt = ({ text, from, to }: Word, line: number): PlacedText => ({
  text,
  left: from * characterWidth,
  right: to * characterWidth,
  top: line * lineHeight,
  bottom: line * lineHeight,
  size: characterWidth,
});

/** The labels of a head in one row, those of groups in a row below these. */
const headTexts = ({ labels, groups, last }: LineHead): readonly PlacedText[] => {
  const below = new Set(groups.flatMap(({ over }) => over));
  const top = below.size > 0 ? last - 1 : last;
  const over = groups.map((group) =>
    textAt({ text: group.text, from: group.over[0]?.from ?? group.from, to: group.over.at(-1)?.to ?? group.to }, top),
  );
  return [...over, ...labels.map((label) => textAt(label, below.has(label) ? last : top))];
};

const lineOf = ({ top }: PlacedText): number => Math.round(top / lineHeight);

const atLine = (text: PlacedText, line: number): PlacedText => ({
  ...text,
  top: line * lineHeight,
  bottom: line * lineHeight,
});

const joinTexts = (texts: readonly PlacedText[], isUnsure: boolean): PlacedText | undefined => {
  const [first] = texts;
  return first === undefined
    ? undefined
    : {
        ...first,
        text: joinedText(texts),
        left: Math.min(...texts.map(({ left }) => left)),
        right: Math.max(...texts.map(({ right }) => right)),
        ...(isUnsure ? { isUnsure } : {}),
      };
};

/** The lines in which levels begin: their rows do as well, unless the first of them stands below the first row. */
const beginnings = (texts: readonly PlacedText[], first: number): readonly number[] =>
  texts.some((text) => lineOf(text) <= first) ? texts.filter(({ text }) => isLevelName(text)).map(lineOf) : [];

/** The texts below a head, those of a row in one line, and labels of levels beside the rows where they stood. */
const bodyTexts = ({ head, pieces, isTold, end }: LineBlock): readonly PlacedText[] | null => {
  const rows = pieces
    .slice(head.last + 1, end)
    .map((line, at): TextRow => ({ middle: 0, texts: line.map((piece) => textAt(piece, head.last + 1 + at)) }));
  const { columns, unsure } = bandColumns(
    head.labels.map((label) => textAt(label, head.last)),
    rows,
  );
  const name = nameColumn(columns);
  if (name < 0) return null;
  const own = columns.flatMap(({ texts }, column) =>
    texts.flatMap((text) => {
      // 预算执行率 in the column of the levels has no name behind it.
      if (column < name && !isExecutionName(text.text)) return [];
      return [{ text: text.text, line: lineOf(text), column: Math.max(column, name) }];
    }),
  );
  const first = Math.min(...own.map(({ line }) => line));
  const blanks = new Set(rows.flatMap(({ texts }, at) => (texts.length === 0 ? [head.last + 1 + at] : [])));
  const begins = new Set(columns.slice(0, name).flatMap(({ texts }) => beginnings(texts, first)));
  const found = wrappedRows(own, { name, begins, blanks });
  return found === null ? null : placed(columns, { found, name, first: head.last + 1, unsure, isTold });
};

type Placing = {
  readonly found: WrappedRows;
  readonly name: number;
  readonly first: number;
  readonly unsure: ReadonlySet<PlacedText>;
  readonly isTold: boolean;
};

type Columns = ReturnType<typeof bandColumns>['columns'];

/** Rows one line below the other, and labels beside them; null where there are more labels than rows. */
const placed = (columns: Columns, { found, name, first, unsure, isTold }: Placing): readonly PlacedText[] | null => {
  const rowOf = new Map(found.rows.flatMap((lines, row) => lines.map((line) => [line, row] as const)));
  const own = columns.slice(name).flatMap(({ texts }) =>
    found.rows.flatMap((_, row) => {
      const inRow = texts
        .filter((text) => rowOf.get(lineOf(text)) === row)
        .toSorted((a, b) => a.top - b.top || a.left - b.left);
      const isOne = isTold && new Set(inRow.map(lineOf)).size === inRow.length;
      const joined = joinTexts(inRow, !isOne || found.unsure.has(row) || inRow.some((text) => unsure.has(text)));
      return joined === undefined ? [] : [atLine(joined, first + row)];
    }),
  );
  const rowAt = (line: number): number => {
    const at = found.anchors.findLastIndex((anchor) => anchor <= line);
    const [anchor, next] = [found.anchors[at], found.anchors[at + 1]];
    if (anchor === undefined) return 0;
    return next === undefined ? at : at + (line - anchor) / (next - anchor);
  };
  const placeOf = (text: PlacedText) => ({ line: lineOf(text), row: Math.floor(rowAt(lineOf(text))) });
  const labels = columns
    .slice(0, name)
    .map((column) =>
      levelLabels(column.texts, placeOf, columnKind(column) === 'category' ? isFirstName : isFurtherName),
    );
  if (labels.some(({ length }) => length > found.rows.length)) return null;
  const levels = labels.flat().flatMap((lines) => {
    const joined = joinTexts(lines, false);
    const [top = 0] = lines.map(lineOf);
    const middle = (top + (lines.map(lineOf).at(-1) ?? top)) / 2;
    const row = rowAt(Number.isInteger(rowAt(top)) ? top : middle);
    return joined === undefined ? [] : [atLine(joined, first + row)];
  });
  return [...own, ...levels];
};

/** The texts of a block of indicators, its head and rows each in as many lines as they have cells above each other; null where nobody knows. */
export const tableTexts = (block: LineBlock): readonly PlacedText[] | null => {
  const body = bodyTexts(block);
  return body === null ? null : [...headTexts(block.head), ...body];
};
