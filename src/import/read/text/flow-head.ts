import { isIndicatorHead } from '../../recognise/columns/indicator-head.ts';
import { kindInGroup } from '../../recognise/columns/kind-in-group.ts';
import {
  type IndicatorColumnKind,
  indicatorColumnKind,
  listedColumnKind,
} from '../../recognise/labels/indicator-labels.ts';
import { treeOfIndicators } from '../../recognise/tidy/pushed-head.ts';
import type { RawCell } from '../raw-table.ts';
import type { FlowHead, FlowHeadColumn } from './head-columns.ts';
import { type LabelRun, labelRun, labelSpan, pointedSpan } from './label-spans.ts';
import { isCategoryLabel, isSubcategoryLabel } from './level-labels.ts';
import { isBlockName } from './preamble-segments.ts';
import { listHead } from './project-heads.ts';
import type { Token } from './text-tokens.ts';

/** Cheap look before the label tables are asked for every token of a long text. */
const mayBeginHead = /^(?:第?[一二三]|指标|绩效|评价|考核|具体|年度)/u;

const startKinds: readonly (IndicatorColumnKind | null)[] = ['category', 'subcategory', 'name', 'weak-name'];

const isLevel = ({ kind }: FlowHeadColumn): boolean => kind !== 'weak-name' && startKinds.includes(kind);

/** 项目名称 in front of the levels: the table lists projects. */
export const isListHead = (columns: readonly FlowHeadColumn[]): boolean =>
  columns.slice(0, Math.max(0, columns.findIndex(isLevel))).some(({ kind }) => kind === 'project');

const isLevelHead = (text: string): boolean => startKinds.includes(indicatorColumnKind(text));

/** Words that a label of reasons or notes ends with; in a flow what stands behind them is another cell's. */
const labelEnd = /(?:原因|措施|分析|说明|理由|依据|建议|意见|情况|备注|标准|规则|方法|办法|来源|公式|解释)$/u;

const looseKinds: readonly (IndicatorColumnKind | null)[] = ['reason', 'improvement', 'note'];

/** What a label of a head in a flow says: 偏差原因 | 部门管理 below each other are not one. */
export const flowColumnKind = (text: string): IndicatorColumnKind | null => {
  const kind = indicatorColumnKind(text);
  if (!looseKinds.includes(kind) || listedColumnKind(text) !== null) return kind;
  return labelEnd.test(text.replace(/[（(][^（）()]*[）)]$/u, '').replace(/[：:*]$/u, '')) ? kind : null;
};

/** The head of an indicator table that begins at `at`; it is over where the name of a level begins a line. */
const headRun = (tokens: readonly Token[], at: number): LabelRun =>
  labelRun(tokens, at, flowColumnKind, (place) => {
    const isName = (text: string): boolean => isCategoryLabel(text) || isSubcategoryLabel(text);
    if (tokens[place]?.isFirst !== true) return false;
    return labelSpan(tokens, place, isName) > 0 || pointedSpan(tokens, place) > 0;
  });

/** Unknown words between the labels of a line: a column that nobody knows. They are one piece each. */
const goesOnBehind = (tokens: readonly Token[], end: number): LabelRun | null => {
  const [unknown, next] = [tokens[end], tokens[end + 1]];
  const isWord = unknown !== undefined && !unknown.isFirst && /^\p{Script=Han}{2,10}$/u.test(unknown.text);
  if (!isWord || next === undefined || next.isFirst) return null;
  const rest = headRun(tokens, end + 1);
  return rest.labels.length === 0
    ? null
    : { labels: [unknown.text, ...rest.labels], starts: [end, ...rest.starts], end: rest.end };
};

/** 绩效指标 on a line of its own below the names of the levels stands in front of the rows. */
const withoutBlockBelow = (tokens: readonly Token[], run: LabelRun): LabelRun => {
  const [at, start] = [run.labels.length - 1, run.starts.at(-1) ?? run.end];
  const isBelow = tokens[start]?.isFirst === true && tokens[run.end]?.isFirst !== false;
  const namesLevels = run.labels.slice(0, at).some((text) => indicatorColumnKind(text) === 'name');
  if (!isBelow || !namesLevels || !isBlockName(run.labels[at] ?? '')) return run;
  return { labels: run.labels.slice(0, at), starts: run.starts.slice(0, at), end: start };
};

