import { squash } from '../../../domain/number/fold.ts';
import type { ColumnRole } from '../../read/raw-table.ts';
import { alone, inferred, placeOfLevels, places, recast } from './column-kinds.ts';
import { settleFrontPoints } from './front-points.ts';
import { type IndicatorColumn, isGradeWord } from './header-columns.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { settleGoalResults, settleGoals, settlePlaces } from './list-columns.ts';
import { labelForms } from '../labels/normalise-label.ts';
import { settlePointsOfLevels } from './points-of-levels.ts';
import { latestOf, ofYear, settlePeriods, settleYears } from './settle-periods.ts';

/** Of several columns of one kind one counts, unsure where its head does not tell which; the others are kept beside as `spare`. */
const keepOne = (
  columns: readonly IndicatorColumn[],
  kind: IndicatorColumnKind,
  spare: IndicatorColumnKind,
  choose: (candidates: readonly IndicatorColumn[]) => IndicatorColumn | undefined,
): readonly IndicatorColumn[] => {
  const candidates = places(columns, kind);
  if (candidates.length < 2) return columns;
  const chosen = choose(candidates);
  const kept = chosen ?? candidates[0];
  const isUnsure = chosen === undefined && (kind === 'target' || kind === 'actual');
  return columns.map((column) => {
    if (column.kind !== kind) return column;
    if (column !== kept) return recast(column, spare);
    return isUnsure ? inferred(column, kind) : column;
  });
};

const labelled = (pattern: RegExp) => (candidates: readonly IndicatorColumn[]) =>
  candidates.find((column) => pattern.test(labelForms(column.cell.text)[1] ?? column.cell.text)) ??
  candidates.find((column) => pattern.test(squash(column.cell.text)));

/** 考核内容 | 考核指标, 评价内容 | 绩效内容: what is looked at stands before what it is measured by, as a level of its own. */
const contentsInFront = (columns: readonly IndicatorColumn[]): IndicatorColumn | undefined => {
  const [contents, measure, ...others] = places(columns, 'name');
  const ends = (column: IndicatorColumn | undefined, word: string): boolean =>
    column !== undefined && squash(column.cell.text).endsWith(word);
  const isMeasure = ends(measure, '指标') || ends(measure, '内容');
  const isRepeated = squash(contents?.cell.text ?? '') === squash(measure?.cell.text ?? '');
  if (others.length > 0 || !ends(contents, '内容') || !isMeasure || isRepeated || contents === undefined)
    return undefined;
  return recast(
    contents,
    ends(measure, '内容') && places(columns, 'category').length === 0 ? 'category' : 'subcategory',
  );
};

/** 评价指标 | 评价内容 | 指标名称: the label of the table, the levels, and only then what the indicators are called. */
const namesBehindContents = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const [label, contents, name, ...others] = places(columns, 'name');
  const wordOf = (column: IndicatorColumn | undefined): string => squash(column?.cell.text ?? '');
  const isSo = wordOf(label).endsWith('指标') && wordOf(contents).endsWith('内容') && wordOf(name) === '指标名称';
  if (!isSo || others.length > 0 || columns[0] !== label) return columns;
  return columns.map((column) => {
    if (column === label) return recast(column, 'index');
    return column === contents ? recast(column, 'category') : column;
  });
};

