import { useMemo, useState } from 'react';
import { fromHundredths } from '../../domain/scoring/hundredths.ts';
import { aspectText } from '../../text/aspect-text.ts';
import { formatAmount, formatRate, formatScore } from '../../text/format-number.ts';
import { gradeText } from '../../text/grade-text.ts';
import { lightColourText } from '../../text/monitoring-text.ts';
import { overviewText, sliceText } from '../../text/overview-text.ts';
import { Button } from '../../ui/button.tsx';
import { ClosablePanel } from '../../ui/closable-panel.tsx';
import type { OverviewRow } from './overview-row.ts';
import { ProjectLink, Standing } from './project-link.tsx';
import classes from './rows-panel.module.css';
import { type Slice, sliceRows } from './slice-rows.ts';
import { SliceReceipt } from './slice-receipt.tsx';

type RowsPanelProps = {
  readonly rows: readonly OverviewRow[];
  readonly slice: Slice;
  readonly onClose: () => void;
};

const step = 100;

const titleOf = (slice: Slice): string => {
  switch (slice.kind) {
    case 'grade':
      return sliceText.grade(slice.grade === 'none' ? overviewText.ungraded : gradeText[slice.grade]);
    case 'aspect':
      return sliceText.aspect(aspectText[slice.aspect]);
    case 'light':
      return sliceText.light(lightColourText[slice.light]);
    case 'unit':
      return sliceText.unit(slice.unit || overviewText.noUnit);
    default:
      return sliceText[slice.kind];
  }
};

/** The rows behind a number beside the overview, the worst first; Esc closes it. */
export const RowsPanel = ({ rows, slice, onClose }: RowsPanelProps) => {
  const [limit, setLimit] = useState(step);
  const sliced = useMemo(() => sliceRows(rows, slice), [rows, slice]);
  return (
    <ClosablePanel
      name={overviewText.panel}
      title={titleOf(slice)}
      closeName={overviewText.closePanel}
      onClose={onClose}
    >
      <p className={classes.soft}>{overviewText.panelCount(sliced.length)}</p>
      <SliceReceipt rows={sliced} slice={slice} />
      <ul className={classes.list}>
        {sliced.slice(0, limit).map((row) => (
          <PanelRow key={row.summary.id} row={row} slice={slice} />
        ))}
      </ul>
      {sliced.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + step)}>{overviewText.more(step)}</Button>
        </div>
      )}
    </ClosablePanel>
  );
};

type PanelRowProps = { readonly row: OverviewRow; readonly slice: Slice };

const PanelRow = ({ row, slice }: PanelRowProps) => {
  const { summary } = row;
  return (
    <li>
      <ProjectLink row={row} />
      <span className={classes.figures}>
        <Standing row={row} />
      </span>
      <span className={classes.soft}>{summary.implementingUnit || overviewText.noUnit}</span>
      <span className={classes.soft}>{factOf(row, slice)}</span>
    </li>
  );
};

/** The figure by which the row belongs to the number. */
const factOf = ({ summary, budget, executed, rate }: OverviewRow, slice: Slice): string => {
  if (slice.kind === 'aspect') {
    const part = summary.aspects.find(({ aspect }) => aspect === slice.aspect);
    if (part === undefined) return '';
    return overviewText.aspectOf(formatScore(fromHundredths(part.counted)), formatScore(fromHundredths(part.maxScore)));
  }
  const amounts = overviewText.budgetOf(
    budget === null ? '—' : formatAmount(budget),
    executed === null ? '—' : formatAmount(executed),
  );
  return [amounts, ...(rate === null ? [] : [overviewText.rateOf(formatRate(fromHundredths(rate)))])].join(
    overviewText.comma,
  );
};
