import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/domain/entry/edit.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import type { Obstacle } from '../../../src/domain/entry/obstacles.ts';
import { submissionEdits } from '../../../src/domain/entry/submission.ts';
import type { EvaluationState } from '../../../src/domain/evaluation/evaluation.ts';
import { appendLog, isAsFiled, type LogAction } from '../../../src/domain/exchange/change-log.ts';
import { fileSheet, type Filing, filingOf } from '../../../src/domain/exchange/file-sheet.ts';
import type { ExchangedSheet } from '../../../src/domain/exchange/merge-sheets.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { emptyReview } from '../../../src/domain/review/review.ts';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import { gradeBandText } from '../../../src/text/grade-band-text.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';
import { filedSheet } from '../../support/filed-sheet.ts';

const told = { by: '李明', at: '2024-03-01T08:00:00.000Z' };
const draft: ExchangedSheet = { evaluation: buildEvaluation(), review: emptyReview, log: [] };
const filed = filedSheet(draft, told);
const nothing = (): readonly Obstacle[] => [];

const inState = (sheet: ExchangedSheet, state: EvaluationState): ExchangedSheet => ({
  ...sheet,
  evaluation: { ...sheet.evaluation, state },
});

/** The sheet after a step of the bureau that leaves it in a state. */
const after = (action: LogAction, state: EvaluationState): ExchangedSheet => {
  const sheet = inState(filed, state);
  return { ...sheet, log: appendLog(filed.log, { ...told, action, reason: '' }, sheet) };
};

const corrected = (sheet: ExchangedSheet): ExchangedSheet => ({
  ...sheet,
  evaluation: { ...sheet.evaluation, overview: '补正' },
});

describe('a sheet that the bureau had last', () => {
  it.each<[string, ExchangedSheet]>([
    ['returned', after('returned', 'returned')],
    ['registered', after('accepted', 'submitted')],
    ['taken up again', after('reopened', 'submitted')],
  ])('and only %s is not filed in its name', (_, sheet) => {
    expect(filingOf(sheet, nothing)).toBe('untouched');
    expect(filedSheet(sheet, told)).toBe(sheet);
  });

  it.each<[string, ExchangedSheet]>([
    ['corrected', corrected(after('returned', 'returned'))],
    ['submitted again as it is', inState(after('returned', 'returned'), 'submitted')],
    ['taken back', inState(after('accepted', 'submitted'), 'draft')],
  ])('is filed again once the unit has it %s', (_, sheet) => {
    expect(filingOf(sheet, nothing)).toBe('open');
    expect(
      filedSheet(sheet, told)
        .log.map(({ action }) => action)
        .at(-1),
    ).toBe('filed');
  });

  it.each<[string, ExchangedSheet]>([
    ['approved', after('approved', 'reviewed')],
    ['archived', after('archived', 'archived')],
  ])('and %s stays closed', (_, sheet) => {
    expect(filingOf(corrected(sheet), nothing)).toBe('closed');
    expect(filedSheet(corrected(sheet), told)).toEqual(corrected(sheet));
  });
});

describe('a sheet with something that keeps it from being submitted', () => {
  const obstacles = [{ kind: 'no-indicators', indicatorId: null }] as const;

  it.each<[string, ExchangedSheet, Filing]>([
    ['a draft', draft, 'blocked'],
    ['corrected after its return', corrected(after('returned', 'returned')), 'blocked'],
    ['filed before: it is only sent again', filed, 'open'],
    ['as the bureau left it', after('returned', 'returned'), 'untouched'],
    ['approved', after('approved', 'reviewed'), 'closed'],
  ])('%s', (_, sheet, filing) => {
    expect(filingOf(sheet, () => obstacles)).toBe(filing);
  });
});

describe('filing', () => {
  it('makes a draft submitted, with the first step of its chain', () => {
    expect([filed.evaluation.state, filed.log.map(({ action }) => action)]).toEqual(['submitted', ['filed']]);
  });

  it('the same facts twice adds nothing to the log', () => {
    expect(filingOf(filed, nothing)).toBe('open');
    expect(filedSheet(filed, told)).toBe(filed);
  });

  it('writes what a submission writes, and seals just that', () => {
    const sums = { ruleSetOf, gradeText: gradeBandText };
    const sheet = {
      ...draft,
      ruleSetId: 'national-2020',
      ledger: emptyLedger,
      watch: emptyWatch,
      evaluation: buildEvaluation({ indicators: [buildIndicator({ maxScoreText: '90', selfScoreText: '' })] }),
    };
    const made = fileSheet(sheet, { ...told, ...sums });
    expect(made.edits).toEqual(
      submissionEdits(sheet, scoreEvaluation(sheet.evaluation, ruleSetOf(sheet.ruleSetId)), sums),
    );
    expect(made.sheet).toEqual({ ...applyEdits(sheet, made.edits), review: sheet.review, log: made.sheet.log });
    expect(made.sheet.evaluation).toMatchObject({ state: 'submitted', statedTotal: '100' });
    expect(made.sheet.ledger.weights).toBe('locked');
    expect(isAsFiled(made.sheet.log, made.sheet.evaluation)).toBe(true);
  });
});
