import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import type { Form } from './layout/form.ts';

const showsMonths = ({ bands }: Form): boolean =>
  bands.some((band) => 'columns' in band && band.columns.some(({ content }) => content === 'progress'));

/**
 * What a form may show of a sheet: the values of a monitoring sheet are those of its first months, so a form of the
 * whole year leaves their cells blank.
 */
export const withoutMonths = (evaluation: Evaluation, form: Form): Evaluation => {
  if (evaluation.kind !== 'monitoring' || showsMonths(form)) return evaluation;
  return {
    ...evaluation,
    funding: {
      ...evaluation.funding,
      rows: evaluation.funding.rows.map((row) => ({ ...row, executedAmountText: '', rateText: '', selfScoreText: '' })),
    },
    indicators: evaluation.indicators.map((row) => ({
      ...row,
      actualText: '',
      selfScoreText: '',
      deviationReason: '',
    })),
  };
};
