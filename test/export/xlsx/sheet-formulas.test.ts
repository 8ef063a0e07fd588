import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findForm } from '../../../src/export/forms/published-forms.ts';
import { collectFigures } from '../../../src/export/xlsx/figures.ts';
import { locateValues } from '../../../src/export/xlsx/locate-values.ts';
import { sheetFormulas } from '../../../src/export/xlsx/sheet-formulas.ts';
import { blockOf, cellName, sheetGrid } from '../../../src/export/xlsx/sheet-grid.ts';
import { publishedEvaluation, scoredSheet } from '../../support/published-sheet.ts';
import { calculateFormula } from '../../support/spreadsheet-formula.ts';

const published = publishedEvaluation('sanming-2023-4');
const form = findForm('project-self-evaluation');
const hundredths = fc.integer({ min: 0, max: 40_000 }).map((value) => String(value / 100));
const row = fc.record({
  targetText: fc
    .tuple(fc.constantFrom('≥', '≤', '＞', '＜', '=', '不低于', '不超过', ''), hundredths)
    .map(([sign, value]) => sign + value),
  actualText: hundredths,
  maxScoreText: fc.constantFrom('10', '5', '2', '7.5', '3.33'),
});

describe('sheetFormulas', () => {
  it.each(['national-2020', 'sanming-2023'])('give exactly the scores of %s', (ruleSetId) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), hundredths, (rows, executed) => {
        const first = published.indicators.slice(0, 1);
        const indicators = rows.flatMap((changes, index) =>
          first.map((indicator) => ({ ...indicator, ...changes, id: `${index}`, selfScoreText: '' })),
        );
        const funding = {
          ...published.funding,
          rows: published.funding.rows.map((entry) => ({ ...entry, executedAmountText: executed, selfScoreText: '' })),
        };
        const evaluation = { ...published, indicators, funding, statedTotal: '', statedMaxScore: '' };
        const options = { ruleSetId, blanks: 'computed', ...(form && { form }) } as const;
        const sheet = scoredSheet(evaluation, options);
        const grid = sheetGrid(sheet.layout);
        const values = locateValues(sheet.form, evaluation, sheet.layout);
        const formulas = sheetFormulas(evaluation, collectFigures(values, grid), sheet.scored);
        const cells = new Map(
          values.map(({ rowIndex, cell }) => {
            const { startRow, startCol } = blockOf(grid, rowIndex, cell);
            return [cellName(startRow, startCol), cell.text.replace('%', '')];
          }),
        );
        const shown = [...formulas.keys()].map(({ text }) => Number(text.replace('%', '')).toFixed(2));
        const calculated = [...formulas].map(([cell, { formula }]) =>
          cell.text.endsWith('%')
            ? calculateFormula(formula.replace(',4)', '*100,2)'), cells)
            : calculateFormula(formula, cells),
        );
        expect(formulas.size).toBeGreaterThan(2);
        expect(calculated).toEqual(shown);
      }),
    );
  });
});
