import type { Evaluation } from '../evaluation/evaluation.ts';
import { notedLine } from '../evaluation/noted-rows.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { squash } from '../number/fold.ts';
import { saysNone } from '../target/plain-text.ts';
import { type DeviationCause, deviationCauses, type Likelihood, likelihoods, type Outlook } from './watch.ts';

/** How the columns to be ticked of 绩效运行监控表 are named in 备注 when such a table was read, the official name first. */
export const causeLabels = {
  funding: ['经费保障'],
  institution: ['制度保障'],
  staff: ['人员保障'],
  hardware: ['硬件条件保障', '硬件保障'],
  other: ['其他'],
} as const satisfies Record<DeviationCause, readonly string[]>;

export const likelihoodLabels = {
  certain: ['确定能', '能', '能完成'],
  possible: ['有可能', '可能'],
  impossible: ['完全不可能', '不可能', '确定不能', '不能', '不能完成'],
} as const satisfies Record<Likelihood, readonly string[]>;

/** How 全年预计完成情况 is named, the official name first. */
export const expectedLabels = [
  '全年预计完成情况',
  '预计全年完成情况',
  '全年预计完成值',
  '预计全年完成值',
  '预计完成情况',
  '预计完成值',
  '全年预计',
] as const;

/** One column for all three, where the words themselves are written. */
const LIKELIHOOD = [
  '完成目标可能性',
  '目标完成可能性',
  '完成可能性',
  '能否完成',
  '能否完成目标',
  '能否完成年度目标',
  '能否完成全年目标',
] as const;

const NOT_TICKED = /^(?:[×✗✘xX□○否0]|不是)$/u;

const isTicked = (remark: string, labels: readonly string[]): boolean =>
  labels.map((label) => notedLine(remark, label)).some((text) => !saysNone(text) && !NOT_TICKED.test(squash(text)));

const isWritten = (remark: string, labels: readonly string[]): boolean =>
  LIKELIHOOD.map((column) => squash(notedLine(remark, column))).some((text) => labels.some((label) => label === text));

/** Two ticked at once are none. */
const likelihoodIn = (remark: string): Likelihood | null => {
  const [first = null, second] = likelihoods.filter(
    (code) => isTicked(remark, likelihoodLabels[code]) || isWritten(remark, likelihoodLabels[code]),
  );
  return second === undefined ? first : null;
};

/** What a monitoring sheet prints beside an indicator; `month`: the last that it covers. */
export const printedOutlook = ({ id, remark, deviationReason }: Indicator, month: number): Outlook => ({
  indicatorId: id,
  month,
  likelihood: likelihoodIn(remark),
  causes: deviationCauses.filter((code) => isTicked(remark, causeLabels[code])),
  causeText: deviationReason,
  expectedText: expectedLabels.map((label) => notedLine(remark, label)).find((text) => !saysNone(text)) ?? '',
});

/** Beside the label of a funding row among the attributes: 年度资金总额 全年预计执行数. */
const EXPECTED_AMOUNT = '全年预计执行数';

const NAMED_AMONG = /^其中[：:]/u;

/** 全年预计执行数 that a monitoring sheet prints for a row of its money; '' where it prints none. */
export const printedExpectedAmount = ({ attributes }: Evaluation, rowLabel: string): string => {
  const wanted = `${rowLabel.replace(NAMED_AMONG, '')} ${EXPECTED_AMOUNT}`;
  return attributes.find(({ label }) => label === wanted)?.text ?? '';
};
