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

/** So many rows say by themselves that brackets hold points and no part of a name. */
const fewestRows = 3;

/** The points of a name are its own where no column holds any: in every row, or in most where results are scored. */
const arePointsOwn = (rows: readonly IndicatorFacts[], columns: readonly IndicatorColumn[]): boolean => {
  const holds = (kind: IndicatorColumn['kind']): boolean => columns.some((column) => column.kind === kind);
  if (holds('max-score')) return false;
  const withPoints = rows.filter((facts) => bringsPoints(namingText(facts))).length;
  if (withPoints === rows.length && rows.length >= fewestRows) return true;
  return holds('self-score') && withPoints * 2 > rows.length;
};

/**
 * 苗木成活率（20分）: where no column holds points, the names may bring their own; they are points then, as where a column says
 * the same in every row, and no part of the name. A name without any stays as it is.
 */
export const withPointsOfNames = (
  rows: readonly IndicatorFacts[],
  columns: readonly IndicatorColumn[],
): readonly IndicatorFacts[] => {
  const pointsOf = (facts: IndicatorFacts): string => pointsIn(namingText(facts));
  const isSame = (facts: IndicatorFacts): boolean =>
    facts.name.text !== '' && saysSameNumber(facts.maxScore.text, pointsOf(facts));
  const isOwn = arePointsOwn(rows, columns);
  if (!isOwn && !rows.every(isSame)) return rows;
  return rows.map((facts) => {
    if (!bringsPoints(namingText(facts))) return facts;
    const name = { ...facts.name, text: withoutOwnPoints(facts.name.text) };
    if (!isOwn) return { ...facts, name };
    return {
      ...facts,
      name,
      maxScore: { ...(facts.name.text === '' ? facts.category : facts.name), text: pointsOf(facts) },
    };
  });
};
