import { monitoredLabel, monthsText, parseMonths } from '../../domain/monitoring/monitored-months.ts';
import { type Block, blank } from './blocks.ts';

/** The months that the heads of a table cover, kept as printed beside the sheet: 监控期 1-7月. */
export const monthsOver = (columns: readonly { readonly cell: { readonly text: string } }[]): readonly Block[] => {
  const [month] = columns.flatMap(({ cell }) => parseMonths(cell.text) ?? []);
  return month === undefined
    ? []
    : [{ kind: 'aside', label: monitoredLabel, value: { ...blank, text: monthsText(month) } }];
};
