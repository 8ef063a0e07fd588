import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../src/domain/review/find-findings.ts';
import type { CheckSlug, FindingKinds, FindingPlace } from '../../../src/domain/review/finding.ts';
import { buildCounty, countyRuleSet } from '../../support/county.ts';
import { plantedDefects } from '../../support/planted-defects.ts';

/** The cell that each case speaks of, as a pattern of its kind of row and its field. */
const spokenOf: { readonly [Slug in CheckSlug]: Readonly<Record<FindingKinds[Slug], string>> } = {
  weights: {
    'weight-blank': 'indicator maxScoreText',
    'weight-not-positive': 'indicator maxScoreText',
    sum: 'sheet statedMaxScore',
    'level-sum': 'indicator category',
    'indicator-sum': 'sheet statedMaxScore',
  },
  'score-range': {
    blank: 'indicator selfScoreText',
    unreadable: 'indicator selfScoreText',
    negative: 'indicator selfScoreText',
    'above-weight': 'indicator selfScoreText',
  },
  'score-formula': { 'too-high': 'indicator selfScoreText', 'too-low': 'indicator selfScoreText' },
  'qualitative-band': { outside: 'indicator selfScoreText', 'judged-outside': 'indicator selfScoreText' },
  'reason-missing': { empty: 'indicator deviationReason' },
  'total-grade': { total: 'sheet statedTotal', grade: 'sheet statedGrade' },
  'funding-arithmetic': {
    rate: 'funding rateText',
    'execution-score': 'funding selfScoreText',
    sum: 'funding (?:initialBudget|adjustedBudget|executedAmount)Text',
    negative: 'funding (?:initialBudget|adjustedBudget|executedAmount)Text',
  },
  'execution-unexplained': { 'low-rate': 'funding rateText', 'budget-changed': 'funding adjustedBudgetText' },
  'index-over-execution': { exceeds: 'funding selfScoreText' },
  'full-outputs-unspent': { unspent: 'funding executedAmountText' },
  'cost-inconsistent': {
    'spent-nothing': 'indicator actualText',
    'actual-over-executed': 'indicator actualText',
    'target-over-budget': 'indicator targetText',
  },
  'over-fulfilled': { noted: 'indicator actualText', 'reason-required': 'indicator deviationReason' },
  'cost-sign': { floor: 'indicator targetText' },
  'target-type': {
    'sign-with-text': 'indicator targetText',
    'several-conditions': 'indicator targetText',
    'number-for-text': 'indicator actualText',
    'text-for-number': 'indicator actualText',
  },
  'unit-mismatch': {
    'count-as-percent': 'indicator targetText',
    'cost-as-percent': 'indicator targetText',
    'quantity-in-money': 'indicator targetText',
    'rate-in-other-unit': 'indicator targetText',
    'scale-slip': 'indicator actualText',
  },
  'percent-over-100': { target: 'indicator targetText', actual: 'indicator actualText' },
  misfiled: {
    'count-under-timeliness': 'indicator subcategory',
    'rate-under-cost': 'indicator subcategory',
    'rate-under-quantity': 'indicator subcategory',
    'payment-under-quantity': 'indicator subcategory',
  },
  'duplicate-indicator': { twice: 'indicator name' },
  'hollow-target': { hollow: 'indicator targetText' },
  'satisfaction-evidence': { none: 'indicator actualText' },
  dates: { 'late-full-score': 'indicator actualText', 'accepted-before-completed': 'indicator actualText' },
  'on-cutoff': { exact: 'sheet statedTotal' },
  'reason-contradicts': {
    'full-with-failure': 'indicator deviationReason',
    'none-where-lost': 'indicator deviationReason',
    'too-short': 'indicator deviationReason',
  },
  'problems-short': { short: 'problem (?:problem|suggestion)', 'none-listed': 'sheet problems' },
  'year-mismatch': { missing: 'sheet fiscalYear', later: 'sheet projectName', earlier: 'sheet projectName' },
  'soft-target': { 'below-baseline': 'indicator targetText' },
  'target-changed': {
    'no-reason': 'indicator targetText',
    'empty-reason': 'indicator targetText',
    unrecorded: 'indicator targetText',
  },
  'weight-concentration': { 'one-indicator': 'indicator maxScoreText', 'no-output': 'none', 'no-benefit': 'none' },
};

const spoken = (place: FindingPlace | null): string => (place === null ? 'none' : `${place.kind} ${place.field}`);

describe('the place of a finding', () => {
  const sheets = buildCounty(60);
  const found = plantedDefects.flatMap(({ plant }) =>
    sheets.flatMap((sheet) => {
      const spoiled = plant(sheet);
      if (spoiled === null) return [];
      const { evaluation, ledger } = spoiled;
      return findFindings(evaluation, countyRuleSet(evaluation), { ledger });
    }),
  );

  it.each(Object.entries(spokenOf))(
    '%s speaks of the faulty cell',
    (check, kinds: Readonly<Record<string, string>>) => {
      const own = found.filter((finding) => finding.check === check);
      expect(own.length).toBeGreaterThan(0);
      for (const { kind, place } of own)
        expect(`${kind} ${spoken(place)}`).toMatch(new RegExp(`^${kind} (?:${kinds[kind] ?? ''})$`, 'u'));
    },
  );

  it('lies in the row that the finding is pinned to', () => {
    const rows = found.filter(({ indicatorId }) => indicatorId !== null);
    expect(rows.filter(({ indicatorId, place }) => place?.kind !== 'indicator' || place.id !== indicatorId)).toEqual(
      [],
    );
  });

  it('tells the row of 项目资金 whose rate is wrong', () => {
    const [sheet] = sheets;
    const [total] = sheet?.funding.rows ?? [];
    if (sheet === undefined || total === undefined) throw new Error('a sheet with funds was expected');
    const own = { ...total, kind: 'current-year-appropriation' as const, rateText: '12.34' };
    const evaluation = { ...sheet, funding: { ...sheet.funding, rows: [total, own] } };
    const rate = findFindings(evaluation, countyRuleSet(sheet)).find(({ kind }) => kind === 'rate');
    expect(rate?.place).toEqual({ kind: 'funding', row: 1, field: 'rateText' });
  });
});
