import { describe, expect, it } from 'vitest';
import { findCrossFindings } from '../../../src/domain/review/find-cross-findings.ts';
import { findFindings } from '../../../src/domain/review/find-findings.ts';
import { traceSheet } from '../../../src/domain/review/sheet-trace.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import type { Indicator } from '../../../src/domain/indicator/indicator.ts';
import type { CrossCheckSlug } from '../../../src/domain/review/cross-finding.ts';
import { checkText } from '../../../src/text/finding-text.ts';
import { buildCounty, countyRuleSet } from '../../support/county.ts';
import { buildEvaluation, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';
import { plantedDefects } from '../../support/planted-defects.ts';

const sanming = [1, 2, 3, 4, 5].map((number) => publishedSheet(`sanming-2023-${number}`));

describe('三明五张表之间', () => {
  const found = findCrossFindings(sanming.map((sheet) => traceSheet(sheet, sanming2023)));

  it('这些指标在各表不一致，再无其他', () => {
    const told = found.map(
      ({ severity, check, kind, facts }) => `${severity} ${check} ${kind} ${facts['indicator']} ${facts['values']}`,
    );
    expect(told).toEqual([
      'note measure-conflict actual 平台热线即问即答率 98.66×3 / 98.53×1 / 98.63×1',
      'note measure-conflict actual 平台热线有效接通率 99.66×3 / 99.57×1 / 99.96×1',
      'warn measure-conflict target 平台热线接听坐席人数 ≥100%×4 / ≥35人×1',
      'warn measure-conflict target 热线外包服务满意率 ≥98%×2 / ≥94%×2',
    ]);
  });

  it('says nothing about costs and ratings that only differ in their sign', () => {
    expect(found.map(({ facts }) => facts['indicator'])).not.toContain('热线外包服务费');
    expect(found.map(({ facts }) => facts['indicator'])).not.toContain('话务员质检考核');
  });
});

it('says nothing about the cost of a project either where it is filed under 产出', () => {
  const sheets = ['≤408万元', '≤228万元'].map((targetText, index) =>
    traceSheet(
      buildEvaluation({
        id: `c${index}`,
        implementingUnit: '甲单位',
        indicators: [buildIndicator({ subcategoryText: '成本指标', name: '项目支出总额', targetText })],
      }),
      national2020,
    ),
  );
  expect(findCrossFindings(sheets)).toEqual([]);
});

describe('a county of 3,000 sheets', () => {
  const county = buildCounty(3000);
  const rows = county.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const tracesOf = (sheets: readonly Evaluation[]) => sheets.map((sheet) => traceSheet(sheet, countyRuleSet(sheet)));

  it('alarms on fewer than 1 in 200 clean rows, comparisons between sheets included', () => {
    const single = county.flatMap((sheet) => findFindings(sheet, countyRuleSet(sheet))).length;
    const places = findCrossFindings(tracesOf(county)).flatMap((finding) => finding.places);
    expect(single + places.length).toBeLessThan(rows / 200);
  });

  /** Every defect in turn, each in the next sheets that have a place for it: counted by check. */
  const plantAll = (count: number): ReadonlyMap<string, { readonly planted: number; readonly found: number }> => {
    const counts = new Map<string, { readonly planted: number; readonly found: number }>();
    let at = 0;
    for (let turn = 0; turn < count; turn += 1) {
      const defect = plantedDefects[turn % plantedDefects.length];
      for (let tries = 0; tries < 100; tries += 1) {
        const sheet = county[at % county.length];
        at += 1;
        const spoiled = sheet === undefined ? null : defect?.plant(sheet);
        if (defect === undefined || !spoiled) continue;
        const { evaluation, ledger } = spoiled;
        const checks = findFindings(evaluation, countyRuleSet(evaluation), { ledger }).map(({ check }) => check);
        const { planted, found } = counts.get(defect.check) ?? { planted: 0, found: 0 };
        counts.set(defect.check, { planted: planted + 1, found: found + (checks.includes(defect.check) ? 1 : 0) });
        break;
      }
    }
    return counts;
  };

  it('gives away at least 99 % of 500 planted defects, and of those of each check', () => {
    const counts = [...plantAll(500)];
    expect(counts.reduce((sum, [, { planted }]) => sum + planted, 0)).toBe(500);
    expect(counts.filter(([, { planted, found }]) => found * 100 < planted * 99)).toEqual([]);
  });

  it('has planted defects of every check of one sheet', () => {
    expect(new Set(plantedDefects.map(({ check }) => check))).toEqual(new Set(Object.keys(checkText)));
  });

  it.each<[CrossCheckSlug, (sheets: readonly Evaluation[]) => readonly Evaluation[]]>([
    ['uniform-scores', (sheets) => sheets.slice(0, 3).map((sheet) => ({ ...sheet, statedTotal: '100' }))],
    [
      'identical-texts',
      ([first, second]) =>
        first === undefined || second === undefined
          ? []
          : [first, { ...second, implementingUnit: '另一单位', indicators: localRows('乙') }].map((sheet, index) =>
              index === 0 ? { ...first, indicators: localRows('甲') } : sheet,
            ),
    ],
    [
      'measure-conflict',
      (sheets) =>
        sheets.slice(0, 2).map((sheet, index) => ({
          ...sheet,
          indicators: [
            buildIndicator({ id: `c${index}`, name: '热线外包诉求办结率', targetText: index === 0 ? '≥98%' : '≥94%' }),
          ],
        })),
    ],
  ])('shows %s among the sheets of one unit and between units', (check, spoil) => {
    const unit = county.find(({ implementingUnit }) => implementingUnit !== '')?.implementingUnit;
    const own = county.filter(({ implementingUnit }) => implementingUnit === unit).slice(0, 3);
    const spoiled = new Map(spoil(own).map((sheet) => [sheet.id, sheet]));
    const kept = county.filter(({ id, implementingUnit }) => implementingUnit !== unit && !spoiled.has(id));
    const found = findCrossFindings(tracesOf([...kept, ...spoiled.values()]));
    expect(found.map((finding) => finding.check)).toContain(check);
  });
});

/** Rows so particular that two units do not write them by chance. */
function localRows(of: string): readonly Indicator[] {
  return Array.from({ length: 4 }, (_, index) =>
    buildIndicator({ id: `${of}${index}`, name: `北山第${index}号灌渠清淤长度`, actualText: `${1203 + index}米` }),
  );
}

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

  const named = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `单位${index}`);

  it.each([3, 7, 8, 40])('%i units that copied one sheet are one finding, however many they are', (count) => {
    const found = findCrossFindings(named(count).map((unit) => copied(unit, 5)));
    expect(found.map(({ kind, facts }) => [kind, facts])).toEqual([
      [
        'many-units',
        { unit: '单位0', other: '单位1', third: '单位2', units: `${count}`, sheets: `${count}`, rows: '5' },
      ],
    ]);
    expect(found.flatMap(({ places }) => places)).toHaveLength(count * 5);
  });

  const worded = (unit: string, phrases: readonly string[], own = 1) =>
    traceSheet(
      buildEvaluation({
        id: unit,
        implementingUnit: unit,
        statedTotal: unit,
        indicators: [...phrases, ...Array.from({ length: own }, (_, index) => `${unit}自有事项${index}`)].map(
          (name, index) => buildIndicator({ id: `${unit}${index}`, name, targetText: '100%', actualText: '100%' }),
        ),
      }),
      national2020,
    );
  const phrases = Array.from(
    { length: 9 },
    (_, index) => `老旧小区第${'甲乙丙丁戊己庚辛壬'[index] ?? ''}类整治到位情况`,
  );

  it.each([7, 8, 40])('%i units that copied words and round figures alone', (count) => {
    const found = findCrossFindings(named(count).map((unit) => worded(unit, phrases.slice(0, 5))));
    expect(found.map(({ kind, facts }) => [kind, facts['units']])).toEqual([['many-units', `${count}`]]);
  });

  it('stock phrases that meet in ever other company are no copies', () => {
    const company = (index: number): readonly string[] =>
      phrases.filter((_, at) => at !== index % 9 && at !== Math.floor(index / 9) % 9).slice(0, 5 + (index % 3));
    const sheets = named(72).map((unit, index) => worded(unit, company(index), 12));
    expect(findCrossFindings(sheets)).toEqual([]);
  });

  it('two groups that copied from different sheets are two findings', () => {
    const other = ['丙', '丁'].map((unit) => worded(unit, phrases.slice(0, 5)));
    const found = findCrossFindings([copied('甲', 4), copied('乙', 4), ...other]);
    expect(found.map(({ facts }) => [facts['unit'], facts['other'], facts['rows']])).toEqual([
      ['甲', '乙', '4'],
      ['丙', '丁', '5'],
    ]);
  });

  it('a bureau may switch a check off and set its number', () => {
    const sheets = [copied('甲', 3), copied('乙', 3)];
    const tuning = { check: 'identical-texts', severity: 'note', threshold: '2', reason: '抽查' } as const;
    expect(findCrossFindings(sheets, [tuning]).map(({ severity }) => severity)).toEqual(['note']);
    expect(findCrossFindings(sheets, [{ ...tuning, severity: 'off' }])).toEqual([]);
  });
});
