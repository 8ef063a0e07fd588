import { compareDecimals, parseDecimal } from '../../../domain/number/decimal.ts';
import { bareText } from '../table/bare-text.ts';
import type { IndicatorFacts } from '../blocks.ts';
import type { IndicatorColumn } from './header-columns.ts';

const pointsBehindName = /[(](\d+(?:\.\d+)?)分[)]$/u;

/** 一般公共预算支出管理（60分）. */
export const bringsPoints = (text: string): boolean => pointsBehindName.test(bareText(text));

/** Those points; blank where the text brings none. */
export const pointsIn = (text: string): string => pointsBehindName.exec(bareText(text))?.[1] ?? '';

/** The words of a row that may bring points: its name, or what stands over its levels in place of one. */
const namingText = ({ name, category }: IndicatorFacts): string =>
  name.text === '' ? (category.cell?.text ?? '') : name.text;

const saysSameNumber = (one: string, other: string): boolean => {
  const [left, right] = [parseDecimal(one), parseDecimal(other)];
  return left !== null && right !== null && compareDecimals(left, right) === 0;
};

/** 一般公共预算支出管理. */
export const withoutOwnPoints = (name: string): string => name.replace(/\s*[（(][\s\d０-９.．]+分\s*[)）]\s*$/u, '');

/**
 * 苗木成活率（20分）: where no column holds points and results are scored, every name may bring its own; they are points then,
 * as where a column says the same, and no part of the name.
 */
export const withPointsOfNames = (
  rows: readonly IndicatorFacts[],
  columns: readonly IndicatorColumn[],
): readonly IndicatorFacts[] => {
  const holds = (kind: IndicatorColumn['kind']): boolean => columns.some((column) => column.kind === kind);
  const isOpen = !holds('max-score') && holds('self-score');
  const pointsOf = (facts: IndicatorFacts): string => pointsIn(namingText(facts));
  const isSame = (facts: IndicatorFacts): boolean =>
    facts.name.text !== '' && saysSameNumber(facts.maxScore.text, pointsOf(facts));
  if (!rows.every((facts) => bringsPoints(namingText(facts))) || !(isOpen || rows.every(isSame))) return rows;
  return rows.map((facts) => {
    const name = { ...facts.name, text: withoutOwnPoints(facts.name.text) };
    if (!isOpen) return { ...facts, name };
    return {
      ...facts,
      name,
      maxScore: { ...(facts.name.text === '' ? facts.category : facts.name), text: pointsOf(facts) },
    };
  });
};
