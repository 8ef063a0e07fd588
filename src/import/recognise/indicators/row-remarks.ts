import { type Fact, together } from '../blocks.ts';
import { isBlankText, isRowNumber, oneLine } from '../table/cell-text.ts';
import { saysUnit } from '../table/join-value.ts';
import { isSign } from '../table/signs.ts';
import { isNamedTarget } from './named-target.ts';
import type { RowReader } from './row-reader.ts';
import { scoreRemark } from './row-scores.ts';
import { isWholePart } from './targets-of-parts.ts';

const natureLabel = (text: string): string => (/向/u.test(text) ? '指标方向' : '指标性质');

/** % beside 不断提高, 年 beside 长期: units of values in words, which none of them says. */
const unsaidUnits = (reader: RowReader, values: readonly string[]): ReturnType<RowReader['labelled']> => {
  const units = reader.labelled(['unit', 'actual-unit', 'other-unit']);
  if (units.length === 0) return [];
  const all = [...values, ...reader.labelled(['forecast']).map(({ fact }) => fact.text)];
  const said = all.filter((value) => !isBlankText(value));
  return units.filter(({ fact }, at) => {
    const isAgain = units.slice(0, at).some((other) => other.fact.text === fact.text);
    return said.length > 0 && !isAgain && !said.some((value) => saysUnit(value, fact.text));
  });
};

/** What columns without a field of their own say, each under its head. */
const asideFacts = (reader: RowReader, values: readonly string[]): readonly Fact[] => {
  const symbol = reader.own('symbol');
  const kept = reader.labelled(['note', 'unknown', 'other-score', 'forecast', 'cause', 'likelihood', 'finer-name']);
  const codes = reader
    .labelled(['index'])
    .filter(({ label, fact }) => /编[号码]|代码/u.test(label) || !isRowNumber(fact.text));
  const parts = reader.labelled(['target-of-part']);
  const besideWhole = parts.some(({ label }) => isWholePart(label))
    ? parts.filter(({ label }) => !isWholePart(label))
    : [];
  return [...kept, ...codes, ...besideWhole, ...unsaidUnits(reader, values)]
    .filter(({ label }) => !/^(?:序号|序|行次)$/u.test(label))
    .filter(({ fact }) => !isBlankText(fact.text) && !isNamedTarget(reader, fact))
    .map(({ label, fact }) => ({ ...fact, text: `${label}：${oneLine(fact.text)}` }))
    .concat(
      !isBlankText(symbol.text) && !isSign(symbol.text)
        ? [{ ...symbol, text: `${natureLabel(symbol.text)}：${symbol.text}` }]
        : [],
    );
};

/** 备注 with all that has no field of its own, and what the values of the row do not say. */
export const remarkFact = (reader: RowReader, values: readonly string[]): Fact => {
  const own = reader.own('remark');
  const written = isBlankText(own.text) ? [] : [{ ...own, text: oneLine(own.text) }];
  const said = [...written, ...scoreRemark(reader), ...asideFacts(reader, values)];
  return together(said, said.map(({ text }) => text).join('\n'));
};
