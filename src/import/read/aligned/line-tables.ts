import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isExecutionName, isLevelName } from '../../recognise/labels/level-names.ts';
import { contradicts } from '../text/level-labels.ts';
import type { BandColumn } from './band-columns.ts';
import { columnTexts, type ColumnText } from './column-words.ts';
import { columnKind, nameColumn } from './covering-cells.ts';
import { type LevelRun, levelRuns, type RowLines } from './level-runs.ts';
import type { LineBlock } from './line-blocks.ts';
import { isFirstName, isFurtherName, levelLabels } from './line-labels.ts';
import type { LineHead } from './line-heads.ts';
import type { Word, WordLine } from './line-words.ts';
import { type PlacedText, squash } from './placed-text.ts';
import { joinedText } from './row-cells.ts';
import { areSound } from './sound-labels.ts';
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
const headTexts = ({ labels, groups, last }: LineHead, spans: readonly Span[]): readonly PlacedText[] => {
  const below = new Set(groups.flatMap(({ over }) => over));
  const top = below.size > 0 ? last - 1 : last;
  const spanOf = (label: Word | undefined): Span =>
    spans[labels.findIndex((each) => each === label)] ?? { from: 0, to: 1 };
  const over = groups.map((group) =>
    textAt({ text: group.text, from: spanOf(group.over[0]).from, to: spanOf(group.over.at(-1)).to }, top),
  );
  return [...over, ...labels.map((label) => textAt({ ...label, ...spanOf(label) }, below.has(label) ? last : top))];
};

/** The places that a column takes. */
type Span = { readonly from: number; readonly to: number };

/** A text in its column; `line`: counted from the first line of its form. */
type Text = ColumnText & { readonly line: number };

/** Columns side by side, each from where its texts begin up to the next one. */
const spansOf = (labels: readonly Word[], texts: readonly Text[]): readonly Span[] => {
  const begins: number[] = [];
  labels.forEach((label, at) => {
    const own = texts.filter(({ column }) => column === at).map(({ from }) => from);
    const least = own.length > 0 ? Math.min(...own) : label.from;
    begins.push(Math.max((begins.at(-1) ?? -2) + 2, least));
  });
  return begins.map((from, at) => {
    const last = Math.max(from + 1, ...texts.filter(({ column }) => column === at).map(({ to }) => to));
    return { from, to: Math.max(from + 1, Math.min((begins[at + 1] ?? last + 1) - 1, last)) };
  });
};

const joined = (texts: readonly Text[]): string => joinedText(texts.map((text) => textAt(text, text.line)));

const isPoints = (column: BandColumn): boolean => ['max-score', 'self-score'].includes(columnKind(column));

/** The lines in which levels begin: their rows do as well, unless the first of them stands below the first row. */
const beginnings = (texts: readonly Text[], first: number): readonly number[] =>
  texts.some(({ line }) => line <= first) ? texts.filter(({ text }) => isLevelName(text)).map(({ line }) => line) : [];

type Body = {
  readonly columns: readonly BandColumn[];
  readonly texts: readonly Text[];
  readonly name: number;
  readonly first: number;
  readonly spans: readonly Span[];
};

const atRow = ({ spans, first }: Body, column: number, row: number, text: string): PlacedText => {
  const span = spans[column] ?? { from: 0, to: Math.max(1, (spans[0]?.from ?? 2) - 1) };
  return textAt({ text, ...span }, first + row);
};

/** The cells of the rows, each in one text. */
const rowTexts = (body: Body, { rows, unsure }: WrappedRows): readonly PlacedText[] =>
  rows.flatMap((lines, row) => {
    const inRow = body.texts.filter(({ line }) => lines.includes(line));
    return body.columns.flatMap((_, column) => {
      const own = inRow.filter((text) => text.column === column);
      if (column < body.name || own.length === 0) return [];
      const isUnsure = unsure.has(row) || own.some((text) => text.isUnsure);
      return [{ ...atRow(body, column, row, joined(own)), ...(isUnsure ? { isUnsure } : {}) }];
    });
  });

/** How many lines the highest cell of a row takes. */
const heightOf = (texts: readonly Text[], lines: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const { column, line } of texts) if (lines.includes(line)) counts.set(column, (counts.get(column) ?? 0) + 1);
  return Math.max(1, ...counts.values());
};

type Label = { readonly text: string; readonly top: number; readonly bottom: number; readonly isUnsure: boolean };

const labelsOf = (body: Body, column: number, { rows }: WrappedRows): readonly Label[] => {
  const own = body.texts.filter((text) => text.column === column);
  const byPlace = new Map(own.map((text) => [textAt(text, text.line), text] as const));
  const placeOf = (text: PlacedText) => {
    const line = Math.round(text.top / lineHeight);
    return { line, row: rows.findLastIndex(([first = 0]) => first <= line) };
  };
  const isLevel = columnKind(body.columns[column]) === 'category' ? isFirstName : isFurtherName;
  return levelLabels([...byPlace.keys()], placeOf, isLevel).map((lines) => {
    const texts = lines.flatMap((text) => byPlace.get(text) ?? []);
    const text = joined(texts);
    const isUnsure =
      texts.some((each) => each.isUnsure) || (!isLevel(squash(text)) && (texts.length > 1 || squash(text).length < 2));
    return { text, top: texts[0]?.line ?? 0, bottom: texts.at(-1)?.line ?? 0, isUnsure };
  });
};