/** 绩效指标 and 指标类型 are what the columns beside them leave open. */
export const settleLevels = (printed: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const columns = namesBehindContents(printed);
  const first = columns.find(
    (column) => column.kind === 'category' || column.kind === 'subcategory' || column.kind === 'name',
  );
  const hasName = places(columns, 'name').length > 0;
  const hasCategory = places(columns, 'category').length > 0;
  const hasSubcategory = places(columns, 'subcategory').length > 0;
  const contents = contentsInFront(columns);
  const lastWeak = places(columns, 'weak-name').at(-1);
  return columns.map((column): IndicatorColumn => {
    if (column.kind === 'weak-name') {
      // 绩效指标 | 指标: the first labels the table, the other its names.
      const isInFront = first === undefined ? column !== lastWeak : column.from < first.from;
      return recast(column, hasName || isInFront ? (isInFront ? 'index' : 'note') : 'name');
    }
    if (column.kind === 'kind-of-indicator') {
      // 评价内容 | 评价类别 | 评价指标 in front: both levels are told already.
      const isTold = hasCategory || (hasSubcategory && contents !== undefined);
      return recast(column, isTold ? (hasSubcategory ? 'note' : 'subcategory') : 'category');
    }
    if (column.cell === contents?.cell) return hasSubcategory ? recast(column, 'category') : contents;
    return column;
  });
};

/** Words of a plan in a head that also says 完成, of a result in one that also says 目标. */
const planned = /计划|预期|目标|年初|设定|批复|申报/u;
const achieved = /实际|完成|实绩|达成|全年|年终/u;

/** 目标值（标准） | … | 指标值: the plan says that it is one, so the bare value behind it is what came of it. */
const isMeasured = ([plan, result]: readonly IndicatorColumn[]): boolean =>
  plan !== undefined &&
  result !== undefined &&
  /^(?:目标|计划|标准)值/u.test(squash(plan.cell.text)) &&
  squash(result.cell.text) === '指标值';

/** Two columns of results and no target, or two targets and no result: one of them is the other, and uncertain. */
const settleMissing = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const targets = places(columns, 'target');
  const actuals = places(columns, 'actual');
  const forecast = places(columns, 'forecast')[0];
  if (targets.length === 0 && actuals.length >= 2) {
    const plan = actuals.find((column) => planned.test(squash(column.cell.text))) ?? actuals[0];
    return columns.map((column) => (column === plan ? inferred(column, 'target') : column));
  }
  if (
    actuals.length === 0 &&
    targets.length >= 2 &&
    (places(columns, 'self-score').length > 0 || isMeasured(targets))
  ) {
    const result = targets.find((column) => achieved.test(squash(column.cell.text))) ?? targets[1];
    return columns.map((column) => (column === result ? inferred(column, 'actual') : column));
  }
  if (targets.length === 0 && forecast !== undefined) {
    return columns.map((column) => (column === forecast ? inferred(column, 'target') : column));
  }
  return columns;
};

/** 运算符号 | 内容 | 度量单位: what stands between the two is the value, whatever its head says. */
const settleValue = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  if (columns.some(({ kind }) => kind === 'target' || kind === 'adjusted-target')) return columns;
  const value = columns.find(
    ({ kind }, index) =>
      (kind === 'unknown' || kind === 'note') &&
      columns[index - 1]?.kind === 'symbol' &&
      columns[index + 1]?.kind === 'unit',
  );
  return columns.map((column) => (column === value ? recast(column, 'target') : column));
};

/** 绩效指标完成情况 in front of all levels labels the block: the results stand behind them in a column of their own. */
const settleFront = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const firstLevel = placeOfLevels(columns);
  const isLabel = ({ kind, from }: IndicatorColumn): boolean =>
    kind === 'actual' && from < firstLevel && columns.some((other) => other.kind === kind && other.from > firstLevel);
  return columns.map((column) => (isLabel(column) ? recast(column, 'index') : column));
};

/** What 优 asks for is the target, as far as anyone can tell. */
const settleGrades = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] =>
  columns.map((column) =>
    column.kind === 'target' && isGradeWord(column.cell.text) ? inferred(column, 'target') : column,
  );

/** 上半年 and 全年, each over 数值 | 单位: the unit directly behind the value that counts is its own. */
const keepUnit = (
  columns: readonly IndicatorColumn[],
  kind: 'unit' | 'actual-unit',
  value: IndicatorColumn | undefined,
): readonly IndicatorColumn[] => {
  const own = places(columns, kind).find(({ from }) => from - 1 === value?.to);
  return own === undefined
    ? columns
    : columns.map((column) => (column.kind === kind && column !== own ? recast(column, 'other-unit') : column));
};

