import { squash } from '../../../domain/number/fold.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';
import { blank, type Fact, type IndicatorFacts, together, type Trouble, troubleAt, unsure } from '../blocks.ts';
import {
  isBlankText,
  isNotApplicable,
  isNumberingUnsure,
  isPlaceholder,
  oneLine,
  withoutNumbering,
  withoutPoints,
} from '../table/cell-text.ts';
import { isLevelOnly } from '../columns/column-fit.ts';
import { formulaFact } from '../table/formula-text.ts';
import { holdsOtherUnit, joinValue } from '../table/join-value.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isOnlyCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { isNestedLevel } from './nested-levels.ts';
import type { RowReader } from './row-reader.ts';
import { remarkFact } from './row-remarks.ts';
import { scoreOf } from './row-scores.ts';
import { holdsSign } from '../table/signs.ts';
import { splitCondition } from '../table/split-condition.ts';
import { namedTarget } from './named-target.ts';
import { linesFact, targetFact, targetsOfEach } from './row-target.ts';
import { targetsOfParts } from './targets-of-parts.ts';

/** The levels that reach down to the next rows. */
export type Levels = { readonly category: Fact; readonly subcategory: Fact };

export const noLevels: Levels = { category: blank, subcategory: blank };

const nameFact = (fact: Fact, troubles: Trouble[]): Fact => {
  const lines = linesFact(fact, troubles);
  const text = lines.text.includes('\n') ? lines.text : withoutNumbering(lines.text);
  const isDoubtful = lines.isDoubtful || isNumberingUnsure(lines.text);
  return isPlaceholder(text) ? { ...lines, text: '', isDoubtful: false } : { ...lines, text, isDoubtful };
};

