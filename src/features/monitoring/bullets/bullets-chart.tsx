import { useMemo } from 'react';
import type { WatchedMonth } from '../../../domain/monitoring/watch-sheet.ts';
import { fromHundredths } from '../../../domain/scoring/hundredths.ts';
import { bulletText, chartText } from '../../../text/chart-text.ts';
import { formatRate } from '../../../text/format-number.ts';
import { monitoringText } from '../../../text/monitoring-text.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { drawBullets, toBullets } from './bullets.ts';

type BulletsChartProps = { readonly watched: WatchedMonth; readonly fiscalYear: number | null };

/** Each indicator beside its target and last year's value. */
export const BulletsChart = ({ watched, fiscalYear }: BulletsChartProps) => {
  const { month } = watched;
  const bullets = useMemo(() => toBullets(watched, fiscalYear), [watched, fiscalYear]);
  const draw = useMemo(() => drawBullets(bullets, month), [bullets, month]);
  if (bullets.length === 0) return null;
  const answer = bulletText.answer(month, bullets.filter(({ isBehind }) => isBehind).length, bullets.length);
  return (
    <ChartFigure
      title={bulletText.title}
      answer={answer}
      description={`${bulletText.title}：${answer}`}
      draw={draw}
      height={80 + bullets.length * 30}
      marks={bullets.length}
      wording={chartText}
      table={{
        heads: [
          bulletText.indicator,
          bulletText.target,
          monitoringText.standing,
          bulletText.baseline,
          bulletText.share,
        ],
        rows: bullets.map(({ id, name, targetText, actualText, baselineText, actual }) => ({
          key: id,
          cells: [name, targetText, actualText, baselineText || '—', formatRate(fromHundredths(actual))],
        })),
      }}
    />
  );
};