/** 指标值 | 单位 | 完成值 | 单位: the unit that stands behind the results is theirs. */
const settleUnits = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const units = places(columns, 'unit');
  const actual = places(columns, 'actual')[0];
  const isOfActual = (column: IndicatorColumn): boolean => column.from - 1 === actual?.to && column !== units[0];
  const settled = columns.map((column) =>
    column.kind === 'unit' && isOfActual(column) ? recast(column, 'actual-unit') : column,
  );
  return keepUnit(keepUnit(settled, 'unit', places(columns, 'target')[0]), 'actual-unit', actual);
};

const settleRepeats = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const nameAt = places(columns, 'name')[0]?.from ?? 0;
  const behindName = (candidates: readonly IndicatorColumn[]) => candidates.filter((column) => column.from > nameAt);
  const afterName = (candidates: readonly IndicatorColumn[]) =>
    candidates.find((column) => /三级/u.test(squash(column.cell.text))) ??
    behindName(candidates).at(0) ??
    candidates.at(-1);
  let settled = keepOne(settlePointsOfLevels(columns), 'name', 'note', labelled(/三级/u));
  settled = keepOne(
    settled,
    'target',
    'note',
    (candidates) =>
      ofYear(candidates) ??
      labelled(/(?:年度|本年|当年|20\d\d年).*值/u)(candidates) ??
      labelled(/值(?:.?单位)?$/u)(candidates) ??
      alone(behindName(candidates)),
  );
  settled = keepOne(settled, 'actual', 'note', labelled(/值|数$/u));
  settled = keepOne(settled, 'max-score', 'note', afterName);
  settled = keepOne(
    settled,
    'self-score',
    'other-score',
    // 单项指标得分 out of 100 | 权重 | 折算得分: the points are what the share of it comes to.
    (candidates) => labelled(/折算|加权/u)(candidates) ?? labelled(/自评|单位/u)(candidates),
  );
  settled = keepOne(settled, 'category', 'note', () => undefined);
  settled = keepOne(settled, 'subcategory', 'note', () => undefined);
  settled = keepOne(
    settled,
    'baseline',
    'note',
    (candidates) => labelled(/上年|去年/u)(candidates) ?? latestOf(candidates),
  );
  return keepOne(settled, 'remark', 'note', () => undefined);
};

/** A column that a person said to hold something else; what was read as that before is only noted. */
const tellColumn = (
  columns: readonly IndicatorColumn[],
  place: number,
  kind: ColumnRole,
): readonly IndicatorColumn[] => {
  const rivals = new Set<IndicatorColumn['kind']>(kind === 'target' ? ['target', 'adjusted-target'] : [kind]);
  return columns.flatMap((column) => {
    if (place < column.from || place > column.to)
      return [rivals.has(column.kind) && kind !== 'note' ? recast(column, 'note') : column];
    const told = { ...recast(column, kind), from: place };
    return place === column.from ? [told] : [{ ...column, to: place - 1 }, told];
  });
};

/** The columns as a person said they are, where one did. */
export const asTold = (
  columns: readonly IndicatorColumn[],
  told: ReadonlyMap<number, ColumnRole>,
): readonly IndicatorColumn[] =>
  [...told].reduce((settled, [place, kind]) => tellColumn(settled, place, kind), columns);

/** What each column counts as, seen beside the others, in a form of that year. */
export const settleColumns = (
  columns: readonly IndicatorColumn[],
  formYear: number | null,
): readonly IndicatorColumn[] =>
  settleUnits(
    settleRepeats(
      settleMissing(
        settleValue(
          settlePeriods(
            settleYears(
              settleFrontPoints(settleGoalResults(settleGoals(settlePlaces(settleGrades(settleFront(columns)))))),
              formYear,
            ),
          ),
        ),
      ),
    ),
  );
