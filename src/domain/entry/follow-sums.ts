import { compareDecimals, type Decimal, formatDecimal } from '../number/decimal.ts';
import { roundDecimal } from '../number/ratio.ts';
import type { Grade, RuleSet } from '../rules/rule-set.ts';
import { formatPoints, parseRate, pointsOrNull, SCORE_PLACES } from '../scoring/points.ts';
import { executionRate, scoreExecution, totalFundingCell, totalFundingIndex } from '../scoring/score-execution.ts';
import { scoreEvaluation } from '../scoring/score-evaluation.ts';
import { gradeBandOf } from '../scoring/score-total.ts';
import { parseStatedGrade } from '../scoring/stated-grade.ts';
import { sumStated } from '../scoring/sum-stated.ts';
import { applyEdit, applyEdits, type Edit, editOf, invertEdits } from './edit.ts';
import { type EntrySheet, type Place, placeKey } from './entry-sheet.ts';
import { readPlace } from './place-text.ts';

/** What sums are worked out and worded with; the form words its grades: 优 (S≥90). */
export type SumSetting = {
  readonly ruleSetOf: (id: string) => RuleSet;
  readonly gradeText: (grade: Grade, ruleSet: RuleSet) => string;
};

/** What a place must say by the cells that it follows from. */
type Sum = { readonly text: string; readonly fits: (stated: string) => boolean };

const same = (left: Decimal | null, right: Decimal): boolean => left !== null && compareDecimals(left, right) === 0;

const rateSum = ({ evaluation }: EntrySheet, at: number): Sum | null => {
  const row = evaluation.funding.rows[at];
  const [executed, budget] = [pointsOrNull(row?.executedAmountText ?? ''), pointsOrNull(row?.adjustedBudgetText ?? '')];
  if (executed === null || budget === null) return null;
  return {
    text: formatDecimal(executionRate(executed, budget)),
    fits: (stated) => {
      const rate = parseRate(stated);
      return rate !== null && same(rate, executionRate(executed, budget, rate.scale));
    },
  };
};

const executionSum = ({ evaluation, ruleSetId }: EntrySheet, { ruleSetOf }: SumSetting): Sum | null => {
  const execution = scoreExecution(evaluation, ruleSetOf(ruleSetId));
  if (execution.kind === 'open') return null;
  const { score } = execution;
  return { text: formatPoints(score), fits: (stated) => same(pointsOrNull(stated), score) };
};

const totalSum = ({ evaluation, ruleSetId }: EntrySheet, { ruleSetOf }: SumSetting): Sum | null => {
  const sum = sumStated(evaluation, scoreEvaluation(evaluation, ruleSetOf(ruleSetId)));
  if (sum === null) return null;
  const rounded = (text: string): Decimal | null => {
    const points = pointsOrNull(text);
    return points === null ? null : roundDecimal(points, SCORE_PLACES);
  };
  return { text: formatPoints(sum.total), fits: (stated) => same(rounded(stated), sum.total) };
};

const gradeSum = ({ evaluation, ruleSetId }: EntrySheet, { ruleSetOf, gradeText }: SumSetting): Sum | null => {
  const total = pointsOrNull(evaluation.statedTotal);
  if (total === null) return null;
  const ruleSet = ruleSetOf(ruleSetId);
  const { grade } = gradeBandOf(roundDecimal(total, SCORE_PLACES), ruleSet);
  return { text: gradeText(grade, ruleSet), fits: (stated) => parseStatedGrade(stated) === grade };
};

type SumPlace = {
  readonly place: Place;
  readonly read: (sheet: EntrySheet, setting: SumSetting) => Sum | null;
  /** 执行率 of a row that does not score: a form may leave it out, so a blank stays blank. */
  readonly isOptional?: true;
};

