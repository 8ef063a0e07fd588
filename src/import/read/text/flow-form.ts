import { isTick } from '../../recognise/table/boxes.ts';
import type { RawTable } from '../raw-table.ts';
import { type FormLines, isTitleAt } from './find-forms.ts';
import { isListHead } from './flow-head.ts';
import type { FlowHead, FlowHeadColumn } from './head-columns.ts';
import { textBetween } from './flow-prices.ts';
import { indicatorTables, lacksLevels } from './indicator-tables.ts';
import { labelSpan } from './label-spans.ts';
import { preambleRows } from './preamble-rows.ts';
import { flowLabelKey, type Segment, splitInline, toSegments } from './preamble-segments.ts';
import { cellAt, doubted, type SheetRow, sideBySide, toSheet } from './sheet-rows.ts';
import { isFoot, isPageNumber } from './outer-lines.ts';
import { type Token, toTokens } from './text-tokens.ts';
import { areBroken } from './value-doubts.ts';

const narrowest = 6;

const numeric = /^\d+(?:\.\d+)?$/;

/** 填报人：刘某. */
const isSigned = (text: string): boolean => {
  const label = /^([^:：]{2,12})[:：]/u.exec(text)?.[1];
  return label !== undefined && flowLabelKey(label) === 'signature';
};

/** 10 10 总分 100 97: the total in the middle of a line, where a whole form is one. */
const isTotalInLine = (tokens: readonly Token[], at: number): boolean => {
  const [before, label, ...numbers] = tokens.slice(Math.max(0, at - 1), at + 3).map(({ text }) => text);
  return (
    flowLabelKey(label ?? '') === 'total' &&
    numbers.length === 2 &&
    [before, ...numbers].every((text) => numeric.test(text ?? ''))
  );
};

/** Where the rows below the indicators begin: 总分, 评价等级, 问题与建议, signatures. */
const footStart = (tokens: readonly Token[], { to, columns }: FlowHead): number => {
  const isList = isListHead(columns);
  for (let at = to; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!isList && isTotalInLine(tokens, at)) return at;
    if (token?.isFirst !== true) continue;
    if (isSigned(token.text)) return at;
    const span = labelSpan(tokens, at, isFoot);
    if (span === 0) continue;
    const text = tokens
      .slice(at, at + span)
      .map((token) => token.text)
      .join('');
    const isTotal = flowLabelKey(text) === 'total';
    // Each project of a list has its own.
    if (isTotal && isList) continue;
    if (!isTotal || numeric.test(tokens[at + span]?.text ?? '')) return at;
  }
  return tokens.length;
};

/** （自评等级）优 in the row of the total. */
const gradeBehind = /^[（(]?(?:自评)?等级[）)]?[：:]?[优良中差]$/u;

/** 总分 with its numbers under 分值 and 得分. One number alone does not tell under which it stood. */
const totalRow = (segment: Segment, heads: readonly FlowHeadColumn[]): SheetRow => {
  const kinds = heads.map(({ kind }) => kind);
  const scores: readonly (string | null)[] = ['max-score', 'self-score'];
  const columns = kinds.flatMap((kind, at) => (scores.includes(kind) && kinds.indexOf(kind) === at ? [at + 1] : []));
  const numbers = segment.values.filter((token) => numeric.test(token.text));
  const places = numbers.length === 1 ? columns.slice(-1) : columns;
  const isDoubtful = numbers.length !== 2 || areBroken([...segment.values.slice(0, 1), ...segment.values]);
  const cells = numbers.map((token, index) => cellAt(token.text, places[index] ?? heads.length + index, isDoubtful));
  const span = Math.max(1, Math.min(...cells.map((cell) => cell.column), heads.length) - 1);
  const behind = (cells.at(-1)?.column ?? heads.length) + 1;
  const grade = segment.values
    .filter((token) => gradeBehind.test(token.text))
    .map((token) => cellAt(token.text, behind));
  return [{ ...cellAt(segment.labels[0] ?? '', 1), span }, ...cells, ...grade];
};