/** The labels of a head, unknown ones between known ones included. */
export const wholeHeadRun = (tokens: readonly Token[], at: number): LabelRun => {
  let run = headRun(tokens, at);
  for (
    let more = goesOnBehind(tokens, run.end);
    run.labels.length > 0 && more !== null;
    more = goesOnBehind(tokens, run.end)
  ) {
    run = { labels: [...run.labels, ...more.labels], starts: [...run.starts, ...more.starts], end: more.end };
  }
  return withoutBlockBelow(tokens, run);
};

const toCells = (labels: readonly string[]): readonly RawCell[] =>
  labels.map((text, index) => ({ row: 1, column: index + 1, rowSpan: 1, columnSpan: 1, text, formula: null }));

/** 备注 behind the groups of the first row; 其他 is a word of the second. */
const isLast = (text: string): boolean => indicatorColumnKind(text) === 'remark' && text !== '其他';

/** Columns of a head of two rows whose second begins with the label at `at`; null where these have no place below the first. */
const columnsCutAt = (labels: readonly string[], at: number): readonly FlowHeadColumn[] | null => {
  const heads = toCells(labels.slice(0, at));
  const tree = isLast(labels[at] ?? '') ? null : treeOfIndicators(heads, toCells(labels.slice(at)));
  if (tree === null) return null;
  return heads.flatMap((head): readonly FlowHeadColumn[] => {
    const words = tree.get(head) ?? [];
    if (words.length === 0) return [{ label: head.text, group: '', kind: flowColumnKind(head.text) }];
    return words.map(({ text }) => ({ label: text, group: head.text, kind: kindInGroup(text, head.text, '') }));
  });
};

/** The columns that the labels of a head name: in one row, or in two that follow each other in the flow. */
const columnsOf = (tokens: readonly Token[], { labels, starts }: LabelRun): readonly FlowHeadColumn[] => {
  for (const [index, start] of starts.entries()) {
    const isSecondRow = index > 1 && tokens[start]?.isFirst === true;
    const columns = isSecondRow ? columnsCutAt(labels, index) : null;
    if (columns !== null) return columns;
  }
  return labels.map((label) => ({ label, group: '', kind: flowColumnKind(label) }));
};

/** 绩效指标 or 绩效指标 | 完成情况 in front of 一级指标 is the label of the block, unless levels stand below it. */
const isBlockInFront = ([first, second]: readonly FlowHeadColumn[]): boolean =>
  first !== undefined && !isLevel(first) && second !== undefined && isLevel(second);

/** 项目 in front of 考核内容 heads the levels where words with points stand first below it: 支出管理（60分）. */
const withLevelsInFront = (tokens: readonly Token[], head: FlowHead): FlowHead => {
  const front = tokens[head.from - 1];
  const isInFront = front?.text === '项目' && (front.isFirst || tokens[head.from]?.isFirst === true);
  if (!isInFront || head.columns.some(({ kind }) => kind === 'category') || pointedSpan(tokens, head.to) === 0)
    return head;
  const column: FlowHeadColumn = { label: front.text, group: '', kind: 'category' };
  return { ...head, labels: [front.text, ...head.labels], columns: [column, ...head.columns], from: head.from - 1 };
};

/** The head that begins at a token; null when none does. */
const headFrom = (tokens: readonly Token[], at: number): FlowHead | null => {
  if (!mayBeginHead.test(tokens[at]?.text ?? '') || labelSpan(tokens, at, isLevelHead) === 0) return null;
  const run = wholeHeadRun(tokens, at);
  if (!isIndicatorHead(run.labels)) return null;
  const columns = columnsOf(tokens, run);
  if (isBlockInFront(columns)) return null;
  const head = { labels: run.labels, columns, from: at, to: run.end };
  return listHead(tokens, at, { run, columns }) ?? withLevelsInFront(tokens, head);
};

/** All heads of indicators in a flow. */
export const findHeads = (tokens: readonly Token[]): readonly FlowHead[] => {
  const heads: FlowHead[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const head = headFrom(tokens, at);
    if (head === null) continue;
    heads.push(head);
    at = head.to - 1;
  }
  return heads;
};
