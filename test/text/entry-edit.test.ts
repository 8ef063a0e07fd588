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

const sheet = (field: 'state' | 'weights' | 'ruleSetId'): Place => ({ kind: 'sheet', field });

it.each([
  [sheet('weights'), 'open', 'locked', '分值锁定：可改 → 已锁定'],
  [sheet('state'), 'draft', 'submitted', '状态：草稿 → 已提交'],
  [sheet('ruleSetId'), 'national-2020', 'sanming-2023', /^规则集：[^a-z]+ → 三明[^a-z]+$/u],
  [{ kind: 'indicator', id: 'row', field: 'actualText' } as const, '', '34', '坐席人数 · 实际完成值：空 → 34'],
])('tells a change of %j from %s to %s in Chinese words', (place, from, to, expected) => {
  expect(editText({ kind: 'cell', place, from, to }, () => '坐席人数')).toMatch(expected);
});