/** 说明 with what it says, in front of the labels of the foot. */
const noteRows = (tokens: readonly Token[], width: number): readonly SheetRow[] => {
  const [label] = tokens;
  return label === undefined
    ? []
    : [sideBySide([{ text: label.text }, { text: textBetween(tokens, 1, tokens.length) }], width)];
};

const footRows = (tokens: readonly Token[], heads: readonly FlowHeadColumn[], width: number): readonly SheetRow[] => {
  const { lead, segments } = toSegments(tokens);
  const noted = noteRows(lead, width);
  const total = segments.findIndex(({ kind, labels }) => kind === 'pair' && flowLabelKey(labels[0] ?? '') === 'total');
  const segment = segments[total];
  if (segment === undefined) return [...noted, ...preambleRows(segments, width)];
  const [above, below] = [segments.slice(0, total), segments.slice(total + 1)];
  return [...noted, ...preambleRows(above, width), totalRow(segment, heads), ...preambleRows(below, width)];
};

const lineTexts = (tokens: readonly Token[]): readonly string[] => {
  const lines = new Map<number, Token[]>();
  for (const token of tokens) lines.set(token.line, [...(lines.get(token.line) ?? []), token]);
  return [...lines.values()].map((line) => textBetween(line, 0, line.length));
};

/** Cells side by side over several lines: they were not written one after the other, so their order is lost. */
export const isAligned = (lines: readonly string[]): boolean => {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.filter((line) => /\S\s{3,}\S/u.test(line)).length * 4 > filled.length;
};

/** When much of a table was a guess, the rest of it may be wrong as well; below which head a √ stands no flow tells. */
const isShaky = (rows: readonly SheetRow[]): boolean => {
  const cells = rows.flat().filter((cell) => !isTick(cell.text));
  return cells.filter((cell) => cell.isDoubtful).length * 3 > cells.length;
};

/** 项目名称 or a head of 项目资金 right in front of the head, without values: columns of the table that nobody knows. */
const isHeadCut = (segments: readonly Segment[]): boolean => {
  const last = segments.at(-1);
  if (last === undefined || last.values.length > 0) return false;
  const key = flowLabelKey(last.labels[0] ?? '') ?? '';
  return last.kind === 'funding' || ['project', 'department', 'unit'].includes(key);
};

/**
 * Rebuilds the table of one form whose cells were flattened into lines; `placed`: the rows above its indicators where the
 * places of their texts tell them.
 */
export const readFlowForm = (
  allLines: readonly string[],
  form: FormLines,
  file: string,
  placed: readonly SheetRow[] | null = null,
): RawTable => {
  const own = allLines.slice(form.fromLine, form.toLine);
  const isOutside = (line: string, at: number): boolean => isPageNumber(line) || (at > 0 && isTitleAt(own, at));
  const lines = own.map((line, at) => (isOutside(line, at) ? '' : line));
  const tokens = toTokens(lines);
  const { columns, from, to } = form.head;
  const width = Math.max(narrowest, columns.length);
  const foot = footStart(tokens, form.head);
  const { lead, segments } = toSegments(splitInline(tokens.slice(0, from)));
  const above = segments.length > 0 && !isListHead(columns) ? placed : null;
  const block = segments.at(-1)?.labels[0] ?? '';
  const tables = indicatorTables(tokens.slice(to, foot), form.head, block);
  const body = tables.flatMap((table) => table.body);
  const flowing = above === null ? preambleRows(segments, width) : [];
  const below = footRows(splitInline(tokens.slice(foot)), columns, width);
  const isLost =
    isAligned(lines) || isShaky(body) || tables.some(lacksLevels) || (above === null && isHeadCut(segments));
  const middle = tables.flatMap((table) => [...table.head, ...(isLost ? doubted(table.body) : table.body)]);
  const rows = isLost ? [...doubted(flowing), ...middle, ...doubted(below)] : [...flowing, ...middle, ...below];
  return toSheet([...(above ?? []), ...rows], file, lineTexts(lead));
};
