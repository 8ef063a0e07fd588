import { type Decimal, wholeNumber } from '../../../domain/number/decimal.ts';
import type { Grade } from '../../../domain/rules/rule-set.ts';
import { gradesChartText } from '../../../text/chart-text.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { axisStyle } from '../../../ui/chart/base-option.ts';
import type { DrawChart } from '../../../ui/chart/chart-option.ts';
import type { OverviewRow } from '../overview-row.ts';
import { percentOf } from '../percent.ts';

/** How many projects of a year got which grade; year null = not named. */
export type GradeYear = {
  readonly year: number | null;
  readonly counts: Readonly<Record<Grade | 'none', number>>;
};

export const gradeCodes = ['excellent', 'good', 'fair', 'poor', 'none'] as const satisfies readonly (Grade | 'none')[];

export const gradeWord = { ...gradeText, none: gradesChartText.ungraded } as const;

const noGrades = { excellent: 0, good: 0, fair: 0, poor: 0, none: 0 };

/** The years in their order, those without a year first. */
export const gradeYears = (rows: readonly OverviewRow[]): readonly GradeYear[] => {
  const years = new Map<number | null, Record<Grade | 'none', number>>();
  for (const { summary } of rows) {
    const counts = years.get(summary.fiscalYear) ?? { ...noGrades };
    counts[summary.grade ?? 'none'] += 1;
    years.set(summary.fiscalYear, counts);
  }
  return [...years]
    .map(([year, counts]) => ({ year, counts }))
    .toSorted((left, right) => (left.year ?? 0) - (right.year ?? 0));
};

export const yearText = ({ year }: GradeYear): string => (year === null ? gradesChartText.noYear : String(year));

/** 优 among the graded, in %; null while nobody is graded. */
export const excellentShare = ({ counts }: GradeYear): Decimal | null => {
  const graded = counts.excellent + counts.good + counts.fair + counts.poor;
  return percentOf(wholeNumber(counts.excellent), wholeNumber(graded));
};

const hues = { excellent: 'green', good: 'blue', fair: 'amber', poor: 'red', none: 'line' } as const;

export const drawGrades =
  (years: readonly GradeYear[]): DrawChart =>
  (ink) => ({
    grid: { left: 56, right: 24, top: 32, bottom: 8 },
    legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: ink.ink, fontSize: 12 } },
    tooltip: { formatter: '{b}' },
    xAxis: { type: 'value', minInterval: 1, ...axisStyle(ink), axisLabel: { show: false }, axisLine: { show: false } },
    yAxis: { type: 'category', inverse: true, data: years.map(yearText), ...axisStyle(ink) },
    series: gradeCodes
      .filter((grade) => grade !== 'none' || years.some(({ counts }) => counts.none > 0))
      .map((grade) => ({
        type: 'bar',
        name: gradeWord[grade],
        stack: 'grades',
        barWidth: 22,
        itemStyle: { color: ink[hues[grade]], borderColor: ink.paper, borderWidth: 1 },
        label: {
          color: grade === 'none' ? ink.ink : ink.paper,
          fontSize: 12,
          formatter: '{c}',
        },
        data: years.map((year) => ({
          key: grade,
          name: gradesChartText.cell(yearText(year), gradeWord[grade], String(year.counts[grade])),
          value: year.counts[grade],
          label: { show: ink.patterns === 'none' && year.counts[grade] > 0 },
        })),
      })),
  });
