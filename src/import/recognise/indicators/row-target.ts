import { squash } from '../../../domain/number/fold.ts';
import { type Fact, type TargetOfPlace, type Trouble, troubleAt, unsure } from '../blocks.ts';
import { isBlankText, isPlaceholder, oneLine } from '../table/cell-text.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import { formulaFact } from '../table/formula-text.ts';
import { holdsOtherUnit, joinValue } from '../table/join-value.ts';
import type { RowReader } from './row-reader.ts';
import { saysInWords } from '../table/signs.ts';

const severalConditions = /(?:^|\n)\s*(?:\d{1,2}[.、．]|[①-⑳]|[（(]\d{1,2}[)）])/u;

/** A cell of several lines each of which says something of its own keeps its lines. */
export const linesFact = (fact: Fact, troubles: Trouble[]): Fact => {
  const lines = fact.text.split('\n').filter((line) => line.trim() !== '');
  const isSeveral =
    lines.length > 1 && (lines.every((line) => /[\d０-９]/u.test(line)) || severalConditions.test(fact.text));
  if (!isSeveral || fact.cell === null) return { ...fact, text: oneLine(fact.text) };
  troubles.push(troubleAt('several-conditions', fact.cell));
  return { ...fact, text: lines.map((line) => line.trim()).join('\n'), isDoubtful: true };
};

/** 平方米, no 有效: words of a unit, or a single one that is no rating. */
const mayBeUnit = (text: string): boolean =>
  !/\d/u.test(text) &&
  (/[/／%％]|[元人米里吨亩次个户套件张份平方立]$/u.test(text) || (/^.$/u.test(squash(text)) && !looksLikeTarget(text)));

/** 有效节约 under 单位（文字描述）, no value in front of it: no unit, but the target itself. */
const isTargetInWords = (text: string): boolean => /(?:\p{Script=Han}.*){4}/u.test(text) && !mayBeUnit(text);

const isInUnit = (symbol: Fact, unit: Fact): boolean => isBlankText(symbol.text) && isTargetInWords(unit.text);

/** What stands in a column of targets, with the sign and the unit beside it. */
const valueFact = (reader: RowReader, value: Fact, troubles: Trouble[]): Fact => {
  const formula = formulaFact(value, troubles);
  const lines = linesFact(formula, troubles);
  const [symbol, unit] = [reader.own('symbol'), reader.own('unit')];
  if (isBlankText(value.text) && !isBlankText(unit.text) && (saysInWords(symbol.text) || isInUnit(symbol, unit)))
    return {
      ...unit,
      text: oneLine(unit.text),
      isDoubtful: unit.isDoubtful || !saysInWords(symbol.text) || mayBeUnit(unit.text),
    };
  const text = joinValue(symbol.text, lines.text, unit.text);
  return {
    ...lines,
    text: isPlaceholder(text) ? '' : text,
    isDoubtful: lines.isDoubtful || symbol.isDoubtful || unit.isDoubtful || holdsOtherUnit(lines.text, unit.text),
  };
};

/** The target of a row; the adjusted one where there is any. */
export const targetFact = (reader: RowReader, troubles: Trouble[]): Fact => {
  const adjusted = reader.own('adjusted-target');
  const initial = reader.own('target');
  const isAdjusted = !isBlankText(adjusted.text);
  const fact = valueFact(reader, isAdjusted ? adjusted : initial, troubles);
  const differs = isAdjusted && !isBlankText(initial.text) && initial.text !== adjusted.text;
  return differs ? unsure(fact) : fact;
};

/** The targets of places or units that have a column each, in their order. */
export const targetsOfEach = (reader: RowReader): readonly TargetOfPlace[] =>
  reader.targetsOfParts().map((value) => {
    const troubles: Trouble[] = [];
    return { target: valueFact(reader, value, troubles), troubles };
  });
