import {
  bareRowLabel,
  fundingColumnKind,
  isFundingBlockLabel,
  isFundingRowLabel,
  isSpendingKind,
} from '../../recognise/labels/funding-labels.ts';
import { type HeaderKey, headerKey, listedHeaderKey } from '../../recognise/labels/header-labels.ts';
import { type LabelRun, labelRun, labelSpan, labelSpans, spanText } from './label-spans.ts';
import { textShape } from './text-shape.ts';
import { cutOfTexts } from './two-texts.ts';
import type { Token } from './text-tokens.ts';

/** What a run of labels side by side is the head of. */
export type HeadKind = 'funding' | 'tasks' | 'goals' | 'problems';

/** A label, or the labels of a head, with the tokens up to the next one. */
export type Segment = {
  readonly kind: 'pair' | HeadKind;
  readonly labels: readonly string[];
  readonly values: readonly Token[];
  /** Stands on the line of the label before it. */
  readonly isBeside: boolean;
};

const blockName =
  /^(?:(?:\d{1,2}[.．、]|[一二三四五六七八九十]、)?(?:年度主要任务|主要任务|(?:年度|长期|中期|实施期|(?:部门|单位)?整体支出)?绩效指标(?:(?:完成|运行|实现)情况)?)|年度绩效目标\d)(?:[（(][^（）()]*[）)])?[：:]?$/u;
const taskName = /^(?:主要|重点)?(?:工作)?任务名称$/u;

/** What a column of 年度主要任务 holds; `part` is a share of the amount above it. */
export type TaskColumnKind = 'name' | 'words' | 'amount' | 'part' | 'score';

const taskColumns: readonly (readonly [RegExp, TaskColumnKind])[] = [
  [taskName, 'name'],
  [/^(?:任务|工作|主要)?(?:工作)?内容$|^(?:实际|任务)?完成情况$/u, 'words'],
  [/^(?:全年|年度|年初|调整后)?(?:预算|执行|涉及|支出)(?:执行)?(?:金额|数|资金)?(?:[（(][^（）()]*[）)])?$/u, 'amount'],
  [/^(?:总额|小计|(?:当年|年度)?财政拨款|其他资金|自有资金)$/u, 'part'],
  [/^(?:分值|权重|执行率(?:[（(]%[）)])?|(?:自评)?得分)$/u, 'score'],
];

export const taskColumnKind = (text: string): TaskColumnKind | null =>
  taskColumns.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const goalColumn =
  /^(?:项目)?(?:预期|年度|年初设定|实施期|中期|长期)?(?:绩效|总体|总)?目标$|^(?:全年)?实际完成情况$|^(?:年度)?(?:总体|绩效)?目标(?:实际)?完成情况(?:综述|概述|简述)$/u;
/** 总体完成率 beside the goals and what came of them. */
const goalRate = /^(?:总体|目标|综合)(?:目标)?(?:完成|实现)(?:率|程度|比例)(?:[（(]%[）)])?$/u;

export const isGoalRate = (text: string): boolean => goalRate.test(text);

/** 中期目标（2024年—2026年）: the years that a goal is for. */
const yearsBehind = /[（(]\s*\d{4}\s*年?[^（）()]{0,12}[）)]$/u;

/** 年度目标, 实际完成情况: over goals and what came of them. */
export const isGoalColumn = (text: string): boolean =>
  goalColumn.test(text.replace(yearsBehind, '')) ||
  isGoalRate(text) ||
  ['expected-goal', 'actual-goal'].includes(headerKey(text) ?? '');

const problemColumn = /^问题(?:类型|类别|分类)$|^存在(?:的)?(?:主要)?问题$|^改进(?:建议|措施)$|^(?:意见)?建议$/u;

/** 年度主要任务, 绩效指标: the name of a whole block, in front of its rows. */
export const isBlockName = (text: string): boolean => blockName.test(text);

const longestLabel = 18;

/** A row of 项目资金, those of the kinds of spending included. */
export const isFundingRow = (text: string): boolean => isFundingRowLabel(text) || isSpendingKind(bareRowLabel(text));

