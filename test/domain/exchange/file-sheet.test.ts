import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../../src/domain/evaluation/evaluation.ts';
import { appendLog, type LogAction } from '../../../src/domain/exchange/change-log.ts';
import { fileSheet, type Filing, filingOf } from '../../../src/domain/exchange/file-sheet.ts';
import type { ExchangedSheet } from '../../../src/domain/exchange/merge-sheets.ts';
import { emptyReview } from '../../../src/domain/review/review.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const told = { by: '李明', at: '2024-03-01T08:00:00.000Z' };
const draft: ExchangedSheet = { evaluation: buildEvaluation(), review: emptyReview, log: [] };
const filed = fileSheet(draft, told);

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
    expect(filingOf(sheet, [])).toBe('untouched');
    expect(fileSheet(sheet, told)).toBe(sheet);
  });

  it.each<[string, ExchangedSheet]>([
    ['corrected', corrected(after('returned', 'returned'))],
    ['submitted again as it is', inState(after('returned', 'returned'), 'submitted')],
    ['taken back', inState(after('accepted', 'submitted'), 'draft')],
  ])('is filed again once the unit has it %s', (_, sheet) => {
    expect(filingOf(sheet, [])).toBe('open');
    expect(
      fileSheet(sheet, told)
        .log.map(({ action }) => action)
        .at(-1),
    ).toBe('filed');
  });

  it.each<[string, ExchangedSheet]>([
    ['approved', after('approved', 'reviewed')],
    ['archived', after('archived', 'archived')],
  ])('and %s stays closed', (_, sheet) => {
    expect(filingOf(corrected(sheet), [])).toBe('closed');
    expect(fileSheet(corrected(sheet), told)).toEqual(corrected(sheet));
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
    expect(filingOf(sheet, obstacles)).toBe(filing);
  });
});

describe('filing', () => {
  it('makes a draft submitted, with the first step of its chain', () => {
    expect([filed.evaluation.state, filed.log.map(({ action }) => action)]).toEqual(['submitted', ['filed']]);
  });

  it('the same facts twice adds nothing to the log', () => {
    expect(filingOf(filed, [])).toBe('open');
    expect(fileSheet(filed, told)).toBe(filed);
  });
});
