import type { FlowHeadColumn } from './head-columns.ts';
import { isNumeric } from './funding-values.ts';
import { labelSpan, spanText } from './label-spans.ts';
import { flowLabelKey } from './preamble-segments.ts';
import { cellAt, type SheetRow } from './sheet-rows.ts';
import type { Token } from './text-tokens.ts';

/** Rows of a list up to one of its totals, and that. */
export type ListPart = { readonly tokens: readonly Token[]; readonly total: SheetRow | null };

const isTotal = (text: string): boolean => flowLabelKey(text) === 'total' || /^(?:合|总|小)计$/u.test(text);

/** 总分 has its numbers below 分值 and 得分, 合计 below the amounts. */
const columnsBelow = (label: string, heads: readonly FlowHeadColumn[]): readonly number[] => {
  const kinds = label.includes('分') ? ['max-score', 'self-score'] : ['amount'];
  return heads.flatMap(({ kind }, at) => (kinds.includes(kind ?? '') ? [at + 1] : []));
};

/** Cuts the rows of a list behind each 总分 of a project and each 合计 of several. */
export const cutAtTotals = (tokens: readonly Token[], heads: readonly FlowHeadColumn[]): readonly ListPart[] => {
  const parts: ListPart[] = [];
  const project = heads.findIndex(({ kind }) => kind === 'project') + 1;
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const span = tokens[at]?.isFirst === true ? labelSpan(tokens, at, isTotal) : 0;
    if (span === 0 || !isNumeric(tokens[at + span]?.text ?? '')) continue;
    const label = spanText(tokens, at, span);
    const columns = columnsBelow(label, heads);
    const behind = tokens.slice(at + span, at + span + columns.length);
    const end = behind.findIndex(({ text }) => !isNumeric(text));
    const numbers = end < 0 ? behind : behind.slice(0, end);
    const isDoubtful = numbers.length < columns.length;
    const cells = numbers.map(({ text }, index) => cellAt(text, columns[index] ?? heads.length, isDoubtful));
    parts.push({ tokens: tokens.slice(from, at), total: [cellAt(label, project, isDoubtful), ...cells] });
    from = at + span + numbers.length;
    at = from - 1;
  }
  return [...parts, { tokens: tokens.slice(from), total: null }];
};
