import type { Evaluation } from '../evaluation/evaluation.ts';
import { foldText } from '../number/fold.ts';

/** The months a monitoring sheet covers, among its attributes: 监控期 1-7月. */
export const monitoredLabel = '监控期';

const FROM_JANUARY = /(?:^|\D)1月?[-—–~～至到]+(?<month>\d{1,2})月/u;
const UP_TO = /截[至止](?:\d{4}年)?(?<month>\d{1,2})月/u;
const named = [
  ['上半年', 6],
  ['前三季度', 9],
] as const;

/** The last month that the head of a column covers: 1-7月执行数 → 7, 截至9月底 → 9; null where it names none, or the whole year. */
export const parseMonths = (head: string): number | null => {
  const text = foldText(head);
  const written = (FROM_JANUARY.exec(text) ?? UP_TO.exec(text))?.groups?.['month'];
  const month =
    written === undefined ? named.find(([words]) => text.startsWith(words))?.[1] : Number.parseInt(written, 10);
  return month !== undefined && month > 0 && month < 12 ? month : null;
};

/** 1-7月. */
export const monthsText = (month: number): string => `1-${month}月`;

/** The month up to which a monitoring sheet was written; null where it does not say. */
export const monitoredMonth = ({ attributes }: Evaluation): number | null =>
  parseMonths(attributes.find(({ label }) => label === monitoredLabel)?.text ?? '');
