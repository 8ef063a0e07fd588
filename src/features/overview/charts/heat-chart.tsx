import { useCallback, useMemo } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { aspects } from '../../../domain/indicator/aspect.ts';
import { fromHundredths } from '../../../domain/scoring/hundredths.ts';
import { aspectText } from '../../../text/aspect-text.ts';
import { chartText, heatText } from '../../../text/chart-text.ts';
import { formatRate } from '../../../text/format-number.ts';
import { overviewText } from '../../../text/overview-text.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import type { OverviewRow } from '../overview-row.ts';
import { RowsLink } from '../rows-link.tsx';
import { formatSlice } from '../slice-rows.ts';
import { drawHeat, heatUnits, lowestCell } from './heat.ts';

const drawn = 14;
const listed = 100;
const calmFrom = 9000;

const textOf = (rate: number | undefined): string => (rate === undefined ? '—' : formatRate(fromHundredths(rate)));

/** Units by aspects: where is the low ground? */
export const HeatChart = ({ rows }: { readonly rows: readonly OverviewRow[] }) => {
  const units = useMemo(() => heatUnits(rows), [rows]);
  const shown = useMemo(() => units.slice(0, drawn), [units]);
  const draw = useMemo(() => drawHeat(shown), [shown]);
  const navigate = useNavigate();
  const open = useCallback(
    (unit: string) =>
      void navigate({
        to: '/overview',
        search: (current: object) => ({ ...current, rows: formatSlice({ kind: 'unit', unit }) }),
        replace: true,
      }),
    [navigate],
  );
  const low = useMemo(() => lowestCell(units), [units]);
  if (low === null) return null;
  const answer =
    low.rate >= calmFrom
      ? heatText.calm
      : heatText.answer(low.unit || overviewText.noUnit, aspectText[low.aspect], textOf(low.rate));
  const rest = units.length > shown.length ? heatText.lowestUnits(shown.length, units.length) : '';
  return (
    <ChartFigure
      title={heatText.title}
      answer={
        <>
          <RowsLink slice={{ kind: 'aspect', aspect: low.aspect }}>{answer}</RowsLink> {rest}
        </>
      }
      description={`${heatText.title}：${answer}`}
      draw={draw}
      height={44 + shown.length * 32}
      marks={shown.length * aspects.length}
      wording={chartText}
      onPick={open}
      table={{
        heads: [heatText.unit, ...aspects.map((aspect) => aspectText[aspect]), heatText.all],
        rows: units.slice(0, listed).map(({ unit, rates, all }) => ({
          key: unit,
          cells: [unit || overviewText.noUnit, ...aspects.map((aspect) => textOf(rates[aspect])), textOf(all)],
        })),
      }}
    />
  );
};
