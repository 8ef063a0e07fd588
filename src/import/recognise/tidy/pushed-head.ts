import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { beginsAt, placesIn, type Row, secondLevelsUnder, sharesOf, type TreeOf } from './head-tree.ts';
import { lettersOf, wordsBelow } from './head-words.ts';
import { isGradeWord, isHeadWord } from '../columns/header-columns.ts';
import { endsLikePlace } from '../labels/place-names.ts';
import { isIndicatorHead, isLevelHead } from '../columns/indicator-head.ts';
import { fundingColumnKind, isAmountKind, isFundingRowLabel } from '../labels/funding-labels.ts';
import { isPartOfYear } from '../columns/settle-periods.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName } from '../labels/level-names.ts';
import { bareText } from '../table/bare-text.ts';
import { isTaskHead } from '../table/sections.ts';

const levelKinds = new Set<IndicatorColumnKind | null>(['category', 'subcategory', 'name', 'finer-name']);
const targetKinds = new Set<IndicatorColumnKind | null>(['symbol', 'target', 'unit']);
const resultKinds = new Set<IndicatorColumnKind | null>(['baseline', 'actual']);
const pointKinds = new Set<IndicatorColumnKind | null>(['max-score', 'self-score', 'other-score']);
const causeKinds = new Set<IndicatorColumnKind | null>(['cause', 'reason', 'remark']);

/** What a word of the second row says; 内容 between 运算符号 and 度量单位 is the target. */
const kindOfWord = ({ text }: RawCell): IndicatorColumnKind | null =>
  squash(text) === '内容' ? 'target' : indicatorColumnKind(text);

/** The words from the front on that a test holds for, and what is left. */
const cut = (
  words: readonly RawCell[],
  test: (word: RawCell) => boolean,
): readonly [readonly RawCell[], readonly RawCell[]] => {
  const end = words.findIndex((word) => !test(word));
  return end < 0 ? [words, []] : [words.slice(0, end), words.slice(end)];
};

/** 半年 or 1-6月 as a head of its own, over 目标值 | 完成值 of that time. */
const periodOver = (heads: Row, values: Row): RawCell | undefined => {
  const kinds = new Set(values.map(kindOfWord));
  const [only, ...others] = heads.filter(({ text }) => indicatorColumnKind(text) === null && isPartOfYear(text));
  return others.length === 0 && kinds.has('target') && kinds.has('actual') ? only : undefined;
};

/** 绩效指标 | 指标名称 | …: the bare word in front of the one that heads the names. */
const isLabelInFront = ([label, name]: Row): boolean =>
  indicatorColumnKind(label?.text ?? '') === 'weak-name' && indicatorColumnKind(name?.text ?? '') === 'name';

/**
 * 资金总额 | 财政拨款 below 预算金额, 一级指标 | 二级指标 below 绩效指标, 符号 | 值 | 单位 or 上年 | 预计当年实现 below 指标值, 单项得分 | 权重 below 自评得分,
 * 制度保障 | 人员保障 below 原因, 有可能 below 可能性; null where some have no head.
 */
export const treeOfIndicators: TreeOf = (heads, words) => {
  if (!isIndicatorHead([...heads, ...words].map(({ text }) => text))) return null;
  const headOf = (kind: IndicatorColumnKind): RawCell | undefined => {
    const [only, ...others] = heads.filter(({ text }) => indicatorColumnKind(text) === kind);
    return others.length === 0 ? only : undefined;
  };
  const [money, behindMoney] = cut(words, ({ text }) => isFundingRowLabel(text));
  const [levels, behindLevels] = cut(behindMoney, (word) => levelKinds.has(kindOfWord(word)));
  // 绩效指标 | 指标名称 over 二级指标 | 三级指标: the label of the table, and the head of both.
  const isLabelled = isLabelInFront(heads) && levels.length === 2 && levels.length === words.length;
  // 评价指标 over 一级指标 | 二级指标 | 三级指标: what would be a name by itself heads the levels that end in one.
  const headOfLevels =
    (isLabelled ? undefined : headOf('weak-name')) ??
    (levels.some((word) => kindOfWord(word) === 'name') ? headOf('name') : undefined);
  // 上年完成值 | 预期值 below 指标值, where no head asks for results.
  const isOfPlans = !heads.some(({ text }) => indicatorColumnKind(text) === 'actual');
  const isValue = (word: RawCell): boolean =>
    targetKinds.has(kindOfWord(word)) || (isOfPlans && resultKinds.has(kindOfWord(word)));
  const [values, behindValues] = cut(behindLevels, isValue);
  const [scores, behindScores] = cut(behindValues, (word) => pointKinds.has(kindOfWord(word)));
  const [causes, chances] = cut(behindScores, (word) => causeKinds.has(kindOfWord(word)));
  // 符号 | 值 | 单位 | 符号 | 值 | 单位: of the target, then of the result.
  const start = values.findIndex((word) => kindOfWord(word) !== 'baseline');
  const again = values.findIndex(
    (word, index) => index > start && kindOfWord(word) === kindOfWord(values[start] ?? word),
  );
  const period = periodOver(heads, values);
  const targets = again < 0 ? values : values.slice(0, again);
  const isTold =
    (isLabelled && headOfLevels === heads[1]) ||
    targets.some((word) => kindOfWord(word) === 'target') ||
    causes.some((word) => kindOfWord(word) === 'cause') ||
    levels.length === levelKinds.size - 1;
  if (!isTold || !chances.every((word) => kindOfWord(word) === 'likelihood')) return null;
  const runs = [
    { words: money, owner: headOf('amount') },
    { words: levels, owner: headOfLevels },
    { words: targets, owner: period ?? headOf('target') },
    { words: values.slice(targets.length), owner: headOf('actual') },
    { words: scores, owner: headOf('self-score') },
    { words: causes, owner: headOf('reason') },
    { words: chances, owner: headOf('likelihood') },
  ].filter((run) => run.words.length > 0);
  const owned = runs.flatMap(({ words: own, owner }) =>
    owner === undefined || own.length < 2 ? [] : [[owner, own] as const],
  );
  return owned.length === runs.length ? new Map(owned) : null;
};

