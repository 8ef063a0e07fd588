import { type Aspect, aspects } from '../../domain/indicator/aspect.ts';
import { type Light, lights } from '../../domain/monitoring/light.ts';
import { attentionThresholds } from '../../domain/rules/published/attention-thresholds.ts';
import type { Grade } from '../../domain/rules/rule-set.ts';
import { isEvaluated, type OverviewRow } from './overview-row.ts';

/** Which rows stand behind a number. In the address: `all`, `grade.good`, `aspect.quality`, `light.red`, `unit.某中心`. */
export type Slice =
  | { readonly kind: 'all' | 'execution' | 'cutoff' | 'unfiled' | 'urgent' | 'suspicious' | 'slow' | 'under-way' }
  | { readonly kind: 'light'; readonly light: Light }
  | { readonly kind: 'grade'; readonly grade: Grade | 'none' }
  | { readonly kind: 'aspect'; readonly aspect: Aspect }
  | { readonly kind: 'unit'; readonly unit: string };

const plainKinds = ['all', 'execution', 'cutoff', 'unfiled', 'urgent', 'suspicious', 'slow', 'under-way'] as const;
const grades = ['excellent', 'good', 'fair', 'poor', 'none'] as const;

export const formatSlice = (slice: Slice): string => {
  switch (slice.kind) {
    case 'grade':
      return `grade.${slice.grade}`;
    case 'aspect':
      return `aspect.${slice.aspect}`;
    case 'light':
      return `light.${slice.light}`;
    case 'unit':
      return `unit.${slice.unit}`;
    default:
      return slice.kind;
  }
};

/** The slice an address names; null for none or an unknown one. */
export const parseSlice = (text: string): Slice | null => {
  const dot = text.indexOf('.');
  const [head, rest] = dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot + 1)];
  const plain = plainKinds.find((kind) => kind === text);
  if (plain !== undefined) return { kind: plain };
  const grade = grades.find((candidate) => head === 'grade' && candidate === rest);
  if (grade !== undefined) return { kind: 'grade', grade };
  const aspect = aspects.find((candidate) => head === 'aspect' && candidate === rest);
  if (aspect !== undefined) return { kind: 'aspect', aspect };
  const light = lights.find((candidate) => head === 'light' && candidate === rest);
  if (light !== undefined) return { kind: 'light', light };
  return head === 'unit' && dot > 0 ? { kind: 'unit', unit: rest } : null;
};

/** Little was spent and yet nearly all indicator points are claimed. */
export const isSuspicious = ({ rate, indicatorRate }: OverviewRow): boolean =>
  rate !== null &&
  indicatorRate !== null &&
  rate < attentionThresholds.slowBelow &&
  indicatorRate >= attentionThresholds.highFrom;

const holds = (row: OverviewRow, slice: Slice): boolean => {
  const { summary } = row;
  switch (slice.kind) {
    case 'all':
    case 'execution':
      return isEvaluated(row);
    case 'under-way':
      return row.underWay !== null;
    case 'light':
      return row.underWay?.light === slice.light;
    case 'cutoff':
      return row.isOnCutoff;
    case 'unfiled':
      return isEvaluated(row) && !row.isFiled;
    case 'urgent':
      return row.urgency > 0;
    case 'suspicious':
      return isSuspicious(row);
    case 'slow':
      return row.reasons.some(({ kind }) => kind === 'slow-execution');
    case 'grade':
      return isEvaluated(row) && (summary.grade ?? 'none') === slice.grade;
    case 'aspect':
      return summary.aspects.some(({ aspect }) => aspect === slice.aspect);
    case 'unit':
      return isEvaluated(row) && summary.implementingUnit === slice.unit;
  }
};

const lostShare = ({ summary }: OverviewRow, wanted: Aspect): number => {
  const part = summary.aspects.find(({ aspect }) => aspect === wanted);
  return part === undefined ? 0 : part.maxScore - part.counted;
};

const last = Number.POSITIVE_INFINITY;

/** The order in which the rows behind a number are read: what is worst for that number first. */
const orderOf = (slice: Slice): ((row: OverviewRow) => number) => {
  if (slice.kind === 'aspect') return (row) => -lostShare(row, slice.aspect);
  if (slice.kind === 'execution' || slice.kind === 'slow') return ({ rate }) => rate ?? last;
  if (slice.kind === 'urgent' || slice.kind === 'under-way' || slice.kind === 'light') return ({ urgency }) => -urgency;
  return ({ total }) => total ?? last;
};

/** The rows behind a number, the worst first. */
export const sliceRows = (rows: readonly OverviewRow[], slice: Slice): readonly OverviewRow[] => {
  const order = orderOf(slice);
  return rows
    .filter((row) => holds(row, slice))
    .map((row) => ({ row, at: order(row) }))
    .toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0))
    .map(({ row }) => row);
};
