import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/domain/number/decimal.ts';
import type { DerivationNote } from '../../src/domain/scoring/derivation.ts';
import { derivationNoteText } from '../../src/text/derivation-text.ts';

describe('derivationNoteText', () => {
  it.each<[DerivationNote, string]>([
    [{ kind: 'capped', at: decimalOf('10') }, '得分不超过分值 10 分'],
    [{ kind: 'rounded', exact: '9.714285…' }, '四舍五入前为 9.714285…'],
    [{ kind: 'unit-converted', from: '', to: '%' }, '完成值未写单位，按 % 计'],
    [{ kind: 'unit-converted', from: '元', to: '万元' }, '完成值单位由 元 换算为 万元'],
    [
      { kind: 'band', from: decimalOf('6'), below: decimalOf('8'), upTo: null },
      '可给分区间：6 分（含）至 8 分（不含）',
    ],
    [{ kind: 'band', from: decimalOf('8'), below: null, upTo: decimalOf('10') }, '可给分区间：8 分至 10 分（均含）'],
    [
      { kind: 'blank-counts-zero', indicator: '话务员自检考核', lost: decimalOf('10') },
      '“话务员自检考核”的自评得分空白，按 0 分计入总分，少得 10 分',
    ],
  ])('words note %#', (note, expected) => {
    expect(derivationNoteText(note)).toBe(expected);
  });
});
