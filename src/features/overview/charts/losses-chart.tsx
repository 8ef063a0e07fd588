import { useMemo } from 'react';
import { chartText, lossText } from '../../../text/chart-text.ts';
import { formatScore } from '../../../text/format-number.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import type { OverviewRow } from '../overview-row.ts';
import { RowsLink } from '../rows-link.tsx';
import { dearestPart, drawLosses, type LossPart, type LossSteps, lossSteps, meanLoss, partText } from './losses.ts';

/** From the full points down to the mean total: where were they lost? */
export const LossesChart = ({ rows }: { readonly rows: readonly OverviewRow[] }) => {
  const losses = useMemo(() => lossSteps(rows), [rows]);
  return losses === null ? null : <LossFigure losses={losses} />;
};

const LossFigure = ({ losses }: { readonly losses: LossSteps }) => {
  const draw = useMemo(() => drawLosses(losses), [losses]);
  const dearest = dearestPart(losses);
  const answer =
    dearest === null
      ? lossText.nothing
      : lossText.answer(formatScore(meanLoss(losses)), partText[dearest.part], formatScore(dearest.mean));
  return (
    <ChartFigure
      title={lossText.title}
      answer={dearest === null ? answer : <LossLink part={dearest.part}>{answer}</LossLink>}
      description={`${lossText.title}：${answer}`}
      draw={draw}
      height={300}
      marks={losses.parts.length}
      wording={chartText}
      table={{
        heads: [lossText.part, lossText.mean, lossText.sum],
        rows: losses.parts.map(({ part, mean, sum }) => ({
          key: part,
          cells: [
            <LossLink key="part" part={part}>
              {partText[part]}
            </LossLink>,
            formatScore(mean),
            formatScore(sum),
          ],
        })),
      }}
    />
  );
};

const LossLink = ({ part, children }: { readonly part: LossPart['part']; readonly children: string }) => (
  <RowsLink slice={part === 'execution' ? { kind: 'execution' } : { kind: 'aspect', aspect: part }}>
    {children}
  </RowsLink>
);