/** In a flow nothing but its own words tells a label from a value, so it must end like one. */
const isFundingLabel = (text: string): boolean =>
  isFundingBlockLabel(text) ||
  (isFundingRowLabel(text) &&
    !/\d/.test(text) &&
    /(?:资金|总额|金额|合计|小计|拨款|补助|收入|贷款|债券|结转|结余|其他|预算)[）)：:]*$/u.test(text));

/** Words such as 问题 or 说明 are too common to be labels in running text, unless a colon makes them one. */
const isDistinct = (text: string): boolean =>
  /[：:]$/u.test(text) || text.replace(/[（(][^（）()]*[）)]/gu, '').length > 2;

/** What a label outside 项目资金 asks for, in running text; null when it is none. */
export const flowLabelKey = (text: string): HeaderKey | null => {
  const key = text.length <= longestLabel ? headerKey(text) : null;
  return key === 'total' || (key !== null && isDistinct(text)) ? key : null;
};

/** A label of the part of a form around its indicators. */
const isFormLabel = (text: string): boolean =>
  text.length <= longestLabel && (flowLabelKey(text) !== null || isFundingLabel(text) || isBlockName(text));

const inline = /^([^：:]{2,14}[：:])(.+)$/u;

/** `项目名称：道路养护` → its label and its value. */
export const splitInline = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => {
    const [, label = '', value = ''] = inline.exec(token.text) ?? [];
    if (label === '' || !isFormLabel(label)) return [token];
    return [
      { ...token, text: label },
      { ...token, text: value, isFirst: false },
    ];
  });

const isAmountColumn = (text: string): boolean =>
  ['initial', 'adjusted', 'executed'].includes(fundingColumnKind(text) ?? '');

/** 年度资金总额 below a head begins its rows, whatever the last of its labels may end with. */
const isOnlyRow = (text: string): boolean =>
  (isFundingLabel(text) && fundingColumnKind(text) === null) || isSpendingKind(bareRowLabel(text));

/** Labels of goals on lines of their own with two texts behind the last one: the heads of columns, not a blank and both texts. */
const isOverTwoTexts = (tokens: readonly Token[], { labels, end }: LabelRun): boolean => {
  if (labels.length < 2 || headerKey(labels.at(-1) ?? '') !== 'actual-goal') return false;
  const rest = tokens.slice(end).findIndex((_, index) => labelSpan(tokens, end + index, isFormLabel) > 0);
  return cutOfTexts(tokens.slice(end, rest < 0 ? tokens.length : end + rest)) !== null;
};

type FoundHead = { readonly kind: HeadKind; readonly run: LabelRun };

const headAt = (tokens: readonly Token[], at: number): FoundHead | null => {
  const run = (labels: RegExp): LabelRun => labelRun(tokens, at, (text) => (labels.test(text) ? text : null));
  if (labelSpan(tokens, at, (text) => taskName.test(text)) > 0) {
    return { kind: 'tasks', run: labelRun(tokens, at, taskColumnKind) };
  }
  const isRow = (place: number): boolean => tokens[place]?.isFirst === true && labelSpan(tokens, place, isOnlyRow) > 0;
  const funding = labelSpan(tokens, at, isAmountColumn) > 0 ? labelRun(tokens, at, fundingColumnKind, isRow) : null;
  if (funding !== null && funding.labels.filter(isAmountColumn).length > 1) return { kind: 'funding', run: funding };
  const problems = run(problemColumn);
  if (problems.labels.length > 1) return { kind: 'problems', run: problems };
  const goals = labelRun(tokens, at, (text) => (isGoalColumn(text) ? text : null));
  const isHead = tokens[at + 1]?.isFirst === false || isOverTwoTexts(tokens, goals);
  return goals.labels.length > 1 && isHead ? { kind: 'goals', run: goals } : null;
};

