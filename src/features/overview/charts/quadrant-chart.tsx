import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { attentionThresholds } from '../../../domain/rules/published/attention-thresholds.ts';
import { fromHundredths } from '../../../domain/scoring/hundredths.ts';
import { chartText, quadrantText } from '../../../text/chart-text.ts';
import { formatRate, formatScore } from '../../../text/format-number.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import type { OverviewRow } from '../overview-row.ts';
import { RowsLink } from '../rows-link.tsx';
import { drawQuadrant, quadrantPoints } from './quadrant.ts';

const listed = 100;

const slow = formatScore(fromHundredths(attentionThresholds.slowBelow));
const high = formatScore(fromHundredths(attentionThresholds.highFrom));

/** Spending against points: who spent little and claims nearly everything? */
export const QuadrantChart = ({ rows }: { readonly rows: readonly OverviewRow[] }) => {
  const points = useMemo(() => quadrantPoints(rows), [rows]);
  const draw = useMemo(() => drawQuadrant(points), [points]);
  const navigate = useNavigate();
  const open = useCallback(
    (id: string) => void navigate({ to: '/evaluations/$id', params: { id }, search: (current: object) => current }),
    [navigate],
  );
  const suspicious = points.filter(({ isSuspicious }) => isSuspicious).length;
  const answer = suspicious === 0 ? quadrantText.none : quadrantText.answer(suspicious, slow, high);
  const first = points.length > listed ? quadrantText.first(listed, points.length) : '';
  return (
    <ChartFigure
      title={quadrantText.title}
      answer={suspicious === 0 ? answer : <RowsLink slice={{ kind: 'suspicious' }}>{answer}</RowsLink>}
      description={`${quadrantText.title}：${answer}`}
      draw={draw}
      height={300}
      marks={points.length}
      wording={chartText}
      onPick={open}
      table={{
        heads: [`${quadrantText.project}${first}`, quadrantText.unit, quadrantText.rate, quadrantText.indicatorRate],
        rows: points.slice(0, listed).map((point) => ({
          key: point.id,
          cells: [
            <Link key="name" to="/evaluations/$id" params={{ id: point.id }}>
              {point.name}
            </Link>,
            point.unit,
            formatRate(fromHundredths(point.rate)),
            formatRate(fromHundredths(point.indicatorRate)),
          ],
        })),
      }}
    />
  );
};