/** 得分情况, 评分: over 分值 | 自评得分 | 复核得分, where nobody knows what it holds itself. */
const isPointsHead = ({ text }: RawCell): boolean =>
  indicatorColumnKind(text) === null && /得分|评分|打分/u.test(squash(text));

const arePoints = (words: Row): boolean =>
  words.every(({ text }) => ['max-score', 'self-score', 'other-score'].includes(indicatorColumnKind(text) ?? ''));

/** 目标值 | 计量单位 below 年度目标, 完成值 | 完成率 below 年度完成, 分值 | 得分 below 得分情况, where they fit in one way only. */
const treeOfValues: TreeOf = (heads, words) => {
  const isOfTable = heads.filter(({ text }) => isLevelHead(text)).length >= 2;
  if (!isOfTable || !words.every(({ text }) => isHeadWord(text) && !isLevelHead(text))) return null;
  const fits = (head: RawCell, own: Row): boolean =>
    (isPointsHead(head) && arePoints(own)) ||
    wordsBelow[indicatorColumnKind(head.text) ?? 'index']?.test(lettersOf(own)) === true;
  const [tree, ...others] = sharesOf(heads, words, fits);
  return tree === undefined || tree.size === 0 || others.length > 0 ? null : tree;
};

/** 数量指标 | 质量指标 | 社会效益指标 below 产出指标 | 效益指标. */
const treeOfLevels: TreeOf = (heads, words) => {
  const levels = heads.filter(({ text }) => isCategoryName(text));
  return levels.length < 2 ? null : secondLevelsUnder(levels, words);
};

/** 总额 | 财政拨款 | 其他资金 below 预算金额, and again below 执行金额 but not 执行率, in the head of 年度主要任务. */
const treeOfMoney: TreeOf = (heads, words) => {
  const owners = heads.filter(({ text }) => {
    const kind = fundingColumnKind(text);
    return kind === null ? /金额|预算/u.test(squash(text)) : isAmountKind(kind) && kind !== 'rate';
  });
  const width = words.length / Math.max(owners.length, 1);
  const isMoney = isTaskHead(heads) && words.every(({ text }) => isFundingRowLabel(text));
  if (!isMoney || !Number.isInteger(width) || width < 2) return null;
  return new Map(owners.map((owner, index) => [owner, words.slice(index * width, (index + 1) * width)]));
};

const isPastYear = ({ text }: RawCell): boolean =>
  /^(?:20\d\d年?度?|前年|上年度?|去年)$/u.test(squash(text)) || indicatorColumnKind(text) === 'baseline';

const isHeadOfPast = ({ text }: RawCell): boolean =>
  /^(?:近|前)[两二三]年/u.test(squash(text)) || indicatorColumnKind(text) === 'baseline';

/** 前年 | 上年 or 2021年 | 2022年 below 近两年指标值 or 近两年收支金额, 近三年平均值 | 上年完成值 below 历史参考值. */
const treeOfPast: TreeOf = (heads, words) => {
  const [owner, ...others] = heads.filter(isHeadOfPast);
  return owner !== undefined && others.length === 0 && words.length >= 2 && words.every(isPastYear)
    ? new Map([[owner, words]])
    : null;
};

/** 优 | 良 | 中 | 差 below 绩效指标评价标准. */
const treeOfGrades: TreeOf = (heads, words) => {
  const [owner, ...others] = heads.filter(({ text }) => /(?:评价|评分|考核)标准$/u.test(bareText(text)));
  const isOfGrades = words.length >= 2 && words.every(({ text }) => isGradeWord(text));
  return owner !== undefined && others.length === 0 && isOfGrades ? new Map([[owner, words]]) : null;
};

/** 东桥区 | 西坪镇 | 南山县 below 区域目标值, the only head that asks for targets. */
const treeOfPlaces: TreeOf = (heads, words) => {
  const [owner, ...others] = heads.filter(({ text }) => indicatorColumnKind(text) === 'target');
  const arePlaces = words.length >= 2 && words.every(({ text }) => endsLikePlace(text));
  const isOfTable = heads.filter(({ text }) => isLevelHead(text)).length >= 2;
  return owner !== undefined && others.length === 0 && arePlaces && isOfTable ? new Map([[owner, words]]) : null;
};

/**
 * A head of two rows, both pushed to the left since all merges were lost: where its cells stand once each head is as wide as
 * the words below it. Null where it is none.
 */
export const spreadHeads = (heads: Row, words: Row): ReadonlyMap<RawCell, number> | null => {
  if (!beginsAt(words, heads[0]?.column ?? 1)) return null;
  const tree =
    treeOfIndicators(heads, words) ??
    treeOfValues(heads, words) ??
    treeOfPast(heads, words) ??
    treeOfGrades(heads, words) ??
    treeOfPlaces(heads, words) ??
    treeOfLevels(heads, words) ??
    treeOfMoney(heads, words);
  const places = tree === null ? new Map<RawCell, number>() : placesIn(heads, tree);
  return [...places].some(([{ column }, place]) => column !== place) ? places : null;
};