/** Its wording is known, not only the way such labels are put together. */
const isListed = (text: string): boolean => listedHeaderKey(text) !== null || isFundingLabel(text) || isBlockName(text);

/**
 * Two labels under each other, such as 年度总体目标 and 预期目标, are not one. Nor is a label of unlisted wording in which
 * another begins a line or is followed by one: 张三 above 联系电话 is the value of the label before, and a label.
 */
const isOneLabel = (tokens: readonly Token[], at: number, count: number): boolean => {
  const whole = spanText(tokens, at, count);
  for (let first = 1; first < count; first += 1) {
    const left = spanText(tokens, at, first);
    const right = whole.slice(left.length);
    if (right.length < 4) continue;
    const [isLeft, isRight] = [left.length > 3 && isFormLabel(left), isFormLabel(right)];
    if (isLeft && isRight) return false;
    if (!isListed(whole) && (isLeft || (isRight && tokens[at + first]?.isFirst === true))) return false;
  }
  return true;
};

const money = /^\d[\d,]*(?:\.\d+)?[万亿]?元$/u;

/** 当年预算数（元） 2,860,000.00: a label of a head with its amount beside it, or with one in 元 alone on the line below. */
const amountLabel = (tokens: readonly Token[], at: number): number | undefined =>
  labelSpans(tokens, at, isAmountColumn).findLast((count) => {
    const [amount, next] = tokens.slice(at + count, at + count + 2);
    if (amount === undefined || /[：:]$/u.test(spanText(tokens, at, count))) return false;
    const isBelow = tokens[at]?.isFirst === true && next?.isFirst !== false && money.test(amount.text);
    return amount.isFirst ? isBelow : textShape(amount.text) === 'number';
  });

/** 项目支出 2,396.00; behind 项目类别 it is a value. */
const spendingLabel = (tokens: readonly Token[], at: number): number | undefined =>
  labelSpans(tokens, at, (text) => isSpendingKind(bareRowLabel(text))).findLast(
    (count) => textShape(tokens[at + count]?.text ?? '') === 'number',
  );

/** 其中：政府预算资金 400.00 on a line of its own: a part of the money above, whatever it is called. */
const partLabel = (tokens: readonly Token[], at: number): number | undefined => {
  const [label, amount, ...rest] = tokens.slice(at, at + 3);
  if (label?.isFirst !== true || !/^其中[：:]\p{Script=Han}{2,}$/u.test(label.text)) return undefined;
  const isAlone = rest.every(({ isFirst }) => isFirst);
  return amount?.isFirst === false && isAlone && textShape(amount.text) === 'number' ? 1 : undefined;
};

type OpenSegment = Omit<Segment, 'values'> & { readonly values: Token[] };

const segmentAt = (
  tokens: readonly Token[],
  at: number,
): { readonly segment: OpenSegment; readonly end: number } | null => {
  const isBeside = tokens[at]?.isFirst === false;
  const head = headAt(tokens, at);
  if (head !== null) {
    return { segment: { kind: head.kind, labels: head.run.labels, values: [], isBeside }, end: head.run.end };
  }
  const span =
    labelSpans(tokens, at, isFormLabel).findLast((count) => isOneLabel(tokens, at, count)) ??
    amountLabel(tokens, at) ??
    spendingLabel(tokens, at) ??
    partLabel(tokens, at);
  if (span === undefined) return null;
  return { segment: { kind: 'pair', labels: [spanText(tokens, at, span)], values: [], isBeside }, end: at + span };
};

/** Cuts a flow into labels and what follows them; `lead` is what stands before the first label. */
export const toSegments = (
  tokens: readonly Token[],
): { readonly lead: readonly Token[]; readonly segments: readonly Segment[] } => {
  const lead: Token[] = [];
  const segments: OpenSegment[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = segmentAt(tokens, at);
    const token = tokens[at];
    if (found !== null) {
      segments.push(found.segment);
      at = found.end;
      continue;
    }
    if (token !== undefined) (segments.at(-1)?.values ?? lead).push(token);
    at += 1;
  }
  return { lead, segments };
};