/** The cells in front of the rows, each with the rows it covers; null where there are more of them than rows. */
const levelTexts = (body: Body, found: WrappedRows): readonly PlacedText[] | null => {
  const rows = found.rows.map(
    (lines): RowLines => ({
      first: lines[0] ?? 0,
      last: lines.at(-1) ?? 0,
      height: heightOf(
        body.texts.filter(({ column }) => column >= body.name),
        lines,
      ),
    }),
  );
  const cells: PlacedText[] = [];
  let below: { readonly labels: readonly Label[]; readonly runs: readonly LevelRun[] } = { labels: [], runs: [] };
  for (let column = body.name - 1; column >= 0; column -= 1) {
    const labels = labelsOf(body, column, found);
    const seconds = below;
    const isAgainst = (label: number, row: number): boolean =>
      seconds.labels.some((second, at) => {
        const run = seconds.runs[at];
        return (
          run !== undefined &&
          run.from <= row &&
          row < run.to &&
          contradicts(squash(labels[label]?.text ?? ''), squash(second.text))
        );
      });
    const isCut = (row: number): boolean => seconds.runs.some(({ from, to }) => from < row && row < to);
    const runs = levelRuns(labels, rows, { isAgainst, isCut });
    if (runs === null && labels.length > 0) return null;
    labels.forEach((label, at) => {
      const run = runs?.[at] ?? { from: 0, to: 1, isUnsure: true };
      const text = atRow(body, column, run.from, label.text);
      const covers = [body.first + run.from - 0.5, body.first + run.to - 0.5].map((line) => line * lineHeight);
      const isUnsure = run.isUnsure || label.isUnsure;
      cells.push({ ...text, covers: [covers[0] ?? 0, covers[1] ?? 0], ...(isUnsure ? { isUnsure } : {}) });
    });
    below = { labels, runs: runs ?? [] };
  }
  const front = body.texts.filter(({ column }) => column < 0);
  return front.length === 0 ? cells : [...cells, atRow(body, -1, 0, joined(front))];
};

/** Where 第四部分 名词解释 stands below the rows. */
const chapterBelow = (lines: readonly WordLine[]): number => {
  const at = lines.findIndex(([first]) => first !== undefined && /^第[一二三四五六七八九十\d]+部分/u.test(first.text));
  return at < 0 ? lines.length : at;
};

/** The texts below a head, those of a row in one line, and labels of levels beside the rows where they stood. */
const bodyTexts = ({ head, words: all }: LineBlock) => {
  const first = head.last + 1;
  const words = all.slice(0, chapterBelow(all));
  const isTold = areSound(head.labels);
  const texts = columnTexts(words, head.labels).flatMap((line, at) =>
    line.map((text): Text => ({ ...text, line: first + at, isUnsure: text.isUnsure || !isTold })),
  );
  const columns = head.labels.map((label): BandColumn => ({ head: textAt(label, head.last), texts: [] }));
  const name = nameColumn(columns);
  if (name < 0) return null;
  const own = texts.flatMap(({ text, line, column }) =>
    // 预算执行率 in the column of the levels has no name behind it.
    column < name && !isExecutionName(text) ? [] : [{ text, line, column: Math.max(column, name) }],
  );
  const firstLine = Math.min(...own.map(({ line }) => line));
  const blanks = new Set(words.flatMap((line, at) => (line.length === 0 ? [first + at] : [])));
  const begins = new Set(
    columns.slice(0, name).flatMap((_, at) =>
      beginnings(
        texts.filter(({ column }) => column === at),
        firstLine,
      ),
    ),
  );
  const points = new Set(columns.flatMap((column, at) => (isPoints(column) ? [at] : [])));
  const found = wrappedRows(own, { name, points, begins, blanks });
  if (found === null) return null;
  const isRestOfLabel = ({ text, line, column }: Text): boolean =>
    line < firstLine && indicatorColumnKind(squash(`${head.labels[column]?.text ?? ''}${text}`)) !== null;
  const below = texts.filter((text) => !isRestOfLabel(text));
  const body: Body = { columns, texts: below, name, first, spans: spansOf(head.labels, texts) };
  const levels = levelTexts(body, found);
  return levels === null ? null : { spans: body.spans, texts: [...rowTexts(body, found), ...levels] };
};

/** The texts of a block of indicators, its head and rows each in as many lines as they have cells above each other; null where nobody knows. */
export const tableTexts = (block: LineBlock): readonly PlacedText[] | null => {
  const body = bodyTexts(block);
  return body === null ? null : [...headTexts(block.head, body.spans), ...body.texts];
};
