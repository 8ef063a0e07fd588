import { groupBy } from '../../../domain/group-by.ts';
import { type Aspect, aspects } from '../../../domain/indicator/aspect.ts';
import { fromHundredths, toHundredths } from '../../../domain/scoring/hundredths.ts';
import { aspectText } from '../../../text/aspect-text.ts';
import { heatText } from '../../../text/chart-text.ts';
import { formatRate } from '../../../text/format-number.ts';
import { overviewText } from '../../../text/overview-text.ts';
import { axisStyle } from '../../../ui/chart/base-option.ts';
import type { ChartInk } from '../../../ui/chart/chart-ink.ts';
import type { DrawChart } from '../../../ui/chart/chart-option.ts';
import type { OverviewRow } from '../overview-row.ts';
import { percentOf } from '../percent.ts';
import { type AspectTally, tallyAspects } from '../tally-rows.ts';

/** Points of a unit by aspect, as rates in hundredths of a per cent; null where it has no such indicator. */
export type HeatUnit = {
  readonly unit: string;
  readonly all: number;
  readonly rates: Readonly<Partial<Record<Aspect, number>>>;
};

const rateOf = (parts: readonly AspectTally[]): number | null => {
  const sum = (pick: (part: AspectTally) => number): number => parts.reduce((all, part) => all + pick(part), 0);
  const share = percentOf(
    fromHundredths(sum(({ counted }) => counted)),
    fromHundredths(sum(({ maxScore }) => maxScore)),
  );
  return share === null ? null : toHundredths(share);
};

/** The units, the lowest rate first; units without a scored row are left out. */
export const heatUnits = (rows: readonly OverviewRow[]): readonly HeatUnit[] =>
  [...groupBy(rows, ({ summary }) => summary.implementingUnit)]
    .flatMap(([unit, own]): readonly HeatUnit[] => {
      const parts = tallyAspects(own);
      const all = rateOf(parts);
      if (all === null) return [];
      const rates = Object.fromEntries(parts.map((part) => [part.aspect, rateOf([part]) ?? 0]));
      return [{ unit, all, rates }];
    })
    .toSorted((left, right) => left.all - right.all);

/** The lowest place of the map; null on an empty one. */
export const lowestCell = (
  units: readonly HeatUnit[],
): { readonly unit: string; readonly aspect: Aspect; readonly rate: number } | null =>
  units
    .flatMap(({ unit, rates }) =>
      aspects.flatMap((aspect) => {
        const rate = rates[aspect];
        return rate === undefined ? [] : [{ unit, aspect, rate }];
      }),
    )
    .reduce<ReturnType<typeof lowestCell>>((low, cell) => (low === null || cell.rate < low.rate ? cell : low), null);

/** The bands of a rate, in hundredths of a per cent: they follow the grades. */
const bands = [
  { from: 9000, fill: 'shade', label: 'ink' },
  { from: 8000, fill: 'wash', label: 'ink' },
  { from: 6000, fill: 'amber', label: 'paper' },
  { from: 0, fill: 'red', label: 'paper' },
] as const satisfies readonly { from: number; fill: keyof ChartInk; label: keyof ChartInk }[];

/** Every cell says its number: a pattern would only hide it. */
const noPattern = { symbol: 'none' };

/** Below this width in pixels the map is drawn smaller. */
const narrowBelow = 480;

export const drawHeat =
  (units: readonly HeatUnit[]): DrawChart =>
  (ink, width) => {
    const isNarrow = width < narrowBelow;
    const labelWidth = isNarrow ? 72 : 156;
    const fontSize = isNarrow ? 10 : 12;
    const shownAspects = aspects.filter((aspect) => units.some(({ rates }) => rates[aspect] !== undefined));
    const data = units.flatMap(({ unit, rates }, row) =>
      shownAspects.flatMap((aspect, column) => {
        const rate = rates[aspect];
        if (rate === undefined) return [];
        const band = bands.find(({ from }) => rate >= from) ?? bands[3];
        const text = formatRate(fromHundredths(rate));
        return [
          {
            key: unit,
            name: heatText.cell(unit || overviewText.noUnit, aspectText[aspect], text),
            value: [column, row, rate / 100],
            label: { show: true, formatter: text, color: ink[band.label], fontSize },
          },
        ];
      }),
    );
    return {
      grid: { left: labelWidth + 12, right: 12, top: 28, bottom: 8 },
      tooltip: { formatter: '{b}' },
      xAxis: {
        type: 'category',
        position: 'top',
        data: shownAspects.map((aspect) => aspectText[aspect]),
        ...axisStyle(ink),
        axisLabel: { color: ink.soft, fontSize, interval: 0 },
        axisLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: units.map(({ unit }) => unit || overviewText.noUnit),
        ...axisStyle(ink),
        axisLine: { show: false },
        axisLabel: { color: ink.soft, fontSize, width: labelWidth, overflow: 'truncate' },
      },
      visualMap: {
        type: 'piecewise',
        show: false,
        dimension: 2,
        pieces: bands.map(({ from, fill }, index) => ({
          gte: from / 100,
          ...(index === 0 ? {} : { lt: (bands[index - 1]?.from ?? 0) / 100 }),
          color: ink[fill],
        })),
      },
      series: [
        {
          type: 'heatmap',
          itemStyle: { borderColor: ink.paper, borderWidth: 2, ...(ink.patterns === 'all' && { decal: noPattern }) },
          data,
        },
      ],
    };
  };
