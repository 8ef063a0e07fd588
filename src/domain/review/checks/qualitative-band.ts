import { bandOf, formatBand, isInBand } from '../../scoring/attainment-band.ts';
import { formatPoints } from '../../scoring/points.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { nationalNotice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

/** Targets that a formula settles have no band, whatever their actual says. */
const isJudged = ({ target, score }: ReviewedRow): boolean => {
  if (target.kind === 'numeric' || target.kind === 'range' || target.kind === 'none') return false;
  return score.kind === 'open' || score.derivation.notes.some(({ kind }) => kind === 'band');
};

const findInRow = (row: ReviewedRow): Observations<'qualitative-band'> => {
  const { indicator, actual, maxScore, selfScore, score } = row;
  if (score.kind === 'open' && score.reason === 'judged-score-outside-band') {
    const facts = { judgedScore: indicator.judgedScoreText, interval: score.interval ?? '' };
    return [observeRow({ indicator, field: 'selfScoreText' }, 'judged-outside', facts)];
  }
  const attainment = indicator.attainment ?? (actual.kind === 'attainment' ? actual.attainment : null);
  if (attainment === null || maxScore === null || selfScore === null || !isJudged(row)) return [];
  const band = bandOf(attainment, maxScore);
  if (isInBand(selfScore, band)) return [];
  const facts = { attainment, selfScore: formatPoints(selfScore), interval: formatBand(band) };
  return [observeRow({ indicator, field: 'selfScoreText' }, 'outside', facts)];
};

/** 定性指标 scored outside the band of 达成, 部分达成 or 未达成. */
export const qualitativeBand: Check<'qualitative-band'> = {
  slug: 'qualitative-band',
  severity: 'block',
  source: nationalNotice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
