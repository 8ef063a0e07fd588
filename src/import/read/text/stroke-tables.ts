import { greatest } from '../extremes.ts';

/** A run of as many lines divided by strokes is a table; one or two may be prose. */
const shortestTable = 3;

const strokes = (line: string): number => line.split(/[|｜]/u).length - 1;

/** `| --- | :-: |`: the line between head and rows of a table in Markdown. */
const isRule = (line: string): boolean => /^[|｜]?(?:\s*:?-+:?\s*[|｜]?)+$/u.test(line.trim()) && strokes(line) > 0;

const isDivided = (line: string): boolean => !line.includes('\t') && strokes(line) >= 2;

/** One cell in a line of its own, with the stroke that ended it; a stroke alone ended a blank one, several the rest of a row. */
const isLoneCell = (line: string): boolean => !line.includes('\t') && /^(?:(?:[^|｜]*\s)?[|｜]|[|｜]+)\s*$/u.test(line);

const cellsOfLines = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !/^\s*[|｜]{2,}\s*$/u.test(line)).map((line) => line.replace(/[|｜]\s*$/u, ''));

const isStroke = (line: string | undefined): boolean => line !== undefined && /^\s*[|｜]\s*$/u.test(line);

const isCell = (line: string | undefined): boolean =>
  line !== undefined && line.trim() !== '' && !line.includes('\t') && strokes(line) === 0;

/** How many lines from `from` on are cells with a line of a stroke between each two; a second stroke stands behind a blank. */
const partedLength = (lines: readonly string[], from: number): number => {
  let at = from;
  while (isCell(lines[at]) && isStroke(lines[at + 1])) {
    at += 2;
    while (isStroke(lines[at])) at += 1;
  }
  return at - from;
};

const cellsBetween = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line, index) => {
    if (!isStroke(line)) return [line];
    return isStroke(lines[index - 1]) ? [''] : [];
  });

const withoutEmphasis = (cell: string): string => cell.trim().replace(/^\*\*(.*)\*\*$/u, '$1');

/** Where every line begins and ends with a stroke these are the table's edges, else a stroke in front stands behind a blank. */
const toTabs = (lines: readonly string[]): readonly string[] => {
  const isFramed = lines.filter((line) => /^\s*[|｜]/u.test(line)).length * 2 > lines.length;
  return lines
    .filter((line) => !isRule(line))
    .map((line) => {
      const inner = isFramed ? line.trim().replace(/^[|｜]/u, '') : line.trim();
      return inner
        .replace(/[|｜]$/u, '')
        .split(/[|｜]/u)
        .map(withoutEmphasis)
        .join('\t');
    });
};

const runLength = (lines: readonly string[], from: number, test: (line: string) => boolean): number => {
  let at = from;
  while (at < lines.length && test(lines[at] ?? '')) at += 1;
  return at - from;
};

const mayBeOfTable = (line: string): boolean => line.trim() !== '' && !line.includes('\t');

/** Lines put together up to the width of a row; null where one goes beyond it. What is left behind the last row stays. */
const rowsOfWidth = (lines: readonly string[], width: number): readonly string[] | null => {
  const rows: string[] = [];
  let open: string[] = [];
  let count = 0;
  for (const line of lines) {
    open.push(line);
    count += strokes(line);
    if (count > width) return null;
    if (count < width) continue;
    rows.push(open.map((part, at) => (at === 0 ? part : part.trimStart())).join(' '));
    [open, count] = [[], 0];
  }
  return [...rows, ...open];
};

/** Rows that the breaks inside of their cells part into several lines, in one line each. */
const withWholeLines = (lines: readonly string[]): readonly string[] => {
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = lines.slice(at, at + Math.max(1, runLength(lines, at, mayBeOfTable)));
    const first = run.findIndex((line) => strokes(line) > 0);
    const width = greatest(run.map(strokes), 0);
    const whole = run.filter((line) => strokes(line) === width && /[^|｜\s]/u.test(line));
    const isTable = width > 2 && whole.length >= shortestTable;
    const rows = isTable ? rowsOfWidth(run.slice(first), width) : null;
    out.push(...(rows === null ? run : [...run.slice(0, first), ...rows]));
    at += run.length;
  }
  return out;
};

type Piece = { readonly length: number; readonly text: readonly string[] };

/** The table that begins in a line, its cells apart, and how many lines it takes; null where none begins. */
const tableAt = (lines: readonly string[], at: number): Piece | null => {
  const take = (length: number, read: (run: readonly string[]) => readonly string[]): Piece => ({
    length,
    text: read(lines.slice(at, at + length)),
  });
  const divided = runLength(lines, at, isDivided);
  if (divided >= shortestTable) return take(divided, toTabs);
  const lone = runLength(lines, at, isLoneCell);
  if (lone >= shortestTable) return take(lone, cellsOfLines);
  const parted = partedLength(lines, at);
  return parted > 2 * shortestTable ? take(parted, cellsBetween) : null;
};

/** Tables whose cells are divided by `|`, as Markdown and the text of web pages have them, with tabs instead. */
export const strokesToTabs = (text: string): string => {
  if (!/[|｜]/u.test(text)) return text;
  const lines = withWholeLines(text.split(/\r\n?|\n/u));
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    out.push(...(table?.text ?? lines.slice(at, at + 1)));
    at += table?.length ?? 1;
  }
  return out.join('\n');
};
