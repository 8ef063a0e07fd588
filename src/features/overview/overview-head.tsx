import { Fragment } from 'react';
import { percentOf } from './percent.ts';
import { type Decimal, wholeNumber } from '../../domain/number/decimal.ts';
import type { Grade } from '../../domain/rules/rule-set.ts';
import { formatRate, formatScore } from '../../text/format-number.ts';
import { gradeText } from '../../text/grade-text.ts';
import { overviewText } from '../../text/overview-text.ts';
import { moneyText } from './money-text.ts';
import { RowsLink } from './rows-link.tsx';
import type { OverviewTally } from './tally-rows.ts';

/** `month`: how many of the year's months are gone; null where the sheets are of several years. */
type OverviewHeadProps = { readonly tally: OverviewTally; readonly month: number | null };

const grades = ['excellent', 'good', 'fair', 'poor'] as const satisfies readonly Grade[];

const timeProgressText = (month: number): string => {
  const share: Decimal | null = percentOf(wholeNumber(month), wholeNumber(12));
  return overviewText.timeProgress(share === null ? '' : formatScore(share));
};

/** Where we stand, in one sentence; every number of it opens its rows. */
export const OverviewHead = ({ tally, month }: OverviewHeadProps) => (
  <p>
    <RowsLink slice={{ kind: 'all' }}>{overviewText.projects(tally.projects)}</RowsLink>
    {overviewText.comma}
    {overviewText.budget} <RowsLink slice={{ kind: 'all' }}>{moneyText(tally.budget)}</RowsLink>
    <Executed tally={tally} month={month} />
    {overviewText.comma}
    <GradeCounts tally={tally} />
    {tally.mean !== null && (
      <>
        {overviewText.comma}
        {overviewText.mean} <RowsLink slice={{ kind: 'all' }}>{overviewText.total(formatScore(tally.mean))}</RowsLink>
      </>
    )}
    {tally.onCutoff > 0 && (
      <>
        {overviewText.comma}
        <RowsLink slice={{ kind: 'cutoff' }}>{overviewText.onCutoff(tally.onCutoff)}</RowsLink>
      </>
    )}
    {tally.unfiled > 0 && (
      <>
        {overviewText.comma}
        <RowsLink slice={{ kind: 'unfiled' }}>{overviewText.unfiled(tally.unfiled)}</RowsLink>
      </>
    )}
    {overviewText.stop}
  </p>
);

const Executed = ({ tally: { compared, rate }, month }: OverviewHeadProps) =>
  rate !== null && (
    <>
      {overviewText.comma}
      {overviewText.executed}{' '}
      <RowsLink slice={{ kind: 'execution' }}>
        {moneyText(compared.executed)}
        {overviewText.open}
        {overviewText.rate(formatRate(rate))}
        {overviewText.close}
      </RowsLink>
      {month !== null && overviewText.comma}
      {month !== null && timeProgressText(month)}
    </>
  );

const GradeCounts = ({ tally }: { readonly tally: OverviewTally }) => (
  <>
    {grades.map((grade, index) => (
      <Fragment key={grade}>
        {index > 0 && ' '}
        <RowsLink slice={{ kind: 'grade', grade }}>
          {overviewText.gradeCount(gradeText[grade], tally.grades[grade])}
        </RowsLink>
      </Fragment>
    ))}
    {tally.ungraded > 0 && (
      <>
        {' '}
        <RowsLink slice={{ kind: 'grade', grade: 'none' }}>
          {overviewText.gradeCount(overviewText.ungraded, tally.ungraded)}
        </RowsLink>
      </>
    )}
  </>
);
