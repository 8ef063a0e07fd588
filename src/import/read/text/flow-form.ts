import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import type { RawTable } from '../raw-table.ts';
import { type FormLines, headRun } from './find-forms.ts';
import { textBetween } from './flow-search.ts';
import { indicatorRows } from './indicator-rows.ts';
import { labelSpan } from './label-spans.ts';
import { preambleRows } from './preamble-rows.ts';
import { flowLabelKey, type Segment, splitInline, toSegments } from './preamble-segments.ts';
import { doubted, type SheetCell, type SheetRow, sideBySide, toSheet } from './sheet-rows.ts';
import { type Token, toTokens } from './text-tokens.ts';
import { areBroken } from './value-doubts.ts';

const narrowest = 6;

const pageNumber =
  /^[-—–－]+\s*\d{1,4}\s*[-—–－]+$|^\d{1,4}\s*\/\s*\d{1,4}$|^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/u;

const numeric = /^\d+(?:\.\d+)?$/;

/** 总分, 填报人, 其他说明的问题, 审核意见: a label of the rows below the indicators. */
const isFoot = (text: string): boolean => {
  const key = flowLabelKey(text) ?? '';
  const isClosing = key === 'attribute' && /^其[他它].*说明|意见$/u.test(text);
  return isClosing || /^说明[：:]?$/u.test(text) || ['total', 'grade', 'problem', 'signature'].includes(key);
};

/** 填报人：刘某. */
const isSigned = (text: string): boolean => {
  const label = /^([^:：]{2,12})[:：]/u.exec(text)?.[1];
  return label !== undefined && flowLabelKey(label) === 'signature';
};

/** Where the rows below the indicators begin: 总分, 评价等级, 问题与建议, signatures. */
const footStart = (tokens: readonly Token[], from: number): number => {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.isFirst !== true) continue;
    if (isSigned(token.text)) return at;
    const span = labelSpan(tokens, at, isFoot);
    if (span === 0) continue;
    const text = tokens
      .slice(at, at + span)
      .map((token) => token.text)
      .join('');
    const isTotal = flowLabelKey(text) === 'total';
    if (!isTotal || numeric.test(tokens[at + span]?.text ?? '')) return at;
  }
  return tokens.length;
};

const indicatorBlock = /^(?:年度|长期|中期|实施期)?绩效指标$/u;

/** The tokens without the head of the table and the name of its block, where they stand again further down. */
const withoutRepeatedHeads = (tokens: readonly Token[], labels: readonly string[]): readonly Token[] => {
  const head = labels.join('|');
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const run = token?.text.startsWith(labels[0]?.slice(0, 2) ?? '\u0000') === true ? headRun(tokens, at) : null;
    if (run !== null && run.labels.join('|') === head) {
      at = run.end;
      continue;
    }
    const name = token?.isFirst === true ? labelSpan(tokens, at, (text) => indicatorBlock.test(text)) : 0;
    if (token !== undefined && name === 0) kept.push(token);
    at += Math.max(1, name);
  }
  return kept;
};

type Part = { readonly label: string; readonly tokens: readonly Token[] };

/** 长期绩效指标 and 年度绩效指标 below each other, each with its rows; one part where the text names one block or none. */
const partsOf = (tokens: readonly Token[], first: string): readonly Part[] => {
  const parts: { label: string; tokens: Token[] }[] = [{ label: first, tokens: [] }];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const span = token?.isFirst === true ? labelSpan(tokens, at, (text) => indicatorBlock.test(text)) : 0;
    const label = tokens
      .slice(at, at + span)
      .map(({ text }) => text)
      .join('');
    if (span > 0 && label !== parts.at(-1)?.label && parts.at(-1)?.label !== '') parts.push({ label, tokens: [] });
    else if (token !== undefined && span === 0) parts.at(-1)?.tokens.push(token);
    at += Math.max(1, span);
  }
  return parts;
};

const cellAt = (text: string, column: number, isDoubtful: boolean): SheetCell => ({
  text,
  column,
  span: 1,
  depth: 1,
  isDoubtful,
});

