import { readdirSync, readFileSync } from 'node:fs';
import { HyperFormula } from 'hyperformula';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { findRuleSet } from '../../src/domain/rules/rule-sets.ts';
import { COLUMN_COMPARISONS, type ScoreColumns, scoreColumns } from '../../src/domain/scoring/score-columns.ts';
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation.ts';
import { evaluationOfCase, type PublishedCase } from '../support/evaluation-of-case.ts';
import { type Measurement, measure, printMeasurement } from './measure.ts';

const copies = 2000;
const licenseKey = 'gpl-v3';

/** Scores the published sheets over and over, and the same number of rows as formulas of a spreadsheet engine. */
export async function benchScoring(): Promise<void> {
  const sheets = publishedSheets();
  const count = copies * sheets.reduce((sum, sheet) => sum + sheet.indicators.length, 0);
  const peer = await measureSpreadsheet(count);
  printMeasurement(peer);
  printMeasurement(await measureEvaluations(sheets, count), peer);
  printMeasurement(await measureColumns(count), peer);
}

function publishedSheets(): readonly Evaluation[] {
  return readdirSync('test/cases')
    .filter((name) => name.startsWith('sanming'))
    .map((name) => JSON.parse(readFileSync(`test/cases/${name}`, 'utf8')) as PublishedCase)
    .map(evaluationOfCase);
}

function measureEvaluations(sheets: readonly Evaluation[], count: number): Promise<Measurement> {
  const ruleSet = findRuleSet('sanming-2023');
  if (ruleSet === null) throw new Error('the rule set of the bench is gone');
  return measure(
    { name: 'score evaluations, with receipts', count, unit: 'indicators' },
    () => sheets,
    (all) => {
      for (let copy = 0; copy < copies; copy += 1) for (const sheet of all) scoreEvaluation(sheet, ruleSet);
    },
  );
}

/** The rows of the peer as columns: whole targets and actuals, 10 points each in hundredths. */
function measureColumns(count: number): Promise<Measurement> {
  const columns: ScoreColumns = {
    comparison: new Uint8Array(count).fill(COLUMN_COMPARISONS.atLeast),
    actual: Float64Array.from({ length: count }, (_, index) => actualOf(index)),
    target: Float64Array.from({ length: count }, (_, index) => targetOf(index)),
    maxScore: new Float64Array(count).fill(1000),
  };
  return measure(
    { name: 'score in bulk columns', count, unit: 'indicators' },
    () => columns,
    (all) => scoreColumns(all, 'linear'),
  );
}

function targetOf(index: number): number {
  return 100 + (index % 97);
}

function actualOf(index: number): number {
  return 60 + (index % 89);
}

/** `=ROUND(MIN(actual/target,1)*weight,2)` per row: parsing of the formula is part of opening the sheet. */
function measureSpreadsheet(count: number): Promise<Measurement> {
  const rows = Array.from({ length: count }, (_, index) => {
    const row = index + 1;
    return [targetOf(index), actualOf(index), 10, `=ROUND(MIN(B${row}/A${row},1)*C${row},2)`];
  });
  return measure(
    { name: 'HyperFormula', count, unit: 'indicators' },
    () => rows,
    (sheet) => {
      const engine = HyperFormula.buildFromArray(sheet, { licenseKey, maxRows: count });
      const values = engine.getSheetValues(0);
      engine.destroy();
      return values;
    },
  );
}
