import { describe, expect, it } from 'vitest';
import { findCrossFindings } from '../../../src/domain/review/find-cross-findings.ts';
import { findFindings } from '../../../src/domain/review/find-findings.ts';
import { traceSheet } from '../../../src/domain/review/sheet-trace.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import { buildCounty } from '../../support/county.ts';
import { buildEvaluation, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';
import { plantedDefects } from '../../support/planted-defects.ts';

const sanming = [1, 2, 3, 4, 5].map((number) => publishedSheet(`sanming-2023-${number}`));

describe('三明五张表之间', () => {
  const found = findCrossFindings(sanming.map((sheet) => traceSheet(sheet, sanming2023)));

  it.each([
    ['平台热线接听坐席人数', 'target', '≥100%×4 / ≥35人×1'],
    ['热线外包服务满意率', 'target', '≥98%×2 / ≥94%×2'],
    ['平台热线即问即答率', 'actual', '98.66×3 / 98.53×1 / 98.63×1'],
  ])('“%s”在各表不一致 (%s)', (indicator, kind, values) => {
    expect(
      found.map((finding) => `${finding.kind} ${finding.facts['indicator']} ${finding.facts['values']}`),
    ).toContain(`${kind} ${indicator} ${values}`);
  });

  it('says nothing about costs and ratings that only differ in their sign', () => {
    expect(found.map(({ facts }) => facts['indicator'])).not.toContain('热线外包服务费');
    expect(found.map(({ facts }) => facts['indicator'])).not.toContain('话务员质检考核');
  });
});

describe('三明各表列明的问题', () => {
  const bySheet = new Map(sanming.map((sheet) => [sheet.id, findFindings(sheet, sanming2023)]));

  it.each([
    ['sanming-2023-1', 'cost-inconsistent'],
    ['sanming-2023-2', 'cost-inconsistent'],
    ['sanming-2023-1', 'unit-mismatch'],
    ['sanming-2023-3', 'unit-mismatch'],
    ['sanming-2023-3', 'target-type'],
    ['sanming-2023-3', 'on-cutoff'],
    ['sanming-2023-4', 'score-range'],
    ['sanming-2023-4', 'funding-arithmetic'],
    ['sanming-2023-5', 'full-outputs-unspent'],
    ['sanming-2023-5', 'cost-inconsistent'],
    ['sanming-2023-5', 'target-type'],
    ['sanming-2023-5', 'percent-over-100'],
    ['sanming-2023-5', 'year-mismatch'],
    ['sanming-2023-5', 'on-cutoff'],
  ])('%s: %s', (id, check) => {
    expect(bySheet.get(id)?.map((finding) => finding.check)).toContain(check);
  });
});

describe('a county of 3,000 sheets', () => {
  const county = buildCounty(3000);
  const rows = county.reduce((sum, { indicators }) => sum + indicators.length, 0);

  it('alarms on fewer than 1 in 200 clean rows, comparisons between sheets included', () => {
    const single = county.flatMap((sheet) => findFindings(sheet, national2020)).length;
    const places = findCrossFindings(county.map((sheet) => traceSheet(sheet, national2020))).flatMap(
      (finding) => finding.places,
    );
    expect(single + places.length).toBeLessThan(rows / 200);
  });

  it('gives away at least 99 % of 500 planted defects, and all but one in a hundred of each check', () => {
    const missed = Array.from({ length: 500 }, (_, index) => {
      const defect = plantedDefects[index % plantedDefects.length];
      const sheet = county[index * 6];
      if (defect === undefined || sheet === undefined) throw new Error('the county is too small');
      const checks = findFindings(defect.plant(sheet), national2020).map(({ check }) => check);
      return checks.includes(defect.check) ? [] : [defect.check];
    }).flat();
    expect(missed).toEqual([]);
  });
});

describe('雷同', () => {
  const unitSheets = (totals: readonly string[]) =>
    totals.map((statedTotal, index) =>
      traceSheet(buildEvaluation({ id: `s${index}`, implementingUnit: '甲单位', statedTotal }), national2020),
    );

  it.each([
    ['three sheets of 100', ['100', '100.00', '100'], ['all-full']],
    ['three sheets of one total', ['96.5', '96.50', '96.5'], ['same-total']],
    ['two sheets may agree by chance', ['100', '100'], []],
    ['one that differs', ['100', '100', '99.5'], []],
  ])('%s', (_, totals, kinds) => {
    expect(findCrossFindings(unitSheets(totals)).map(({ kind }) => kind)).toEqual(kinds);
  });

  const copied = (unit: string, count: number) =>
    traceSheet(
      buildEvaluation({
        id: unit,
        implementingUnit: unit,
        statedTotal: unit,
        indicators: Array.from({ length: count }, (_, index) =>
          buildIndicator({ id: `${unit}${index}`, name: `山区第${index}号灌渠清淤长度`, actualText: `${107 + index}` }),
        ),
      }),
      national2020,
    );

  it.each([
    [4, ['units']],
    [3, []],
  ])('%i rows shared word for word by two units', (rows, kinds) => {
    expect(findCrossFindings([copied('甲', rows), copied('乙', rows)]).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('a bureau may switch a check off and set its number', () => {
    const sheets = [copied('甲', 3), copied('乙', 3)];
    const tuning = { check: 'identical-texts', severity: 'note', threshold: '2', reason: '抽查' } as const;
    expect(findCrossFindings(sheets, [tuning]).map(({ severity }) => severity)).toEqual(['note']);
    expect(findCrossFindings(sheets, [{ ...tuning, severity: 'off' }])).toEqual([]);
  });
});
