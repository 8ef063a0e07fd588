import type { Indicator } from '../../../domain/indicator/indicator.ts';
import type { WatchedMonth } from '../../../domain/monitoring/watch-sheet.ts';
import { isAboveZero } from '../../../domain/monitoring/progress-light.ts';
import { type Decimal, multiplyDecimals, wholeNumber } from '../../../domain/number/decimal.ts';
import { divideRounded } from '../../../domain/number/ratio.ts';
import { toHundredths } from '../../../domain/scoring/hundredths.ts';
import { targetOf } from '../../../domain/scoring/score-indicator.ts';
import { measureNumeric } from '../../../domain/scoring/score-measured.ts';
import { parseActual } from '../../../domain/target/parse-actual.ts';
import { bulletText } from '../../../text/chart-text.ts';
import { axisStyle } from '../../../ui/chart/base-option.ts';
import type { DrawChart } from '../../../ui/chart/chart-option.ts';

/** An actual and last year's value beside their target, all in hundredths of a per cent of it. */
export type Bullet = {
  readonly id: string;
  readonly name: string;
  readonly targetText: string;
  readonly actualText: string;
  readonly baselineText: string;
  readonly actual: number;
  readonly baseline: number | null;
  /** By December below a floor or above a ceiling; before, whether its light is red or yellow. */
  readonly isBehind: boolean;
};

/** A ceiling is met from below. */
const isCeiling = (indicator: Indicator, fiscalYear: number | null): boolean => {
  const target = targetOf(indicator, fiscalYear);
  return target.kind === 'numeric' && (target.comparison === '<=' || target.comparison === '<');
};

/** All of a target, in hundredths of a per cent. */
const whole = 10_000;

const shareOf = (indicator: Indicator, text: string, fiscalYear: number | null): number | null => {
  const target = targetOf(indicator, fiscalYear);
  if (target.kind !== 'numeric' || text.trim() === '') return null;
  const actual = parseActual(text, fiscalYear);
  const measured = measureNumeric({ indicator: { ...indicator, actualText: text }, actual }, target);
  if ('reason' in measured || !isAboveZero(measured.target)) return null;
  const share: Decimal = divideRounded(multiplyDecimals(measured.actual, wholeNumber(100)), measured.target, 2);
  return toHundredths(share);
};

const LAST_MONTH = 12;

/** The rows whose actual is a number of their target's unit. */
export const toBullets = ({ rows, month }: WatchedMonth, fiscalYear: number | null): readonly Bullet[] =>
  rows.flatMap(({ indicator, value, state }): readonly Bullet[] => {
    if (value.kind === 'none') return [];
    const actual = shareOf(indicator, value.text, fiscalYear);
    if (actual === null) return [];
    const isShort = isCeiling(indicator, fiscalYear) ? actual > whole : actual < whole;
    const isLate = state.kind === 'lit' && (state.light === 'red' || state.light === 'yellow');
    const { id, name, targetText, baselineText } = indicator;
    const baseline = shareOf(indicator, baselineText, fiscalYear);
    return [
      {
        id,
        name,
        targetText,
        actualText: value.shown,
        baselineText,
        actual,
        baseline,
        isBehind: month < LAST_MONTH ? isLate : isShort,
      },
    ];
  });

/** A year beyond twice its target is drawn at twice: the table has the number. */
const most = 200;

export const drawBullets =
  (bullets: readonly Bullet[], month: number): DrawChart =>
  (ink, width) => {
    const labelWidth = width < 480 ? 96 : 168;
    return {
      grid: { left: labelWidth + 12, right: 24, top: 48, bottom: 24 },
      legend: { top: 0, left: 0, textStyle: { color: ink.ink, fontSize: 12 } },
      tooltip: { formatter: '{b}' },
      xAxis: {
        type: 'value',
        min: 0,
        max: ({ max }) => Math.min(most, Math.max(110, Math.ceil(max / 10) * 10)),
        ...axisStyle(ink),
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bullets.map(({ name }) => name),
        ...axisStyle(ink),
        axisLabel: { color: ink.ink, fontSize: 12, width: labelWidth, overflow: 'truncate' },
      },
      series: [
        {
          type: 'bar',
          name: bulletText.actual,
          barWidth: 12,
          itemStyle: { color: ink.accent },
          data: bullets.map((bullet) => ({
            key: bullet.id,
            name: bulletText.point(bullet.name, bullet.actualText, bullet.targetText, String(bullet.actual / 100)),
            value: Math.min(most, bullet.actual / 100),
            itemStyle: { color: bullet.isBehind ? ink.red : ink.accent },
          })),
          markLine: {
            silent: true,
            symbol: 'none',
            label: { position: 'start', formatter: '{b}', color: ink.soft, fontSize: 12 },
            data: [
              { name: bulletText.target, xAxis: 100, lineStyle: { color: ink.ink, type: 'solid', width: 2 } },
              ...(month < LAST_MONTH
                ? [
                    {
                      name: bulletText.time,
                      xAxis: (month * 100) / 12,
                      lineStyle: { color: ink.soft, type: 'dashed' as const },
                    },
                  ]
                : []),
            ],
          },
        },
        {
          type: 'scatter',
          name: bulletText.baseline,
          symbol: 'diamond',
          symbolSize: 11,
          itemStyle: { color: ink.paper, borderColor: ink.ink, borderWidth: 2 },
          data: bullets.flatMap(({ name, baseline, baselineText }, index) =>
            baseline === null
              ? []
              : [
                  {
                    name: `${name} ${bulletText.baseline} ${baselineText}`,
                    value: [Math.min(most, baseline / 100), index],
                  },
                ],
          ),
        },
      ],
    };
  };
