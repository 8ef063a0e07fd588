import { expect, it } from 'vitest';
import type { Place } from '../../src/domain/entry/entry-sheet.ts';
import { editText } from '../../src/text/entry-edit.ts';

it.each<readonly [Place, string, string, string]>([
  [{ kind: 'indicator', id: 'a', field: 'attainment' }, '', 'met', '场次 · 达成程度：空 → 达成'],
  [{ kind: 'period', id: 'a', month: 7, field: 'text' }, '42', '43', '场次 · 7 月值：42 → 43'],
  [
    { kind: 'outlook', id: 'a', month: 7, field: 'causes' },
    'staff',
    'funding staff',
    '场次 · 7 月偏差原因：人员保障 → 经费保障、人员保障',
  ],
  [
    { kind: 'outlook', id: 'a', month: 7, field: 'likelihood' },
    '',
    'certain',
    '场次 · 7 月完成目标可能性：空 → 确定能',
  ],
  [{ kind: 'executed', month: 7, field: 'text' }, '', '96.5', '1–7 月执行数：空 → 96.5'],
  [{ kind: 'executed', month: 7, field: 'expectedText' }, '180', '', '7 月全年预计执行数：180 → 空'],
])('%j %s → %s', (place, from, to, words) => {
  expect(editText({ kind: 'cell', place, from, to }, () => '场次')).toBe(words);
});
