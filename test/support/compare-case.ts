import type { FundingRow, FundingRowKind } from '../../src/domain/budget/funding.ts';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { Indicator } from '../../src/domain/indicator/indicator.ts';
import { compareDecimals, parseDecimal } from '../../src/domain/number/decimal.ts';
import { foldWidth, squash } from '../../src/domain/number/fold.ts';

type Text = string | number | null | undefined;
type CaseFunds = Readonly<Record<string, Readonly<Record<string, Text>> | Text>>;
type CaseIndicator = Readonly<
  Record<'level1' | 'level2' | 'name' | 'target' | 'actual' | 'weight' | 'score' | 'note', Text>
>;

/** A published table as typed in `test/cases`. */
export type TypedCase = {
  readonly id: string;
  readonly kind: string;
  readonly form: string;
  readonly scope?: string;
  readonly blank?: boolean;
  readonly year: number;
  readonly projectName: Text;
  readonly department?: Text;
  readonly unit?: Text;
  readonly overview?: Text;
  readonly achievements?: Text;
  readonly funds?: CaseFunds;
  readonly goals?: { readonly expected: string | readonly string[]; readonly actual?: string };
  readonly tasks?: readonly Readonly<Record<'name' | 'content' | 'total' | 'appropriation' | 'other', Text>>[];
  readonly indicators: readonly CaseIndicator[];
  readonly total?: Text;
  readonly gradeText?: Text;
  readonly problems?: Evaluation['problems'];
};

const plain = (text: Text): string => squash(foldWidth(String(text ?? ''))).replaceAll(',', '，');

const isSame = (expected: Text, found: string): boolean => {
  const left = parseDecimal(plain(expected));
  const right = parseDecimal(plain(found));
  if (left !== null && right !== null) return compareDecimals(left, right) === 0;
  return plain(expected) === plain(found);
};

/** How often each field was compared and what differed, for a measured table of field rates. */
export type Comparison = { readonly compared: number; readonly differences: readonly string[] };

class Comparer {
  compared = 0;
  readonly differences: string[] = [];

  text(place: string, expected: Text, found: string): void {
    this.compared += 1;
    if (!isSame(expected, found)) this.differences.push(`${place}: ${String(expected)} ≠ ${found}`);
  }
}

const rowKinds: Readonly<Record<string, FundingRowKind>> = {
  total: 'total',
  currentYearAppropriation: 'current-year-appropriation',
  appropriation: 'current-year-appropriation',
  other: 'other',
  carriedOver: 'carried-over',
};

const rowOf = (evaluation: Evaluation, kind: FundingRowKind): FundingRow | undefined =>
  evaluation.funding.rows.find((row) => row.kind === kind);

const compareFunds = (comparer: Comparer, funds: CaseFunds, evaluation: Evaluation): void => {
  comparer.text('funding.unit', typeof funds['unit'] === 'string' ? funds['unit'] : '', evaluation.funding.unit);
  for (const [name, kind] of Object.entries(rowKinds)) {
    const expected = funds[name];
    if (expected === undefined) continue;
    const row = rowOf(evaluation, kind);
    if (expected === null || typeof expected !== 'object') {
      comparer.text(`funding.${name}`, expected, row?.initialBudgetText ?? '');
      continue;
    }
    comparer.text(`funding.${name}.initialBudget`, expected['initialBudget'], row?.initialBudgetText ?? '');
    comparer.text(`funding.${name}.annualBudget`, expected['annualBudget'], row?.adjustedBudgetText ?? '');
    comparer.text(`funding.${name}.executed`, expected['executed'], row?.executedAmountText ?? '');
    comparer.text(`funding.${name}.weight`, expected['weight'], row?.maxScoreText ?? '');
    comparer.text(`funding.${name}.rate`, expected['rate'], row?.rateText ?? '');
    comparer.text(`funding.${name}.score`, expected['score'], row?.selfScoreText ?? '');
  }
};

const levelNames: Readonly<Record<string, string>> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};

