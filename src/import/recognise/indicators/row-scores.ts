import { blank, type Fact, type Trouble, troubleAt } from '../blocks.ts';
import { fullScore, isBeyond } from '../table/amounts.ts';
import { bareText } from '../table/bare-text.ts';
import { holdsWords, isBlankText, oneLine, plainNumber } from '../table/cell-text.ts';
import type { RowReader } from './row-reader.ts';

/** `9.5/10`, `9.8（扣0.2分）`: points with what they are of, or why. */
const remarkedScore = /^(\d{1,3}(?:\.\d+)?)分?(?:\/\d{1,3}(?:\.\d+)?分?|[(].*\p{Script=Han}.*[)])$/u;

/** The words beside the points, which no field holds. */
export const scoreRemark = (reader: RowReader): readonly Fact[] => {
  const own = reader.own('self-score');
  const isSaid = remarkedScore.test(bareText(own.text)) && holdsWords(own.text);
  return isSaid ? [{ ...own, text: `得分：${oneLine(own.text)}` }] : [];
};

/** The points that a cell says. */
export const scoreFact = (fact: Fact, troubles: Trouble[]): Fact => {
  if (fact.cell === null || isBlankText(fact.text)) return { ...fact, text: '', isDoubtful: fact.isDoubtful };
  const number = plainNumber(fact.text);
  if (number !== null) return { ...fact, text: number, isDoubtful: fact.isDoubtful || isBeyond(number, fullScore) };
  const remarked = remarkedScore.exec(bareText(fact.text))?.[1];
  if (remarked !== undefined) return { ...fact, text: remarked, isDoubtful: true };
  const share = /^(.*)[%％]$/u.exec(fact.text.trim())?.[1];
  const points = share === undefined ? null : plainNumber(share);
  // A weight of 10% is ten points of a hundred.
  if (points !== null) return { ...fact, text: points, isDoubtful: true };
  troubles.push(troubleAt('number-unreadable', fact.cell));
  return { ...fact, isDoubtful: true };
};

/** 分值 or 得分 of the row; where the cell reaches down from above it is doubtful. */
export const scoreOf = (reader: RowReader, kind: 'max-score' | 'self-score', troubles: Trouble[]): Fact => {
  const own = reader.own(kind);
  if (own.text === '' && reader.above(kind).text !== '') return { ...blank, isDoubtful: true };
  return scoreFact(own, troubles);
};
