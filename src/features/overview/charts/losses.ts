import type { Aspect } from '../../../domain/indicator/aspect.ts';
import { type Decimal, isZero, sumDecimals, wholeNumber } from '../../../domain/number/decimal.ts';
import { divideRounded } from '../../../domain/number/ratio.ts';
import { fromHundredths, toHundredths } from '../../../domain/scoring/hundredths.ts';
import { aspectText } from '../../../text/aspect-text.ts';
import { lossText } from '../../../text/chart-text.ts';
import { formatScore } from '../../../text/format-number.ts';
import { axisStyle } from '../../../ui/chart/base-option.ts';
import type { DrawChart } from '../../../ui/chart/chart-option.ts';
import type { OverviewRow } from '../overview-row.ts';
import { tallyAspects } from '../tally-rows.ts';

/** Points lost in one part of the sheets: all together, and the mean per project. */
export type LossPart = {
  readonly part: 'execution' | Aspect;
  readonly sum: Decimal;
  readonly mean: Decimal;
};

/** From the points that could be had down to the mean total; rows without a total take no part. */
export type LossSteps = {
  readonly projects: number;
  readonly full: Decimal;
  readonly parts: readonly LossPart[];
  readonly total: Decimal;
};

const meanOf = (sum: number, count: number): Decimal => divideRounded(fromHundredths(sum), wholeNumber(count), 2);

/** Null while no row has a total. */
export const lossSteps = (rows: readonly OverviewRow[]): LossSteps | null => {
  const scored = rows.filter(({ total }) => total !== null);
  if (scored.length === 0) return null;
  const executions = scored.flatMap(({ summary }) => summary.executionPoints ?? []);
  const levels = [
    {
      part: 'execution' as const,
      maxScore: executions.reduce((sum, { maxScore }) => sum + maxScore, 0),
      counted: executions.reduce((sum, { counted }) => sum + counted, 0),
    },
    ...tallyAspects(scored).map(({ aspect, maxScore, counted }) => ({ part: aspect, maxScore, counted })),
  ];
  const parts = levels.map(({ part, maxScore, counted }) => ({
    part,
    sum: fromHundredths(maxScore - counted),
    mean: meanOf(maxScore - counted, scored.length),
  }));
  const full = levels.reduce((sum, { maxScore }) => sum + maxScore, 0);
  const total = scored.reduce((sum, row) => sum + (row.total ?? 0), 0);
  return { projects: scored.length, full: meanOf(full, scored.length), parts, total: meanOf(total, scored.length) };
};

export const partText = { execution: lossText.execution, ...aspectText } as const satisfies Record<
  'execution' | Aspect,
  string
>;

/** The part that cost most; null when nothing was lost. */
export const dearestPart = ({ parts }: LossSteps): LossPart | null => {
  const [first] = parts.toSorted((left, right) => toHundredths(right.sum) - toHundredths(left.sum));
  return first === undefined || toHundredths(first.sum) === 0 ? null : first;
};

/** All points lost, mean per project. */
export const meanLoss = ({ parts, projects }: LossSteps): Decimal =>
  divideRounded(sumDecimals(parts.map(({ sum }) => sum)), wholeNumber(projects), 2);

/** A bar of the waterfall: places on the axis, and the points it stands for. */
type Step = {
  readonly part: LossPart['part'] | '';
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly points: Decimal;
};

/** Places on the axis are drawn, not counted: the exact sums divided, so that the last step meets the total. */
const stepsOf = ({ projects, full, parts, total }: LossSteps): readonly Step[] => {
  let level = toHundredths(full) / 100;
  const losses = parts.map(({ part, sum, mean }): Step => {
    const to = level;
    level -= toHundredths(sum) / projects / 100;
    return { part, name: partText[part], from: level, to, points: mean };
  });
  return [
    { part: '', name: lossText.full, from: 0, to: toHundredths(full) / 100, points: full },
    ...losses,
    { part: '', name: lossText.total, from: 0, to: toHundredths(total) / 100, points: total },
  ];
};

/** Where the axis begins: the tens below the lowest step, so that single points can be seen. */
const floorOf = (steps: readonly Step[]): number => {
  const lowest = Math.min(...steps.map(({ part, from, to }) => (part === '' ? to : from)));
  return Math.max(0, Math.floor(lowest / 10) * 10 - 10);
};

const labelOf = ({ part, points }: Step): string =>
  part === '' || isZero(points) ? formatScore(points) : `−${formatScore(points)}`;

export const drawLosses =
  (losses: LossSteps): DrawChart =>
  (ink, width) => {
    const steps = stepsOf(losses);
    const floor = floorOf(steps);
    const axis = axisStyle(ink);
    return {
      grid: { left: 40, right: 12, top: 40, bottom: 40 },
      tooltip: { formatter: '{b}' },
      xAxis: {
        type: 'category',
        data: steps.map(({ name }) => name),
        ...axis,
        axisLabel: {
          ...axis.axisLabel,
          interval: 0,
          overflow: 'break',
          width: Math.max(24, (width - 52) / steps.length),
        },
      },
      yAxis: {
        type: 'value',
        min: floor,
        max: Math.ceil(toHundredths(losses.full) / 1000) * 10,
        name: lossText.axis(String(floor)),
        ...axis,
        nameTextStyle: { ...axis.nameTextStyle, align: 'left', padding: [0, 0, 6, -36] },
      },
      series: [
        {
          type: 'bar',
          stack: 'steps',
          silent: true,
          itemStyle: { color: 'transparent', ...(ink.patterns === 'all' && { decal: { symbol: 'none' } }) },
          data: steps.map(({ part, from }) => (part === '' ? 0 : from)),
        },
        {
          type: 'bar',
          stack: 'steps',
          barWidth: '56%',
          data: steps.map((step) => ({
            key: step.part,
            name: lossText.bar(step.name, formatScore(step.points)),
            value: step.to - (step.part === '' ? 0 : step.from),
            itemStyle: { color: step.part === '' ? ink.accent : ink.red },
            label: { show: true, position: 'top', color: ink.ink, fontSize: 12, formatter: labelOf(step) },
          })),
        },
      ],
    };
  };
