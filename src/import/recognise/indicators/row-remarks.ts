import { type Fact, together } from '../blocks.ts';
import { isBlankText, isRowNumber, oneLine } from '../table/cell-text.ts';
import { isSign } from '../table/signs.ts';
import type { RowReader } from './row-reader.ts';
import { scoreRemark } from './row-scores.ts';
import { isWholePart } from './targets-of-parts.ts';

const natureLabel = (text: string): string => (/向/u.test(text) ? '指标方向' : '指标性质');

/** What columns without a field of their own say, each under its head. */
const asideFacts = (reader: RowReader): readonly Fact[] => {
  const symbol = reader.own('symbol');
  const kept = reader.labelled(['note', 'unknown', 'other-score', 'forecast', 'cause', 'likelihood', 'finer-name']);
  const codes = reader
    .labelled(['index'])
    .filter(({ label, fact }) => /编[号码]|代码/u.test(label) || !isRowNumber(fact.text));
  const parts = reader.labelled(['target-of-part']);
  const besideWhole = parts.some(({ label }) => isWholePart(label))
    ? parts.filter(({ label }) => !isWholePart(label))
    : [];
  return [...kept, ...codes, ...besideWhole]
    .filter(({ label }) => !/^(?:序号|序|行次)$/u.test(label))
    .filter(({ fact }) => !isBlankText(fact.text))
    .map(({ label, fact }) => ({ ...fact, text: `${label}：${oneLine(fact.text)}` }))
    .concat(
      !isBlankText(symbol.text) && !isSign(symbol.text)
        ? [{ ...symbol, text: `${natureLabel(symbol.text)}：${symbol.text}` }]
        : [],
    );
};

/** 备注 with all that has no field of its own. */
export const remarkFact = (reader: RowReader): Fact => {
  const own = reader.own('remark');
  const written = isBlankText(own.text) ? [] : [{ ...own, text: oneLine(own.text) }];
  const said = [...written, ...scoreRemark(reader), ...asideFacts(reader)];
  return together(said, said.map(({ text }) => text).join('\n'));
};