const compareIndicator = (comparer: Comparer, place: string, expected: CaseIndicator, found: Indicator): void => {
  const level = found.categoryText === '' ? (levelNames[found.category ?? ''] ?? '') : found.categoryText;
  if (expected.level1 !== null) comparer.text(`${place}.level1`, expected.level1, level);
  comparer.text(`${place}.level2`, expected.level2, found.subcategoryText);
  comparer.text(`${place}.name`, expected.name, found.name);
  comparer.text(`${place}.target`, expected.target, found.targetText);
  comparer.text(`${place}.actual`, expected.actual, found.actualText);
  comparer.text(`${place}.weight`, expected.weight, found.maxScoreText);
  comparer.text(`${place}.score`, expected.score, found.selfScoreText);
  comparer.text(`${place}.note`, expected.note, found.deviationReason);
};

const goalText = (goal: string | readonly string[]): string =>
  typeof goal === 'string' ? goal : goal.map((line, index) => `目标${index + 1}：${line}`).join('\n');

const compareHead = (comparer: Comparer, expected: TypedCase, found: Evaluation): void => {
  comparer.text('kind', expected.blank === true ? 'blank' : expected.kind, found.kind);
  comparer.text('form', expected.form, found.formTitle);
  if (expected.scope !== undefined) comparer.text('scope', expected.scope, found.scope);
  comparer.text('year', expected.year, String(found.fiscalYear ?? ''));
  comparer.text('projectName', expected.projectName, found.projectName);
  if (expected.department !== undefined) comparer.text('department', expected.department, found.supervisingDepartment);
  if (expected.goals !== undefined)
    comparer.text('goals.expected', goalText(expected.goals.expected), found.expectedGoal);
  if (expected.goals?.actual !== undefined) comparer.text('goals.actual', expected.goals.actual, found.actualGoal);
  if (expected.total !== undefined) comparer.text('total', expected.total, found.statedTotal);
};

const compareTasks = (comparer: Comparer, expected: TypedCase, found: Evaluation): void => {
  expected.tasks?.forEach((task, index) => {
    const read = found.tasks[index];
    comparer.text(`task ${index + 1} name`, task.name, read?.name ?? '');
    comparer.text(`task ${index + 1} content`, task.content, read?.content ?? '');
    comparer.text(`task ${index + 1} total`, task.total, read?.budget.total ?? '');
    comparer.text(`task ${index + 1} appropriation`, task.appropriation, read?.budget.appropriation ?? '');
    comparer.text(`task ${index + 1} other`, task.other, read?.budget.other ?? '');
  });
};

/** Which parts of the case the table at hand does not carry (the national layout has no 项目概况, no other fund rows). */
export type Missing = 'overview' | 'other-funds' | 'problems' | 'grade';

const compareRest = (comparer: Comparer, expected: TypedCase, found: Evaluation, missing: readonly Missing[]): void => {
  if (!missing.includes('overview')) {
    comparer.text('overview', expected.overview, found.overview);
    comparer.text('achievements', expected.achievements, found.achievements);
  }
  if (!missing.includes('grade')) comparer.text('grade', expected.gradeText, found.statedGrade);
  if (!missing.includes('problems'))
    comparer.text('problems', JSON.stringify(expected.problems ?? []), JSON.stringify(found.problems));
};

const carriedFunds = (funds: CaseFunds, missing: readonly Missing[]): CaseFunds =>
  missing.includes('other-funds')
    ? Object.fromEntries(
        Object.entries(funds)
          .filter(([name]) => name === 'unit' || name === 'total' || name === 'currentYearAppropriation')
          .map(([name, row]) => [
            name,
            name === 'currentYearAppropriation' && row !== null && typeof row === 'object'
              ? { ...row, rate: null }
              : row,
          ]),
      )
    : funds;

/** Compares an evaluation with a published table field by field: white space aside, numbers by value. */
export const compareWithCase = (
  expected: TypedCase,
  found: Evaluation,
  missing: readonly Missing[] = [],
): Comparison => {
  const comparer = new Comparer();
  compareHead(comparer, expected, found);
  compareRest(comparer, expected, found, missing);
  if (expected.funds !== undefined) compareFunds(comparer, carriedFunds(expected.funds, missing), found);
  compareTasks(comparer, expected, found);
  comparer.text('number of indicators', expected.indicators.length, String(found.indicators.length));
  expected.indicators.forEach((indicator, index) => {
    const read = found.indicators[index];
    if (read !== undefined) compareIndicator(comparer, `indicator ${index + 1}`, indicator, read);
  });
  return comparer;
};
