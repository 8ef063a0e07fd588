import { attentionThresholds } from '../../../domain/rules/published/attention-thresholds.ts';
import { fromHundredths } from '../../../domain/scoring/hundredths.ts';
import { quadrantText } from '../../../text/chart-text.ts';
import { formatRate } from '../../../text/format-number.ts';
import { listText } from '../../../text/ui-list.ts';
import { axisStyle } from '../../../ui/chart/base-option.ts';
import type { DrawChart } from '../../../ui/chart/chart-option.ts';
import type { OverviewRow } from '../overview-row.ts';
import { isSuspicious } from '../slice-rows.ts';

/** A project where its spending and its points meet, both in hundredths of a per cent. */
export type QuadrantPoint = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly rate: number;
  readonly indicatorRate: number;
  readonly isSuspicious: boolean;
};

/** One point per project that has both rates, the suspicious ones first. */
export const quadrantPoints = (rows: readonly OverviewRow[]): readonly QuadrantPoint[] => {
  const points = rows.flatMap((row): readonly QuadrantPoint[] => {
    const { summary, rate, indicatorRate } = row;
    if (rate === null || indicatorRate === null) return [];
    const name = summary.projectName || summary.formTitle || listText.noProject;
    return [
      { id: summary.id, name, unit: summary.implementingUnit, rate, indicatorRate, isSuspicious: isSuspicious(row) },
    ];
  });
  return [...points.filter((point) => point.isSuspicious), ...points.filter((point) => !point.isSuspicious)];
};

const textOf = (hundredths: number): string => formatRate(fromHundredths(hundredths));

const toDatum = ({ id, name, rate, indicatorRate }: QuadrantPoint) => ({
  key: id,
  name: quadrantText.point(name, textOf(rate), textOf(indicatorRate)),
  value: [rate / 100, indicatorRate / 100],
});

/** From the tens below the lowest point, so that the crowd at the top spreads out. */
const floorOf = (points: readonly QuadrantPoint[]): number => {
  const lowest = points.reduce<number>(
    (least, point) => Math.min(least, point.indicatorRate),
    attentionThresholds.highFrom,
  );
  return Math.max(0, Math.floor(lowest / 1000) * 10 - 10);
};

/** 100, or the tens above a rate beyond it. */
const ceilingOf = (points: readonly QuadrantPoint[]): number =>
  points.reduce((most, { rate }) => Math.max(most, Math.ceil(rate / 1000) * 10), 100);

export const drawQuadrant =
  (points: readonly QuadrantPoint[]): DrawChart =>
  (ink) => {
    const slow = attentionThresholds.slowBelow / 100;
    const high = attentionThresholds.highFrom / 100;
    const top = 102;
    return {
      grid: { left: 48, right: 24, top: 28, bottom: 48 },
      tooltip: { formatter: '{b}' },
      xAxis: {
        type: 'value',
        name: quadrantText.rate,
        nameLocation: 'middle',
        nameGap: 28,
        min: 0,
        max: ceilingOf(points),
        ...axisStyle(ink),
      },
      yAxis: {
        type: 'value',
        name: quadrantText.indicatorRate,
        nameLocation: 'end',
        min: floorOf(points),
        max: top,
        ...axisStyle(ink),
        axisLabel: { color: ink.soft, fontSize: 12, showMaxLabel: false },
        nameTextStyle: { color: ink.soft, fontSize: 12, align: 'left', padding: [0, 0, 0, -40] },
      },
      series: [
        {
          type: 'scatter',
          name: quadrantText.suspicious,
          symbol: 'triangle',
          symbolSize: 12,
          itemStyle: { color: ink.red },
          data: points.filter((point) => point.isSuspicious).map(toDatum),
          markArea: {
            silent: true,
            itemStyle: { color: ink.shade, borderColor: ink.red, borderWidth: 1, borderType: 'dashed' },
            label: { position: 'insideBottom', color: ink.red, fontSize: 12 },
            data: [[{ name: quadrantText.suspicious, coord: [0, high] }, { coord: [slow, top] }]],
          },
        },
        {
          type: 'scatter',
          symbol: 'circle',
          symbolSize: 9,
          itemStyle: { color: ink.accent, opacity: 0.75 },
          data: points.filter((point) => !point.isSuspicious).map(toDatum),
        },
      ],
    };
  };