/** 产出目标（部门工作实绩，根据部门实际进行调整细化）: the level without what is said of it. */
const withoutExplanation = (text: string): string => {
  const [, level = ''] = /^([^（(]+)[（(][\s\S]{6,}[)）]\s*$/u.exec(text) ?? [];
  return isCategoryName(level) && !isCategoryName(text) ? level.trim() : text;
};

const levelText = rememberByText((text) => withoutExplanation(withoutPoints(text)));

const levelFact = (own: Fact, above: Fact, carried: Fact): { readonly fact: Fact; readonly isCarried: boolean } => {
  if (own.text !== '' && !isPlaceholder(own.text))
    return { fact: { ...own, text: levelText(own.text) }, isCarried: false };
  if (above.text !== '') return { fact: { ...above, text: levelText(above.text) }, isCarried: false };
  return { fact: carried, isCarried: carried.text !== '' };
};

/** 产出指标-数量指标: both levels in one cell. */
const bothLevels = (fact: Fact): { readonly category: Fact; readonly subcategory: Fact } | null => {
  const signed = fact.text.split(/[-—–/／、:：>》|]+/u);
  const parts = (signed.length === 1 ? fact.text.trim().split(/\n+/u) : signed).map(squash);
  const [category = '', subcategory = ''] = parts;
  if (parts.length !== 2 || !isCategoryName(category) || !isSubcategoryName(subcategory)) return null;
  return { category: { ...fact, text: category }, subcategory: { ...fact, text: subcategory } };
};

/** 效益指标 alone in a slid row below 实施效果指标 | 产出指标: the next of the levels under 实施效果指标, as far as anyone can tell. */
const nestedLevel = (reader: RowReader, own: Fact, above: Levels): ReturnType<typeof bothLevels> => {
  const isNext = reader.isOdd && isCategoryName(own.text) && isNestedLevel(above.category.cell, above.subcategory.cell);
  return isNext ? { category: unsure(above.category), subcategory: own } : null;
};

const actualFact = (reader: RowReader, troubles: Trouble[]): Fact => {
  const value = linesFact(formulaFact(reader.own('actual'), troubles), troubles);
  const unit = reader.own('actual-unit');
  const isDoubtful = value.isDoubtful || unit.isDoubtful || holdsOtherUnit(value.text, unit.text);
  return { ...value, text: joinValue('', value.text, unit.text), isDoubtful };
};

type Values = { readonly target: Fact; readonly actual: Fact };

/** 目标值/完成值 in one column: what stands before the last stroke is the target; both are uncertain. */
const bothValues = (reader: RowReader, troubles: Trouble[]): Values | null => {
  if (reader.column('target-and-actual') === undefined) return null;
  const own = reader.own('target-and-actual');
  if (isBlankText(own.text)) return { target: blank, actual: blank };
  const parts = /^([\s\S]+)[/／；;\n]([^/／；;\n]+)$/u.exec(own.text.trim());
  const doubt = (text: string): Fact => ({ ...own, text: oneLine(text), isDoubtful: true });
  if (own.cell !== null) troubles.push(troubleAt('several-conditions', own.cell));
  return { target: doubt(parts?.[1] ?? own.text), actual: doubt(parts?.[2] ?? '') };
};

/** In a table without a column for targets a signed number behind the name is one; both are uncertain. */
const nameWithTarget = (reader: RowReader, name: Fact): { readonly name: Fact; readonly target: Fact } | null => {
  const hasTarget = (['target', 'adjusted-target', 'target-of-part'] as const).some(
    (kind) => reader.column(kind) !== undefined,
  );
  if (hasTarget || !holdsSign(name.text)) return null;
  const condition = splitCondition(name.text);
  if (condition.target === '') return null;
  const doubt = (text: string): Fact => ({ ...name, text, isDoubtful: true });
  return { name: doubt(condition.name), target: doubt(condition.target) };
};

const reasonFact = (reader: RowReader): Fact => {
  const reason = reader.shared('reason');
  const improvement = reader.own('improvement');
  const said = [reason, improvement];
  const parts = said.map(({ text }) => text).filter((text) => !isBlankText(text));
  return together(said, parts.map(oneLine).join('\n'));
};

/** The second level goes on below where the first does; where that one is written anew in every row it is a guess. */
const subcategoryAbove = (category: Fact, own: Fact, above: Levels): Fact => {
  if (own.text === '') return above.subcategory;
  const isSame = own.cell?.rowSpan === 1 && category.text === above.category.text && above.category.cell?.rowSpan === 1;
  return isSame ? { ...above.subcategory, isDoubtful: true } : blank;
};

const readFacts = (reader: RowReader, row: number, levels: Levels): IndicatorFacts => {
  const troubles = reader.troubles;
  troubles.push(...reader.strayNames().map((cell) => troubleAt('unread-cell', cell)));
  const execution = reader.executionInFront();
  const own =
    execution.text === ''
      ? { category: reader.own('category'), subcategory: reader.own('subcategory') }
      : { category: execution, subcategory: blank };
  const { category: ownCategory, subcategory: ownSubcategory } =
    (own.subcategory.text === ''
      ? (bothLevels(own.category.text === '' ? reader.above('category') : own.category) ??
        nestedLevel(reader, own.category, levels))
      : null) ?? own;
  const reached = reader.isNameOverLevels ? noLevels : levels;
  const category = levelFact(ownCategory, reader.above('category'), reached.category);
  const carried = subcategoryAbove(category.fact, ownCategory, reached);
  const subcategory = levelFact(ownSubcategory, reader.above('subcategory'), carried);
  const both = bothValues(reader, troubles);
  const actual = both?.actual ?? actualFact(reader, troubles);
  const ownName =
    [reader.own('finer-name'), reader.shared('name')].find(({ text }) => text !== '') ?? reader.spanningName();
  const joined = both === null ? nameWithTarget(reader, ownName) : null;
  const name = nameFact(joined?.name ?? ownName, troubles);
  const target =
    both?.target ??
    joined?.target ??
    targetsOfParts(reader, troubles) ??
    namedTarget(reader) ??
    targetFact(reader, troubles);
  return {
    row,
    category: category.fact,
    isCategoryCarried: category.isCarried,
    subcategory: subcategory.fact,
    name,
    target,
    ...(reader.column('target-of-part') === undefined ? {} : { ofPlaces: targetsOfEach(reader) }),
    actual: { ...actual, text: isBlankText(actual.text) || isPlaceholder(actual.text) ? '' : actual.text },
    maxScore: scoreOf(reader, 'max-score', troubles),
    selfScore: scoreOf(reader, 'self-score', troubles),
    reason: reasonFact(reader),
    remark: remarkFact(reader, [target.text, actual.text]),
    baseline: reader.own('baseline'),
  };
};

/** In a row that does not stand as its head says only a level's own name is sure; a blank may be a value gone astray. */
const doubtOdd = (reader: RowReader, facts: IndicatorFacts): IndicatorFacts => {
  if (!reader.isOdd) return facts;
  const doubt = (fact: Fact, kind: IndicatorColumnKind): Fact =>
    reader.column(kind) === undefined ? fact : { ...fact, isDoubtful: true };
  // 满意度 names either level, and an indicator as well; 项目效益 is a first level, or a second one below 项目绩效.
  const isEither = /^项目(?:产出|效益|效果)$/u.test(withoutPoints(facts.category.text));
  // 履职效益 | 社会效益 and no name behind them: the levels may have slid as well.
  const isNamed = facts.name.text !== '' || isCategoryName(facts.category.text) || reader.column('name') === undefined;
  const isSubSure =
    !isEither &&
    isNamed &&
    reader.own('subcategory').text !== '' &&
    isSubcategoryName(facts.subcategory.text) &&
    !facts.subcategory.text.endsWith('满意度');
  const isCategorySure = isSubSure || (!isEither && isOnlyCategoryName(reader.own('category').text));
  return {
    ...facts,
    category: isCategorySure ? facts.category : doubt(facts.category, 'category'),
    subcategory: isSubSure ? facts.subcategory : doubt(facts.subcategory, 'subcategory'),
    name: doubt(facts.name, 'name'),
    target: doubt(facts.target, reader.column('target') === undefined ? 'target-of-part' : 'target'),
    ...(facts.ofPlaces === undefined
      ? {}
      : { ofPlaces: facts.ofPlaces.map((each) => ({ ...each, target: unsure(each.target) })) }),
    actual: doubt(facts.actual, 'actual'),
    maxScore: doubt(facts.maxScore, 'max-score'),
    selfScore: doubt(facts.selfScore, 'self-score'),
    reason: doubt(facts.reason, 'reason'),
  };
};

/** 数量指标 in place of a name, in full: the form may say so, or the row slid by one. */
const doubtLevelAsName = (facts: IndicatorFacts): IndicatorFacts =>
  isLevelOnly(facts.name.text) && /(?:指标|目标)$/u.test(facts.name.text) && isBlankText(facts.subcategory.text)
    ? { ...facts, name: unsure(facts.name), target: unsure(facts.target) }
    : facts;

/** The facts of one row under its head. */
export const readIndicatorRow = (reader: RowReader, row: number, levels: Levels): IndicatorFacts =>
  doubtLevelAsName(doubtOdd(reader, readFacts(reader, row, levels)));

/** 质量 in place of a name that no level stands in front of and no points behind: printed by the form, and left blank. */
const isBareLevel = ({ name, subcategory, maxScore }: IndicatorFacts): boolean =>
  isLevelOnly(name.text) && isBlankText(subcategory.text) && isBlankText(maxScore.text);

/** Says something of an indicator; a row of blanks, dashes and placeholders does not, nor one that says 无 and no more. */
export const saysSomething = (facts: IndicatorFacts): boolean => {
  const { name, target, actual, selfScore } = facts;
  const isNamed = !isBlankText(name.text) && !isNotApplicable(name.text) && !isBareLevel(facts);
  return isNamed || [target, actual, selfScore].some((fact) => !isBlankText(fact.text));
};
