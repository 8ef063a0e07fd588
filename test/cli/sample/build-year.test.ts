import { describe, expect, it } from 'vitest';
import { buildYear } from '../../../src/cli/sample/build-year.ts';
import { forecastSheet } from '../../../src/domain/monitoring/forecast-total.ts';
import { watchSheet } from '../../../src/domain/monitoring/watch-sheet.ts';
import { formatDecimal, parseDecimal, sumDecimals, zero } from '../../../src/domain/number/decimal.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';

const projects = buildYear();
const july = projects.map((sheet) => watchSheet({ ...sheet, ruleSet: national2020 }, 7));

describe('the made-up year', () => {
  it('says of every project that it is made up', () => {
    expect(projects.map(({ evaluation }) => evaluation.projectName.endsWith('（示例数据）'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(projects.every(({ evaluation }) => evaluation.implementingUnit.includes('示例'))).toBe(true);
  });

  it('has weights of 90 beside the execution', () => {
    for (const { evaluation } of projects) {
      const weights = evaluation.indicators.map(({ maxScoreText }) => parseDecimal(maxScoreText) ?? zero);
      expect(formatDecimal(sumDecimals(weights))).toBe('90');
    }
  });

  it('shows a yellow, a red and a green project in July', () => {
    expect(july.map(({ light, budget }) => [light, budget.kind === 'lit' && budget.light])).toEqual([
      ['yellow', 'yellow'],
      ['red', 'red'],
      ['green', 'green'],
    ]);
  });

  it('stands at 42 of 120 in July: 60 %, yellow', () => {
    expect(july[0]?.rows[0]).toMatchObject({
      value: { text: '42' },
      state: { light: 'yellow', formula: '42 ÷ (120 × 7 ÷ 12) = 60%' },
    });
  });

  it('leaves no row without a light and every total forecast', () => {
    expect(july.flatMap(({ rows }) => rows.filter(({ state }) => state.kind === 'unlit'))).toEqual([]);
    expect(projects.map((sheet) => forecastSheet({ ...sheet, ruleSet: national2020 }, 7).total === null)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
