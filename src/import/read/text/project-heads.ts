import { roleOf } from '../../recognise/goals/goal-heads.ts';
import { kindInGroup } from '../../recognise/columns/kind-in-group.ts';
import { fundingColumnKind, isAmountKind } from '../../recognise/labels/funding-labels.ts';
import { headerKey } from '../../recognise/labels/header-labels.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isMoneyHead, isMoneyWord, isPointsWord } from '../../recognise/tidy/list-heads.ts';
import { treeOfList } from '../../recognise/tidy/pushed-list.ts';
import type { RawCell } from '../raw-table.ts';
import type { FlowHead, FlowHeadColumn } from './head-columns.ts';
import { type LabelRun, labelRun } from './label-spans.ts';
import type { Token } from './text-tokens.ts';

const kindsOfHeaders: Readonly<Partial<Record<string, IndicatorColumnKind>>> = {
  'expected-goal': 'goal',
  'actual-goal': 'goal-result',
  attribute: 'note',
};

const ownKinds: readonly (IndicatorColumnKind | null)[] = [
  'index',
  'project',
  'unit-name',
  'department',
  'amount',
  'goal',
  'goal-result',
];

/** What a list of projects says of each in front of its indicators: 年度目标 is a text there, 全年预算数 an amount; null for other words. */
const projectColumnKind = (text: string): IndicatorColumnKind | null => {
  const [kind, money] = [indicatorColumnKind(text), fundingColumnKind(text)];
  if (ownKinds.includes(kind)) return kind;
  if (isAmountKind(money) || money === 'rate' || money === 'self-score') return 'amount';
  return kindsOfHeaders[headerKey(text) ?? ''] ?? null;
};

const toCell = (text: string, index: number): RawCell => ({
  row: 1,
  column: index + 1,
  rowSpan: 1,
  columnSpan: 1,
  text,
  formula: null,
});

/** 自评总分 | 自评等级 behind the indicators. */
const isVerdict = (text: string): boolean => ['total', 'grade'].includes(headerKey(text) ?? '');

/** 年初预算数 | 全年预算数 below each other are not one amount. */
const headKind = (text: string): string | null => {
  const kind = projectColumnKind(text);
  return kind === null ? null : `${kind} ${fundingColumnKind(text) ?? ''}`;
};

/** The words of a head in two rows in front of 一级指标: groups over others, and what stands behind the indicators. */
const upperKind = (text: string): string | null => {
  const cell = toCell(text, 0);
  if (headKind(text) !== null) return headKind(text);
  if (isMoneyHead(cell)) return 'money';
  if (isVerdict(text)) return 'verdict';
  return isMoneyWord(cell) || isPointsWord(cell) ? text : indicatorColumnKind(text);
};

/** The head of a list has no more pieces than this in front of its levels. */
const longestFront = 40;

/** The labels from a line on that end where the levels begin, 项目名称 among them; null where they are others. */
const labelsUpTo = (
  tokens: readonly Token[],
  at: number,
  kindOf: (text: string) => string | null,
): readonly LabelRun[] =>
  Array.from({ length: Math.min(at, longestFront) }, (_, index) => Math.max(0, at - longestFront) + index).flatMap(
    (from) => {
      if (tokens[from]?.isFirst !== true) return [];
      const run = labelRun(tokens, from, kindOf, (place) => place === at);
      const isList = run.labels.length > 1 && run.labels.some((label) => projectColumnKind(label) === 'project');
      return isList && run.end === at ? [run] : [];
    },
  );

type Levels = { readonly run: LabelRun; readonly columns: readonly FlowHeadColumn[] };

const kindBelow = (word: string, group: string): IndicatorColumnKind | null => {
  if (isMoneyHead(toCell(group, 0))) return 'amount';
  const role = roleOf(group) === null ? null : roleOf(word);
  if (role !== null) return role === 'expected' ? 'goal' : 'goal-result';
  // 绩效指标完成情况 is the name of the block, not what its words are of.
  return /指标/u.test(group) ? indicatorColumnKind(word) : kindInGroup(word, group, '');
};

const kindOfHead = (text: string, isInFront: boolean): IndicatorColumnKind | null => {
  if (isInFront) return projectColumnKind(text);
  return headerKey(text) === 'total' ? 'total' : indicatorColumnKind(text);
};

/** The columns of a list whose head has two rows, the second of which begins with the label at `cut`; null where its words have no place. */
const columnsCutAt = (labels: readonly string[], cut: number): readonly FlowHeadColumn[] | null => {
  const cells = labels.map(toCell);
  const heads = cells.slice(0, cut);
  const tree = treeOfList(heads, cells.slice(cut));
  if (tree === null) return null;
  const levels = heads.findIndex((head) =>
    tree.get(head)?.some(({ text }) => indicatorColumnKind(text) === 'category'),
  );
  return heads.flatMap((head, at): readonly FlowHeadColumn[] => {
    const words = tree.get(head) ?? [];
    if (words.length === 0) return [{ label: head.text, group: '', kind: kindOfHead(head.text, at < levels) }];
    return words.map(({ text }) => ({ label: text, group: head.text, kind: kindBelow(text, head.text) }));
  });
};

const inTwoRows = (tokens: readonly Token[], front: LabelRun, { run }: Levels): FlowHead | null => {
  const labels = [...front.labels, ...run.labels];
  for (const [cut, start] of front.starts.entries()) {
    const columns = cut > 1 && tokens[start]?.isFirst === true ? columnsCutAt(labels, cut) : null;
    if (columns !== null) return { labels, columns, from: front.starts[0] ?? 0, to: run.end };
  }
  const columns = columnsCutAt(labels, front.labels.length);
  return columns === null ? null : { labels, columns, from: front.starts[0] ?? 0, to: run.end };
};

/** The head of a list of projects whose levels begin at a token; null where the form is no list. */
export const listHead = (tokens: readonly Token[], at: number, levels: Levels): FlowHead | null => {
  if (levels.columns[0]?.kind !== 'category') return null;
  const [front] = labelsUpTo(tokens, at, headKind);
  if (front !== undefined) {
    const projects = front.labels.map((label) => ({ label, group: '', kind: projectColumnKind(label) }));
    const labels = [...front.labels, ...levels.run.labels];
    return { labels, columns: [...projects, ...levels.columns], from: front.starts[0] ?? at, to: levels.run.end };
  }
  for (const upper of labelsUpTo(tokens, at, upperKind)) {
    const head = inTwoRows(tokens, upper, levels);
    if (head !== null) return head;
  }
  return null;
};
