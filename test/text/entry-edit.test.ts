import { describe, expect, it } from 'vitest';
import { addRowEdit } from '../../src/domain/entry/row-edits.ts';
import { applyEdits, type Edit, editOf, invertEdits } from '../../src/domain/entry/edit.ts';
import { emptyLedger } from '../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../src/domain/monitoring/watch.ts';
import type { EntrySheet, Place } from '../../src/domain/entry/entry-sheet.ts';
import { editText, editTextInRow, namesInHistory } from '../../src/text/entry-edit.ts';
import { buildEvaluation, buildIndicator } from '../support/evaluation-builder.ts';

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
  [{ kind: 'outlook', id: 'a', month: 7, field: 'cleared' }, '', 'cleared', '场次 · 7 月前月所填：空 → 不再沿用'],
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

it.each([
  ['年中调减任务', '坐席人数 · 指标值 ≥35人 → ≥30人，原因：年中调减任务'],
  ['', '坐席人数 · 指标值 ≥35人 → ≥30人，没有写明原因'],
])('tells a changed target with its reason “%s” and its row', (reason, words) => {
  const change = { indicatorId: 'row', from: '≥35人', to: '≥30人', reason, by: '', at: '' };
  expect(editText({ kind: 'target-change-recorded', change }, () => '坐席人数')).toBe(words);
});

describe('the rows of a history', () => {
  const sheet: EntrySheet = {
    ruleSetId: 'sanming-2023',
    evaluation: buildEvaluation({ indicators: [buildIndicator({ id: 'first', name: '坐席人数' })] }),
    ledger: emptyLedger,
    watch: emptyWatch,
  };
  const added = addRowEdit(sheet, 1, { newId: () => 'pasted' });
  const fill = (field: 'name' | 'selfScoreText', to: string): Edit => {
    const edit = editOf(applyEdits(sheet, [added]), { kind: 'indicator', id: 'pasted', field }, to);
    if (edit === null) throw new Error('nothing changes');
    return edit;
  };
  const lines = (now: EntrySheet, edits: readonly Edit[]): readonly string[] =>
    edits.map((edit) => editText(edit, namesInHistory(now.evaluation, edits)));

  it('are named by their own edits once a paste that added them is undone', () => {
    const paste = [added, fill('name', '回访次数'), fill('selfScoreText', '5')];
    const told = lines(sheet, [...paste, ...invertEdits(paste)]);
    expect(told).toEqual([
      '增加“回访次数”',
      '回访次数 · 三级指标：空 → 回访次数',
      '回访次数 · 自评得分：空 → 5',
      '回访次数 · 自评得分：5 → 空',
      '回访次数 · 三级指标：回访次数 → 空',
      '删除“回访次数”',
    ]);
  });

  it('are told as gone where no edit names them', () => {
    const paste = [added, fill('selfScoreText', '5')];
    expect(lines(sheet, [...paste, ...invertEdits(paste)]).slice(2)).toEqual([
      '已删除的行 · 自评得分：5 → 空',
      '删除“已删除的行”',
    ]);
  });

  it('are told by their number where they stand without a name', () => {
    const paste = [added, fill('selfScoreText', '5')];
    expect(lines(applyEdits(sheet, paste), paste)).toEqual(['增加“第 2 行”', '第 2 行 · 自评得分：空 → 5']);
  });

  it('are not named again where a change stands with its row, unless it is the row that came or went', () => {
    const paste = [added, fill('selfScoreText', '5')];
    const nameOf = namesInHistory(applyEdits(sheet, paste).evaluation, paste);
    expect(paste.map((edit) => editTextInRow(edit, nameOf))).toEqual(['增加“第 2 行”', '自评得分：空 → 5']);
  });

  it('are named as they stand now, whatever they were called before', () => {
    const [before, renamed] = [fill('name', '回访'), fill('name', '回访次数')];
    const edits = [added, before, { ...renamed, from: '回访' } as Edit, fill('selfScoreText', '5')];
    expect(lines(applyEdits(sheet, edits), edits).at(-1)).toBe('回访次数 · 自评得分：空 → 5');
    expect(lines(sheet, edits).at(-1)).toBe('回访次数 · 自评得分：空 → 5');
  });
});