/** In the order in which they follow from each other: 执行率, 执行得分, 总分, 评价等级. */
const sumPlaces = ({ evaluation }: EntrySheet): readonly SumPlace[] => [
  ...evaluation.funding.rows.map((_, row): SumPlace => {
    const place = { kind: 'funding', row, field: 'rateText' } as const;
    const read = (sheet: EntrySheet) => rateSum(sheet, row);
    return row === totalFundingIndex(evaluation) ? { place, read } : { place, read, isOptional: true };
  }),
  ...[totalFundingCell(evaluation, 'selfScoreText')].flatMap((place): readonly SumPlace[] =>
    place === null ? [] : [{ place, read: executionSum }],
  ),
  { place: { kind: 'sheet', field: 'statedTotal' }, read: totalSum },
  { place: { kind: 'sheet', field: 'statedGrade' }, read: gradeSum },
];

/** Whether a place is written by what follows from other cells, and not by a person in a cell of its own. */
export const isSumPlace = (sheet: EntrySheet, place: Place): boolean =>
  sumPlaces(sheet).some((sum) => placeKey(sum.place) === placeKey(place));

/** What a sum is to say on the sheet as it is by now; null where it stays. */
type Reading = (sum: SumPlace, current: EntrySheet) => string | null;

const writeSums = (sheet: EntrySheet, textOf: Reading): readonly Edit[] => {
  let current = sheet;
  const edits: Edit[] = [];
  for (const sum of sumPlaces(sheet)) {
    const text = textOf(sum, current);
    const edit = text === null ? null : editOf(current, sum.place, text);
    if (edit === null) continue;
    current = applyEdit(current, edit);
    edits.push(edit);
  }
  return edits;
};

/** The sheet that a step is asked of, and the steps that led to it, oldest first. */
type Past = { readonly opened: EntrySheet; readonly earlier: readonly (readonly Edit[])[] };

/**
 * Whether a sum fitted when it could last be read, and says the same since. A blank or refused amount has no rate: what
 * fitted then is told by the steps before.
 */
const hasFitted = ({ place, read }: SumPlace, { opened, earlier }: Past, setting: SumSetting): boolean => {
  const said = readPlace(opened, place);
  if (said.trim() === '') return false;
  let sheet = opened;
  let sum = read(sheet, setting);
  for (const step of earlier.toReversed()) {
    if (sum !== null) break;
    sheet = applyEdits(sheet, invertEdits(step));
    if (readPlace(sheet, place) !== said) return false;
    sum = read(sheet, setting);
  }
  return sum?.fits(said) === true;
};

/** Where a sum cannot be read, or what it said fits still, it is what it said before; else as it follows now. */
const followedText = (
  now: Sum | null,
  { said, stands }: { readonly said: string; readonly stands: string },
): string => {
  if (now === null || now.fits(said)) return said;
  return now.fits(stands) ? stands : now.text;
};

/**
 * What follows from a step: a rate, a total or a grade that fitted before it fits after it. One that did not fit, as a
 * form may have come, stays as it is stated, and so does one that the step itself writes. In a cell that is being typed
 * into, what fitted is asked of the sheet as it was when the cell was `opened`; where an amount was blank then, of the
 * steps before (`earlier`).
 */
export const followSums = (
  before: EntrySheet,
  step: readonly Edit[],
  { opened = before, earlier = [], ...setting }: SumSetting & Partial<Past>,
): readonly Edit[] => {
  const written = new Set(step.flatMap((edit) => (edit.kind === 'cell' ? [placeKey(edit.place)] : [])));
  return writeSums(applyEdits(before, step), (sum, current) => {
    if (written.has(placeKey(sum.place))) return null;
    const texts = { said: readPlace(opened, sum.place), stands: readPlace(current, sum.place) };
    const text = followedText(sum.read(current, setting), texts);
    return text !== texts.stands && hasFitted(sum, { opened, earlier }, setting) ? text : null;
  });
};

/** Which sums are to be written: those that the sheet leaves blank, those that it states otherwise, or both. */
export type WhichSums = 'blank' | 'stated' | 'all';

/** Rate, points of execution, total and grade as they follow from the cells, where the sheet does not say so. */
export const stateSums = (sheet: EntrySheet, which: WhichSums, setting: SumSetting): readonly Edit[] =>
  writeSums(sheet, ({ place, read, isOptional }, current) => {
    const stated = readPlace(current, place);
    const isLeft = stated.trim() === '' ? which === 'stated' || isOptional : which === 'blank';
    const now = isLeft ? null : read(current, setting);
    return now === null || now.fits(stated) ? null : now.text;
  });
