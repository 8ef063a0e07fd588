import type { IndicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import type { FlowColumn } from './flow-columns.ts';
import { isListHead } from './flow-head.ts';
import type { FlowHeadColumn } from './head-columns.ts';
import { isCategoryLabel, isSubcategoryLabel } from './level-labels.ts';
import type { ColumnRole } from './role-costs.ts';

const roles: Readonly<Record<IndicatorColumnKind, ColumnRole>> = {
  index: 'number',
  category: 'category',
  subcategory: 'subcategory',
  'kind-of-indicator': 'subcategory',
  name: 'name',
  'weak-name': 'name',
  'finer-name': 'name',
  symbol: 'sign',
  target: 'target',
  'adjusted-target': 'adjusted',
  unit: 'unit',
  baseline: 'actual',
  actual: 'actual',
  'actual-unit': 'unit',
  'target-and-actual': 'target',
  'target-of-part': 'target',
  forecast: 'actual',
  'other-unit': 'unit',
  'max-score': 'score',
  'self-score': 'score',
  'other-score': 'score',
  reason: 'reason',
  improvement: 'reason',
  remark: 'reason',
  cause: 'mark',
  likelihood: 'mark',
  note: 'reason',
  project: 'text',
  'unit-name': 'text',
  department: 'text',
  goal: 'text',
  'goal-result': 'text',
  amount: 'number',
  total: 'number',
  year: 'number',
  'money-label': 'text',
};

/** 完成比例, 得分系数: a share in a column without a field. */
const isRate = (label: string): boolean => /(?:[率度]|比例|系数|程度)(?:[（(][^（）()]*[）)])?$/u.test(label);

/** Points of a level stand right behind it, where the indicators have points of their own. */
const isOfLevel = (heads: readonly FlowHeadColumn[], at: number): boolean =>
  ['category', 'subcategory'].includes(heads[at - 1]?.kind ?? '') &&
  heads.slice(at + 1).some(({ kind }) => kind === 'max-score');

/** A level, the ones below it and the names of the indicators have points behind them each. */
const arePaired = (heads: readonly FlowHeadColumn[], at: number): boolean => {
  const name = heads.findIndex(({ kind }, index) => index > at && kind === 'name');
  const own = heads.slice(at, name + 2).map(({ kind }) => kind === 'max-score');
  return name > at && heads[name + 1] !== undefined && own.every((isPoints, index) => isPoints === (index % 2 === 1));
};

/** 绩效标准 beside 当年预期实现值 says in words how the value is told. */
const isCriterion = (heads: readonly FlowHeadColumn[], { kind, label }: FlowHeadColumn): boolean =>
  kind === 'target' &&
  label.endsWith('标准') &&
  heads.some((head) => head.kind === 'target' && head.label.endsWith('值'));

/** 绩效指标描述 between the name and the target. */
const isDescription = (heads: readonly FlowHeadColumn[], at: number): boolean =>
  heads[at]?.kind === 'note' &&
  !isRate(heads[at]?.label ?? '') &&
  ['name', 'weak-name'].includes(heads[at - 1]?.kind ?? '') &&
  heads[at + 1]?.kind === 'target';

const roleOf = (heads: readonly FlowHeadColumn[], at: number): ColumnRole => {
  const head = heads[at] ?? { kind: null, label: '', group: '' };
  const { kind, label } = head;
  if (kind === 'max-score' && isOfLevel(heads, at)) return 'points';
  if (kind === 'target' && heads.some((head) => head.kind === 'unit')) return 'figure';
  if (label.startsWith('是否')) return 'mark';
  // 考核内容 | 考核指标: the former says what several indicators are about.
  if (kind === 'name' && heads[at + 1]?.kind === 'name') return 'text';
  if (isCriterion(heads, head)) return 'reason';
  if (isDescription(heads, at)) return 'description';
  return kind === 'note' && isRate(label) ? 'rate' : roles[kind ?? 'note'];
};

/** The column that a head names, as a flow is cut by it. */
export const columnOf = (heads: readonly FlowHeadColumn[], at: number): FlowColumn => {
  const role = roleOf(heads, at);
  if (at < projectColumns(heads)) return projectColumn(heads[at]?.kind ?? 'note');
  if (role !== 'category' && role !== 'subcategory') return { role };
  const level = { role, isLabel: role === 'category' ? isCategoryLabel : isSubcategoryLabel };
  if (heads[at + 1] === undefined || roleOf(heads, at + 1) !== 'points') return level;
  return arePaired(heads, at) ? { ...level, hasPoints: true, arePaired: true } : { ...level, hasPoints: true };
};

/** How many columns of a list tell of a project, in front of the levels of its indicators. */
const projectColumns = (heads: readonly FlowHeadColumn[]): number =>
  isListHead(heads) ? heads.findIndex(({ kind }) => kind === 'category') : 0;

const projectColumn = (kind: IndicatorColumnKind): FlowColumn => {
  const role = kind === 'project' ? 'heading' : ['index', 'amount'].includes(kind) ? 'number' : 'text';
  return { role, isOfProject: true };
};