/** 总分 with its numbers under 分值 and 得分. One number alone does not tell under which it stood. */
const totalRow = (segment: Segment, labels: readonly string[]): SheetRow => {
  const kinds = labels.map(indicatorColumnKind);
  const scores: readonly (string | null)[] = ['max-score', 'self-score'];
  const columns = kinds.flatMap((kind, at) => (scores.includes(kind) && kinds.indexOf(kind) === at ? [at + 1] : []));
  const numbers = segment.values.filter((token) => numeric.test(token.text));
  const places = numbers.length === 1 ? columns.slice(-1) : columns;
  const isDoubtful = numbers.length !== 2 || areBroken([...segment.values.slice(0, 1), ...segment.values]);
  const cells = numbers.map((token, index) => cellAt(token.text, places[index] ?? labels.length + index, isDoubtful));
  const span = Math.max(1, Math.min(...cells.map((cell) => cell.column), labels.length) - 1);
  return [{ ...cellAt(segment.labels[0] ?? '', 1, false), span }, ...cells];
};

/** 说明 with what it says, in front of the labels of the foot. */
const noteRows = (tokens: readonly Token[], width: number): readonly SheetRow[] => {
  const [label] = tokens;
  return label === undefined
    ? []
    : [sideBySide([{ text: label.text }, { text: textBetween(tokens, 1, tokens.length) }], width)];
};

const footRows = (tokens: readonly Token[], labels: readonly string[], width: number): readonly SheetRow[] => {
  const { lead, segments } = toSegments(tokens);
  const [first, ...rest] = segments;
  const noted = noteRows(lead, width);
  const isTotal = first?.kind === 'pair' && flowLabelKey(first.labels[0] ?? '') === 'total';
  return isTotal
    ? [...noted, totalRow(first, labels), ...preambleRows(rest, width)]
    : [...noted, ...preambleRows(segments, width)];
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

/** When much of a table was a guess, the rest of it may be wrong as well. */
const isShaky = (rows: readonly SheetRow[]): boolean => {
  const cells = rows.flat();
  return cells.filter((cell) => cell.isDoubtful).length * 3 > cells.length;
};

type IndicatorTable = { readonly head: SheetRow; readonly body: readonly SheetRow[] };

/** The indicators of one block; beside another its label stands in front of them. */
const tableOf = ({ label, tokens }: Part, labels: readonly string[], isLabelled: boolean): IndicatorTable => {
  const body = indicatorRows(withoutRepeatedHeads(tokens, labels), labels);
  const head = labels.map((text, index) => cellAt(text, index + 1, false));
  if (!isLabelled) return { head, body };
  const moved = (row: SheetRow): SheetRow => row.map((cell) => ({ ...cell, column: cell.column + 1 }));
  return { head: [{ ...cellAt(label, 1, false), depth: body.length + 1 }, ...moved(head)], body: body.map(moved) };
};

/** No first level in front of the first row, under a head that has one: its words are in another cell, as others' may be. */
const lacksLevels = ({ head, body: [first] }: IndicatorTable): boolean => {
  const level = head.find((cell) => indicatorColumnKind(cell.text) === 'category');
  return level !== undefined && first !== undefined && !first.some(({ column }) => column === level.column);
};

/** 项目名称 or a head of 项目资金 right in front of the head, without values: columns of the table that nobody knows. */
const isHeadCut = (segments: readonly Segment[]): boolean => {
  const last = segments.at(-1);
  if (last === undefined || last.values.length > 0) return false;
  const key = flowLabelKey(last.labels[0] ?? '') ?? '';
  return last.kind === 'funding' || ['project', 'department', 'unit'].includes(key);
};

/** Rebuilds the table of one form whose cells were flattened into lines. */
export const readFlowForm = (allLines: readonly string[], form: FormLines, file: string): RawTable => {
  const lines = allLines.slice(form.fromLine, form.toLine).map((line) => (pageNumber.test(line.trim()) ? '' : line));
  const tokens = toTokens(lines);
  const { labels, from, to } = form.head;
  const width = Math.max(narrowest, labels.length);
  const foot = footStart(tokens, to);
  const { lead, segments } = toSegments(splitInline(tokens.slice(0, from)));
  const block = segments.at(-1)?.labels[0] ?? '';
  const parts = partsOf(tokens.slice(to, foot), indicatorBlock.test(block) ? block : '');
  const tables = parts.map((part) => tableOf(part, labels, parts.length > 1));
  const body = tables.flatMap((table) => table.body);
  const around = preambleRows(segments, width);
  const below = footRows(splitInline(tokens.slice(foot)), labels, width);
  const isLost = isAligned(lines) || isShaky(body) || tables.some(lacksLevels) || isHeadCut(segments);
  const middle = tables.flatMap((table) => [table.head, ...(isLost ? doubted(table.body) : table.body)]);
  const rows = isLost ? [...doubted(around), ...middle, ...doubted(below)] : [...around, ...middle, ...below];
  return toSheet(rows, file, lineTexts(lead));
};
