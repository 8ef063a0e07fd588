import { monitoredLabel, monthsText, parseMonths } from '../../../domain/monitoring/monitored-months.ts';
import { type Block, blank } from '../blocks.ts';

type Head = { readonly cell: { readonly text: string }; readonly groupText?: string };

/** The months that the heads of a table cover, kept as printed beside the sheet: 监控期 1-7月; also above 完成值 | 单位. */
export const monthsOver = (columns: readonly Head[]): readonly Block[] => {
  const [month] = columns.flatMap(({ cell, groupText = '' }) => parseMonths(cell.text) ?? parseMonths(groupText) ?? []);
  return month === undefined
    ? []
    : [{ kind: 'aside', label: monitoredLabel, value: { ...blank, text: monthsText(month) } }];
};
