import { bareText } from './bare-text.ts';
import type { IndicatorFacts } from './blocks.ts';
import type { IndicatorColumn } from './header-columns.ts';

const pointsBehindName = /[(](\d+(?:\.\d+)?)分[)]$/u;

/** 一般公共预算支出管理（60分）. */
export const bringsPoints = (text: string): boolean => pointsBehindName.test(bareText(text));

/** The words of a row that may bring points: its name, or what stands over its levels in place of one. */
const namingText = ({ name, category }: IndicatorFacts): string =>
  name.text === '' ? (category.cell?.text ?? '') : name.text;

const withoutOwnPoints = (name: string): string => name.replace(/\s*[（(]\s*\d+(?:\.\d+)?\s*分\s*[)）]\s*$/u, '');

/**
 * 苗木成活率（20分）: where no column holds points and results are scored, every name may bring its own; they are points then,
 * and no part of the name.
 */
export const withPointsOfNames = (
  rows: readonly IndicatorFacts[],
  columns: readonly IndicatorColumn[],
): readonly IndicatorFacts[] => {
  const holds = (kind: IndicatorColumn['kind']): boolean => columns.some((column) => column.kind === kind);
  const isOpen = !holds('max-score') && holds('self-score');
  if (!isOpen || !rows.every((facts) => bringsPoints(namingText(facts)))) return rows;
  return rows.map((facts) => {
    const points = pointsBehindName.exec(bareText(namingText(facts)))?.[1] ?? '';
    const name = { ...facts.name, text: withoutOwnPoints(facts.name.text) };
    return { ...facts, name, maxScore: { ...(facts.name.text === '' ? facts.category : facts.name), text: points } };
  });
};
